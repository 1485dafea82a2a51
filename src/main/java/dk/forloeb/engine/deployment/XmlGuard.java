package dk.forloeb.engine.deployment;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Goes through every element and attribute of a diagram and lets only known ones pass: no scripts, listeners, Java class
 * names, connectors or expressions in unexpected places. Works on the raw XML, so that nothing that the engine reads can
 * hide from it.
 */
final class XmlGuard {

    private static final String BPMN_NS = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA_NS = "http://camunda.org/schema/1.0/bpmn";
    /** The engine still obeys this older spelling of its own namespace. */
    private static final String ACTIVITI_NS = "http://activiti.org/bpmn";

    private static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "process",
            "extensionElements",
            "documentation",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "signalEventDefinition",
            "terminateEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "message",
            "error",
            "escalation",
            "signal",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    private static final Map<String, String> BPMN_REFUSALS = Map.of(
            "scriptTask", "Script er ikke tilladt. Brug en systemopgave med ${…Delegate}.",
            "script", "Script er ikke tilladt. Brug en systemopgave med ${…Delegate}.",
            "inclusiveGateway", "Inklusive gateways er ikke tilladt. Brug en eksklusiv eller parallel gateway.",
            "complexGateway", "Komplekse gateways er ikke tilladt. Brug en eksklusiv eller parallel gateway.",
            "task", "Opgaven har ingen type. Vælg brugeropgave, systemopgave eller en anden type.",
            "conditionalEventDefinition", "Betingede hændelser er ikke tilladt. Brug en besked.",
            "laneSet", "Baner (lanes) er ikke tilladt. Rollen står som kandidatgruppe på opgaven.",
            "lane", "Baner (lanes) er ikke tilladt. Rollen står som kandidatgruppe på opgaven.",
            "collaboration", "Puljer (pools) er ikke tilladt. Tegn én proces i hver fil.",
            "participant", "Puljer (pools) er ikke tilladt. Tegn én proces i hver fil.");

    private static final Set<String> CAMUNDA_ELEMENTS =
            Set.of("properties", "property", "in", "out", "failedJobRetryTimeCycle");

