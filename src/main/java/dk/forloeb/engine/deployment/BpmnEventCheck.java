package dk.forloeb.engine.deployment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Messages, errors, escalations, signals and timers: declared once, used, and well named. */
final class BpmnEventCheck {

    private static final Pattern EVENT_NAME = Pattern.compile("[a-z]+\\.[a-z][A-Za-z0-9]*");

    private final Problems problems;
    private final Predicate<String> bean;
    private final ExpressionCheck expressions;

    BpmnEventCheck(Problems problems, Predicate<String> bean, ExpressionCheck expressions) {
        this.problems = problems;
        this.bean = bean;
        this.expressions = expressions;
    }

    void check(BpmnModelInstance model) {
        Set<BaseElement> used = new HashSet<>();
        model.getModelElementsByType(EventDefinition.class).forEach(definition -> checkDefinition(definition, used));
        model.getModelElementsByType(ReceiveTask.class)
                .forEach(task -> checkReference(task, Optional.ofNullable(task.getMessage()), "en besked", used));
        checkDeclared(model.getModelElementsByType(Message.class), Message::getName, "Beskeden", used);
        checkDeclared(model.getModelElementsByType(Error.class), Error::getErrorCode, "Fejlen", used);
        checkDeclared(
                model.getModelElementsByType(Escalation.class), Escalation::getEscalationCode, "Eskaleringen", used);
        checkDeclared(model.getModelElementsByType(Signal.class), Signal::getName, "Signalet", used);
        model.getModelElementsByType(CatchEvent.class).forEach(this::checkHasDefinition);
        model.getModelElementsByType(ThrowEvent.class).forEach(this::checkHasDefinition);
    }

    private void checkDefinition(EventDefinition definition, Set<BaseElement> used) {
        BaseElement event = (BaseElement) definition.getParentElement();
        if (definition instanceof MessageEventDefinition message) {
            checkReference(event, Optional.ofNullable(message.getMessage()), "en besked", used);
            if (event instanceof ThrowEvent) {
                BpmnTaskCheck.checkDelegate(problems, bean, event, message.getCamundaDelegateExpression());
            }
        } else if (definition instanceof ErrorEventDefinition error) {
            checkReference(event, Optional.ofNullable(error.getError()), "en fejl", used);
        } else if (definition instanceof EscalationEventDefinition escalation) {
            checkReference(event, Optional.ofNullable(escalation.getEscalation()), "en eskalering", used);
        } else if (definition instanceof SignalEventDefinition signal) {
            checkReference(event, Optional.ofNullable(signal.getSignal()), "et signal", used);
        } else if (definition instanceof TimerEventDefinition timer) {
            checkTimer(event, timer);
        }
    }

    private void checkReference(
            BaseElement event, Optional<? extends BaseElement> target, String what, Set<BaseElement> used) {
        target.ifPresentOrElse(
                used::add,
                () -> problems.add(event, "Elementet mangler %s. Vælg eller opret %s.".formatted(what, what)));
    }

    /** A period belongs in a table or a property, so that law and policy can change without a new diagram. */
    private void checkTimer(BaseElement event, TimerEventDefinition timer) {
        if (timer.getTimeDate() == null) {
            problems.add(
                    event, "En frist skal være en dato fra en variabel. Skriv ${navn} som dato, ikke en varighed.");
            return;
        }
        expressions.date(timer.getTimeDate().getTextContent()).ifPresent(problem -> problems.add(event, problem));
    }

    private <T extends BaseElement> void checkDeclared(
            Collection<T> declared, Function<T, String> name, String kind, Set<BaseElement> used) {
        Set<String> names = new HashSet<>();
        for (T element : declared) {
            String text = name.apply(element);
            problems.addIf(
                    text == null || !EVENT_NAME.matcher(text).matches(),
                    element,
                    "%s skal hedde <modul>.<hvadDerSkete>, for eksempel absence.hearingAnswered. Ret navnet eller koden."
                            .formatted(kind));
            problems.addIf(
                    text != null && !names.add(text),
                    element,
                    "%s »%s« er erklæret to gange. Behold den ene.".formatted(kind, text));
            problems.addIf(!used.contains(element), element, "%s »%s« bruges ikke. Fjern den.".formatted(kind, text));
        }
    }

    private void checkHasDefinition(ModelElementInstance event) {
        boolean needsOne = event instanceof IntermediateCatchEvent || event instanceof BoundaryEvent;
        Collection<EventDefinition> definitions = event.getChildElementsByType(EventDefinition.class);
        problems.addIf(
                needsOne && definitions.isEmpty(),
                (BaseElement) event,
                "Hændelsen har ingen type. Vælg besked, frist eller en anden type.");
    }
}
