package dk.forloeb.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** People's tasks, the system's tasks and called processes. */
final class BpmnTaskCheck {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z]\\w*)}");
    private static final String DEPLOYMENT = "deployment";
    private static final String LATEST = "latest";
    /** People who are fixed for a citizen, with the role that their tasks have. */
    private static final Map<String, String> FIXED_PEOPLE =
            Map.of("${caseworker}", "caseworker", "${notifier}", "caseworker", "${mentor}", "mentor");
    /** The engine counts repetitions in this variable itself; it may be read, never set. */
    private static final String LOOP_COUNTER = "loopCounter";

    private final Problems problems;
    private final KnownModels models;
    private final Predicate<String> role;
    private final Predicate<String> bean;
    private final ExpressionCheck expressions;

    BpmnTaskCheck(
            Problems problems,
            KnownModels models,
            Predicate<String> role,
            Predicate<String> bean,
            ExpressionCheck expressions) {
        this.problems = problems;
        this.models = models;
        this.role = role;
        this.bean = bean;
        this.expressions = expressions;
    }

    void check(BpmnModelInstance model) {
        model.getModelElementsByType(UserTask.class).forEach(this::checkUserTask);
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> checkDelegate(problems, bean, task, task.getCamundaDelegateExpression()));
        model.getModelElementsByType(SendTask.class)
                .forEach(task -> checkDelegate(problems, bean, task, task.getCamundaDelegateExpression()));
        model.getModelElementsByType(BusinessRuleTask.class).forEach(this::checkRuleTask);
        model.getModelElementsByType(CallActivity.class).forEach(this::checkCallActivity);
        model.getModelElementsByType(CamundaIn.class).stream()
                .map(in -> in.getParentElement().getParentElement())
                .filter(owner -> owner instanceof EventDefinition)
                .forEach(owner -> problems.add(
                        (BaseElement) owner.getParentElement(),
                        "Et signal må ikke bære variabler, for det når alle forløb. Fjern dem."));
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(this::checkRepetition);
    }

    private void checkUserTask(UserTask task) {
        BpmnCheck.checkDocumentation(problems, task);
        if (task.getCamundaFormRef() == null) {
            problems.add(task, "Opgaven mangler en formular. Udfyld formRef med binding »deployment«.");
        } else {
            checkForm(problems, models, task, task.getCamundaFormRef(), task.getCamundaFormRefBinding());
        }
        List<String> groups = BpmnCheck.split(task.getCamundaCandidateGroups());
        problems.addIf(
                groups.size() != 1, task, "Opgaven skal have præcis én rolle. Skriv én rolle i »Candidate groups«.");
        groups.stream()
                .filter(role.negate())
                .forEach(group ->
                        problems.add(task, "Rollen »%s« findes ikke. Vælg en af de kendte roller.".formatted(group)));
        String assignee = task.getCamundaAssignee();
        String role = FIXED_PEOPLE.get(assignee == null ? "" : assignee);
        problems.addIf(
                assignee != null && role == null,
                task,
                "Modtageren skal være tom eller ${caseworker}. Mentorens opgaver kan have ${mentor}. Ret »Assignee«.");
        problems.addIf(
                role != null && !groups.contains(role),
                task,
                "Kun opgaver med rollen »%s« kan gå til %s. Ret rollen, eller fjern modtageren."
                        .formatted(role, "mentor".equals(role) ? "borgerens mentor" : "den faste sagsbehandler"));
    }

    static void checkForm(Problems problems, KnownModels models, BaseElement element, String form, String binding) {
        problems.addIf(
                !DEPLOYMENT.equals(binding),
                element,
                "Formularen skal have binding »deployment«, så den følger diagrammet. Ret »Binding«.");
        problems.addIf(
                !models.form(form),
                element,
                "Formularen »%s« findes ikke. Udrul den sammen med diagrammet, eller ret navnet.".formatted(form));
    }

    static void checkDelegate(Problems problems, Predicate<String> bean, BaseElement element, String expression) {
        if (expression == null) {
            problems.add(element, "Elementet gør ingenting. Skriv delegateExpression=\"${…Delegate}\".");
            return;
        }
        Matcher matcher = DELEGATE.matcher(expression);
        if (!matcher.matches()) {
            problems.add(
                    element,
                    "»%s« er ikke tilladt. Skriv præcis ét navn, for eksempel ${sendLetterDelegate}."
                            .formatted(expression));
        } else if (!bean.test(matcher.group(1))) {
            problems.add(
                    element,
                    "Systemtrinnet »%s« findes ikke. Ret navnet, eller bed en udvikler lave det."
                            .formatted(matcher.group(1)));
        }
    }

    private void checkRuleTask(BusinessRuleTask task) {
        checkDelegate(problems, bean, task, task.getCamundaDelegateExpression());
        String decision = decisionOf(task);
        if (BpmnCheck.isBlank(decision)) {
            problems.add(task, "Opgaven mangler egenskaben »decision«. Skriv beslutningstabellens id.");
        } else if (!models.decision(decision)) {
            problems.add(
                    task, "Beslutningstabellen »%s« findes ikke. Udrul den, eller ret navnet.".formatted(decision));
        }
    }

    /** The table that a rule task shows; null when it names none. */
    static String decisionOf(BusinessRuleTask task) {
        return task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> task.equals(
                        property.getParentElement().getParentElement().getParentElement()))
                .filter(property -> "decision".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }

    private void checkCallActivity(CallActivity call) {
        String called = call.getCalledElement();
        if (BpmnCheck.isBlank(called)) {
            problems.add(call, "Det er ikke valgt, hvilken proces der kaldes. Udfyld »Called element«.");
        } else if (!models.process(called)) {
            problems.add(call, "Processen »%s« findes ikke. Udrul den først, eller ret navnet.".formatted(called));
        }
        String binding = call.getCamundaCalledElementBinding();
        problems.addIf(
                binding != null && !LATEST.equals(binding),
                call,
                "Bindingen »%s« er ikke tilladt. Brug »latest«.".formatted(binding));
        boolean repeated = call.getLoopCharacteristics() != null;
        List<CamundaIn> inputs = children(call, CamundaIn.class);
        problems.addIf(
                inputs.stream().noneMatch(in -> ExpressionCheck.BUSINESS_KEY.equals(in.getCamundaBusinessKey())),
                call,
                "Forløbets nummer følger ikke med. Tilføj businessKey=\"%s\".".formatted(ExpressionCheck.BUSINESS_KEY));
        inputs.forEach(in -> checkInput(call, in, repeated));
        children(call, CamundaOut.class).forEach(out -> checkOutput(call, out));
    }

    private void checkInput(CallActivity call, CamundaIn in, boolean repeated) {
        refuseAll(call, in.getCamundaVariables(), in.getCamundaSourceExpression());
        String key = in.getCamundaBusinessKey();
        problems.addIf(
                key != null && !ExpressionCheck.BUSINESS_KEY.equals(key),
                call,
                "Forløbets nummer skal overføres som %s. Ret »Business key«.".formatted(ExpressionCheck.BUSINESS_KEY));
        if (key == null && in.getCamundaVariables() == null) {
            if (!(repeated && LOOP_COUNTER.equals(in.getCamundaSource()))) {
                checkMapped(call, in.getCamundaSource());
            }
            checkMapped(call, in.getCamundaTarget());
        }
    }

    private void checkOutput(CallActivity call, CamundaOut out) {
        refuseAll(call, out.getCamundaVariables(), out.getCamundaSourceExpression());
        if (out.getCamundaVariables() == null) {
            checkMapped(call, out.getCamundaSource());
            checkMapped(call, out.getCamundaTarget());
        }
    }

    private void refuseAll(CallActivity call, String variables, String expression) {
        problems.addIf(
                variables != null, call, "Alle variabler på én gang er ikke tilladt. Overfør hver variabel for sig.");
        problems.addIf(expression != null, call, "Udtryk i overførslen er ikke tilladt. Overfør variablen ved navn.");
    }

    private void checkMapped(CallActivity call, String variable) {
        problems.addIf(
                variable == null || !expressions.isAllowed(variable),
                call,
                "Variablen »%s« må ikke overføres, for den står ikke på listen over tilladte variabler. Ret navnet."
                        .formatted(variable == null ? "" : variable));
    }

    private void checkRepetition(MultiInstanceLoopCharacteristics loop) {
        BaseElement activity = (BaseElement) loop.getParentElement();
        if (loop.getLoopCardinality() == null) {
            problems.add(activity, "Gentagelsen mangler et antal. Skriv ${navn} i »Loop cardinality«.");
        } else {
            expressions
                    .count(loop.getLoopCardinality().getTextContent())
                    .ifPresent(problem -> problems.add(activity, problem));
        }
        CompletionCondition until = loop.getCompletionCondition();
        if (until != null) {
            expressions.condition(until.getTextContent()).ifPresent(problem -> problems.add(activity, problem));
        }
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance> List<T> children(
            CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null
                ? List.of()
                : List.copyOf(call.getExtensionElements().getChildElementsByType(type));
    }
}