    private static final Map<String, String> CAMUNDA_ELEMENT_REFUSALS = Map.of(
            "executionListener", "Lyttere er ikke tilladt. Brug en systemopgave, som kan ses på diagrammet.",
            "taskListener", "Lyttere er ikke tilladt. Brug en systemopgave, som kan ses på diagrammet.",
            "connector", "Forbindelser (connectors) er ikke tilladt. Brug en systemopgave med ${…Delegate}.",
            "script", "Script er ikke tilladt. Brug en systemopgave med ${…Delegate}.",
            "formData", "Formularfelter i diagrammet er ikke tilladt. Brug en formularfil (formRef).");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "delegateExpression",
            "formRef",
            "formRefBinding",
            "candidateGroups",
            "assignee",
            "historyTimeToLive",
            "versionTag",
            "candidateStarterGroups",
            "isStartableInTasklist",
            "calledElementBinding");

    private static final String DEADLINE_TABLE =
            "Frister og prioritet må ikke stå i diagrammet. De styres af beslutningstabellen task-deadline.";
    private static final String FORM_FILE = "Brug en formularfil: udfyld formRef og binding »deployment«.";

    private static final Map<String, String> CAMUNDA_ATTRIBUTE_REFUSALS = Map.of(
            "class",
            "Java-klasser (camunda:class) er ikke tilladt. Skriv delegateExpression=\"${…Delegate}\".",
            "expression",
            "Udtryk (camunda:expression) er ikke tilladt. Skriv delegateExpression=\"${…Delegate}\".",
            "formKey",
            FORM_FILE,
            "dueDate",
            DEADLINE_TABLE,
            "followUpDate",
            DEADLINE_TABLE,
            "priority",
            DEADLINE_TABLE,
            "decisionRef",
            "Slå ikke tabellen op direkte. Skriv delegateExpression og egenskaben »decision«.",
            "resultVariable",
            "Resultatvariabler er ikke tilladt. Den tilknyttede klasse skriver resultatet.");

    private static final Set<String> EXPRESSION_ELEMENTS = Set.of(
            "conditionExpression", "timeDate", "timeDuration", "timeCycle", "loopCardinality", "completionCondition");
    private static final Set<String> EXPRESSION_ATTRIBUTES = Set.of("delegateExpression", "assignee", "businessKey");

    private final Problems problems;

    XmlGuard(Problems problems) {
        this.problems = problems;
    }

    void check(Document document) {
        checkElement(document.getDocumentElement());
    }

    private void checkElement(Element element) {
        if (isModel(element.getNamespaceURI())) {
            checkName(element);
            attributes(element).forEach(attribute -> checkAttribute(element, attribute));
            checkText(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                checkElement(nested);
            }
        }
    }

    private static boolean isModel(String namespace) {
        return BPMN_NS.equals(namespace) || CAMUNDA_NS.equals(namespace) || ACTIVITI_NS.equals(namespace);
    }

    private void checkName(Element element) {
        String name = element.getLocalName();
        if (BPMN_NS.equals(element.getNamespaceURI())) {
            refuseUnknown(
                    element,
                    BPMN_ELEMENTS,
                    BPMN_REFUSALS,
                    name,
                    "Elementet »%s« er ikke tilladt i et diagram. Fjern det.");
        } else if (CAMUNDA_NS.equals(element.getNamespaceURI())) {
            refuseUnknown(
                    element,
                    CAMUNDA_ELEMENTS,
                    CAMUNDA_ELEMENT_REFUSALS,
                    name,
                    "Udvidelsen »camunda:%s« er ikke tilladt. Fjern den.");
        } else {
            problems.add(owner(element), "Det gamle navnerum activiti er ikke tilladt. Brug camunda.");
        }
    }

    private void checkAttribute(Element element, Attr attribute) {
        if (ACTIVITI_NS.equals(attribute.getNamespaceURI())) {
            problems.add(owner(element), "Det gamle navnerum activiti er ikke tilladt. Brug camunda.");
        }
        if (CAMUNDA_NS.equals(attribute.getNamespaceURI())) {
            refuseUnknown(
                    element,
                    CAMUNDA_ATTRIBUTES,
                    CAMUNDA_ATTRIBUTE_REFUSALS,
                    attribute.getLocalName(),
                    "Egenskaben »camunda:%s« er ikke tilladt. Fjern den.");
        }
        if (isExpression(attribute.getValue()) && !EXPRESSION_ATTRIBUTES.contains(attribute.getLocalName())) {
            refuseExpression(element, attribute.getLocalName());
        }
        if ("conditionExpression".equals(element.getLocalName()) && "language".equals(attribute.getLocalName())) {
            problems.add(owner(element), "Script er ikke tilladt i en betingelse. Fjern sproget, og skriv ${navn}.");
        }
    }

    private void checkText(Element element) {
        boolean expression = IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .anyMatch(node -> isExpression(node.getNodeValue()));
        if (expression && !EXPRESSION_ELEMENTS.contains(element.getLocalName())) {
            refuseExpression(element, element.getLocalName());
        }
    }

    private void refuseUnknown(
            Element element, Set<String> known, Map<String, String> refusals, String name, String otherwise) {
        if (!known.contains(name)) {
            problems.add(owner(element), refusals.getOrDefault(name, otherwise.formatted(name)));
        }
    }

    private void refuseExpression(Element element, String where) {
        problems.add(
                owner(element),
                "Udtryk med ${…} eller #{…} er ikke tilladt i »%s«. Skriv fast tekst.".formatted(where));
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Id of the nearest element that a person can find in the diagram. */
    private static String owner(Element element) {
        for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            if (candidate.hasAttribute("id") && isDrawn(candidate.getLocalName())) {
                String name = candidate.getAttribute("name").strip().replaceAll("\\s+", " ");
                return candidate.getAttribute("id") + (name.isEmpty() ? "" : " »%s«".formatted(name));
            }
        }
        return element.getLocalName();
    }

    private static boolean isDrawn(String name) {
        return !name.endsWith("EventDefinition")
                && !name.endsWith("LoopCharacteristics")
                && !EXPRESSION_ELEMENTS.contains(name);
    }

    private static Iterable<Attr> attributes(Element element) {
        return () -> IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (Attr) element.getAttributes().item(index))
                .iterator();
    }
}
