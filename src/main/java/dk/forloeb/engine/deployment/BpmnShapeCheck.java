package dk.forloeb.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Ids, labels, gateways and flows: what makes a diagram readable and its paths certain. */
final class BpmnShapeCheck {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("userTask", "UserTask"),
            Map.entry("serviceTask", "ServiceTask"),
            Map.entry("businessRuleTask", "RuleTask"),
            Map.entry("sendTask", "SendTask"),
            Map.entry("receiveTask", "ReceiveTask"),
            Map.entry("callActivity", "CallActivity"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("exclusiveGateway", "Gateway"),
            Map.entry("parallelGateway", "Gateway"),
            Map.entry("eventBasedGateway", "Gateway"),
            Map.entry("intermediateCatchEvent", "CatchEvent"),
            Map.entry("intermediateThrowEvent", "ThrowEvent"),
            Map.entry("boundaryEvent", "BoundaryEvent"),
            Map.entry("sequenceFlow", "Flow"));

    private static final Pattern PASCAL_CASE = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern FROM_AND_TO = Pattern.compile("[A-Z][A-Za-z0-9_]*");
    private static final Pattern MEANINGLESS_END = Pattern.compile("slut|end|færdig|stop", Pattern.CASE_INSENSITIVE);

    private final Problems problems;
    private final ExpressionCheck expressions;
    private final Map<String, List<SequenceFlow>> incoming = new HashMap<>();
    private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();

    BpmnShapeCheck(Problems problems, ExpressionCheck expressions) {
        this.problems = problems;
        this.expressions = expressions;
    }

    void check(BpmnModelInstance model) {
        // The engine follows the flows; the incoming and outgoing lists of a node are only a copy that may be old.
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            outgoing.computeIfAbsent(flow.getAttributeValue("sourceRef"), id -> new ArrayList<>())
                    .add(flow);
            incoming.computeIfAbsent(flow.getAttributeValue("targetRef"), id -> new ArrayList<>())
                    .add(flow);
        }
        model.getModelElementsByType(FlowElement.class).forEach(this::checkId);
        model.getModelElementsByType(Activity.class)
                .forEach(activity -> problems.addIf(
                        isUnnamed(activity), activity, "Aktiviteten mangler en tekst. Skriv, hvad der skal gøres."));
        model.getModelElementsByType(Event.class).forEach(this::checkEventLabel);
        model.getModelElementsByType(FlowNode.class).forEach(this::checkConnections);
        model.getModelElementsByType(Gateway.class).forEach(this::checkGateway);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::checkFlow);
    }

    private void checkId(FlowElement element) {
        String prefix = PREFIXES.get(element.getElementType().getTypeName());
        if (prefix == null) {
            return;
        }
        String id = element.getId() == null ? "" : element.getId();
        boolean right = id.startsWith(prefix + "_")
                && (element instanceof SequenceFlow ? FROM_AND_TO : PASCAL_CASE)
                        .matcher(id.substring(prefix.length() + 1))
                        .matches();
        problems.addIf(
                !right,
                element,
                "Id'et »%s« skal begynde med »%s_« og fortsætte med et engelsk navn, for eksempel %s_MakePlan."
                        .formatted(id, prefix, prefix));
    }

    private void checkEventLabel(Event event) {
        problems.addIf(isUnnamed(event), event, "Hændelsen mangler en tekst. Skriv, hvad der er sket.");
        problems.addIf(
                "endEvent".equals(event.getElementType().getTypeName())
                        && !isUnnamed(event)
                        && MEANINGLESS_END.matcher(event.getName().strip()).matches(),
                event,
                "Slutningen skal sige resultatet. Skriv for eksempel »Plads tilbudt«.");
    }

    private void checkConnections(FlowNode node) {
        boolean start = "startEvent".equals(node.getElementType().getTypeName());
        boolean end = "endEvent".equals(node.getElementType().getTypeName());
        boolean eventSubProcess = "true".equals(node.getAttributeValue("triggeredByEvent"));
        boolean boundary = "boundaryEvent".equals(node.getElementType().getTypeName());
        problems.addIf(
                !start && !boundary && !eventSubProcess && into(node).isEmpty(),
                node,
                "Ingen pil fører hertil. Forbind elementet, eller fjern det.");
        problems.addIf(
                !end && !eventSubProcess && from(node).isEmpty(),
                node,
                "Ingen pil fører videre herfra. Forbind elementet, eller slut med en sluthændelse.");
        if (!(node instanceof Gateway)) {
            problems.addIf(
                    into(node).size() > 1, node, "Flere pile mødes i elementet. Saml dem i en gateway foran det.");
            problems.addIf(
                    from(node).size() > 1, node, "Flere pile går ud fra elementet. Del dem i en gateway efter det.");
        }
    }

    private void checkGateway(Gateway gateway) {
        int in = into(gateway).size();
        int out = from(gateway).size();
        problems.addIf(in > 1 && out > 1, gateway, "Gatewayen både samler og deler. Brug to gateways efter hinanden.");
        problems.addIf(in <= 1 && out <= 1, gateway, "Gatewayen hverken samler eller deler. Fjern den.");
        if (gateway instanceof ExclusiveGateway deciding && out > 1) {
            checkDecision(deciding);
        } else {
            problems.addIf(
                    !isUnnamed(gateway), gateway, "Kun en gateway, der vælger, må have en tekst. Fjern teksten her.");
        }
    }

    private void checkDecision(ExclusiveGateway gateway) {
        problems.addIf(
                isUnnamed(gateway) || !gateway.getName().strip().endsWith("?"),
                gateway,
                "Gatewayen skal stille et kort spørgsmål. Skriv det med spørgsmålstegn.");
        SequenceFlow otherwise = gateway.getDefault();
        problems.addIf(
                otherwise == null,
                gateway,
                "Gatewayen mangler en standardvej (default flow). Vælg det svar, der koster borgeren mindst.");
        for (SequenceFlow flow : from(gateway)) {
            problems.addIf(isUnnamed(flow), flow, "Svaret mangler en tekst på pilen. Skriv svaret på spørgsmålet.");
            boolean conditional = flow.getConditionExpression() != null;
            problems.addIf(
                    flow.equals(otherwise) && conditional,
                    flow,
                    "Standardvejen må ikke have en betingelse. Fjern betingelsen.");
            problems.addIf(
                    !flow.equals(otherwise) && !conditional,
                    flow,
                    "Pilen mangler en betingelse. Skriv for eksempel ${acceptsProgram}.");
        }
    }

    private void checkFlow(SequenceFlow flow) {
        ConditionExpression condition = flow.getConditionExpression();
        if (condition == null) {
            return;
        }
        problems.addIf(
                !(flow.getSource() instanceof ExclusiveGateway)
                        || from(flow.getSource()).size() < 2,
                flow,
                "Kun pile fra en gateway, der vælger, må have en betingelse. Fjern betingelsen.");
        expressions.condition(condition.getTextContent()).ifPresent(problem -> problems.add(flow, problem));
    }

    private List<SequenceFlow> into(FlowNode node) {
        return incoming.getOrDefault(node.getId(), List.of());
    }

    private List<SequenceFlow> from(FlowNode node) {
        return outgoing.getOrDefault(node.getId(), List.of());
    }

    private static boolean isUnnamed(FlowElement element) {
        return BpmnCheck.isBlank(element.getName());
    }
}
