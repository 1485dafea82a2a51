package dk.forloeb.employment.process;

import dk.forloeb.coordination.ConsentRegister;
import dk.forloeb.employment.StartService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentParty;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-A3 "Registrér samtykke": the citizen's answer for one of the purposes that were agreed. */
@Component
class RecordConsentReceiver implements FormReceiver {

    /** Counts the repetitions of the task; set by the engine itself. */
    private static final String LOOP_COUNTER = "loopCounter";

    private final StartService starts;
    private final ConsentRegister register;
    private final FormHeading heading;
    private final Clock clock;

    RecordConsentReceiver(StartService starts, ConsentRegister register, FormHeading heading, Clock clock) {
        this.starts = starts;
        this.register = register;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "record-consent";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        ConsentPurpose purpose = purpose(task);
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        List<FormOption> parties = ConsentParty.of(purpose).stream()
                .map(party -> new FormOption(party.name(), party.label()))
                .toList();
        shown.put("purposeLabel", purpose.label());
        shown.put("partyOptions", parties);
        shown.put(
                "scopeOptions",
                ConsentScope.of(purpose).stream()
                        .map(scope -> new FormOption(scope.name(), scope.label()))
                        .toList());
        shown.put("parties", parties.size() == 1 ? List.of(parties.get(0).value()) : null);
        shown.put("validUntil", register.latestDay());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDate today = LocalDate.now(clock);
        boolean given = values.yes("given");
        LocalDate validUntil = given ? values.date("validUntil") : today;
        LocalDate latest = register.latestDay();
        new FormErrors()
                .rejectIf(
                        validUntil.isBefore(today),
                        "validUntil",
                        "Samtykket skal gælde mindst til i dag. Vælg en senere dato.")
                .rejectIf(
                        validUntil.isAfter(latest),
                        "validUntil",
                        "Samtykket kan højst gælde i %d måneder. Vælg senest %s."
                                .formatted(register.mostMonths(), CourseTexts.day(latest)))
                .throwIfAny();
        register.record(
                task.trajectoryNo(),
                new ConsentGiven(
                        purpose(task),
                        values.texts("parties"),
                        values.texts("scope"),
                        given,
                        values.text("method"),
                        validUntil,
                        null),
                values.findText("methodNote").orElse(null));
        return Routing.none();
    }

    private ConsentPurpose purpose(FormTask task) {
        return starts.consentPurpose(
                task.trajectoryNo(), (Integer) task.variables().apply(LOOP_COUNTER));
    }
}
