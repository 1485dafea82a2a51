package dk.forloeb.coordination.process;

import dk.forloeb.coordination.ConsentRegister;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentStanding;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form "Forny samtykke": the citizen gives a consent that runs out for a longer time, or lets it run out. */
@Component
class RenewConsentReceiver implements FormReceiver {

    private static final String RENEWED = "FORNYET";
    private static final String UNTIL = "validUntil";
    private static final Set<ConsentStanding> RENEWABLE = Set.of(ConsentStanding.GAELDER, ConsentStanding.UDLOEBET);

    private final ConsentRegister register;
    private final FormHeading heading;
    private final Clock clock;

    RenewConsentReceiver(ConsentRegister register, FormHeading heading, Clock clock) {
        this.register = register;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "renew-consent";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        ConsentView consent = register.consent(id(task));
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put("purposeLabel", consent.purpose().label());
        shown.put("partiesShown", String.join(", ", consent.parties()));
        shown.put(
                "scopesShown",
                consent.scopes().stream().sorted().map(ConsentScope::label).collect(Collectors.joining(", ")));
        shown.put(
                "standing",
                "%s; var givet til %s".formatted(consent.standing().label(), RequestOnForm.day(consent.validUntil())));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        if (RENEWED.equals(values.text("renewal"))) {
            LocalDate until = values.date(UNTIL);
            check(id(task), until);
            register.renew(
                    id(task),
                    values.text("method"),
                    until,
                    values.findText("methodNote").orElse(null));
        }
        return Routing.none();
    }

    private void check(UUID id, LocalDate until) {
        LocalDate latest = register.latestDay();
        new FormErrors()
                .rejectIf(
                        !RENEWABLE.contains(register.consent(id).standing()),
                        "renewal",
                        "Borgeren har svaret igen siden, så dette samtykke kan ikke fornyes. Vælg, at det ikke fornyes.")
                .rejectIf(
                        until.isBefore(LocalDate.now(clock)),
                        UNTIL,
                        "Samtykket skal gælde mindst til i dag. Vælg en senere dato.")
                .rejectIf(
                        until.isAfter(latest),
                        UNTIL,
                        "Samtykket kan højst gælde i %d måneder. Vælg senest %s."
                                .formatted(register.mostMonths(), RequestOnForm.day(latest)))
                .throwIfAny();
    }

    private static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.CONSENT_ID).orElseThrow());
    }
}
