package dk.forloeb.health.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthReferralView;
import dk.forloeb.health.HealthService;
import dk.forloeb.platform.WorkingDays;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Find en tid": a time that the team leader agreed with the physician. */
@Component
class FindSlotReceiver implements FormReceiver {

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(17, 0);

    private final HealthService health;
    private final FormHeading heading;
    private final Clock clock;

    FindSlotReceiver(HealthService health, FormHeading heading, Clock clock) {
        this.health = health;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "find-slot";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> facts = heading.withCpr(task.trajectoryNo());
        HealthReferralView referral = health.referral(task.trajectoryNo());
        facts.put("urgency", referral.urgency().label());
        facts.put("interpreter", referral.interpreter().label());
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDateTime start = values.dateTime("slotAt");
        LocalTime time = start.toLocalTime();
        new FormErrors()
                .rejectIf(
                        !start.isAfter(LocalDateTime.now(clock)),
                        "slotAt",
                        "Tiden er gået. Vælg et tidspunkt i fremtiden.")
                .rejectIf(
                        !WorkingDays.isWorkingDay(start.toLocalDate()),
                        "slotAt",
                        "Dagen er ikke en arbejdsdag. Vælg en anden dag.")
                .rejectIf(
                        time.isBefore(FIRST) || time.isAfter(LAST),
                        "slotAt",
                        "Lægen kan kun tage imod mellem kl. 8 og 17. Vælg et andet klokkeslæt.")
                .rejectIf(
                        health.isTaken(task.trajectoryNo(), start),
                        "slotAt",
                        "Lægen er optaget på det tidspunkt. Vælg en anden tid.")
                .throwIfAny();
        health.bookExtraSlot(task.trajectoryNo(), start);
        return Routing.none().with(Variables.SLOT_BOOKED, true).with(Variables.SLOT_AT, EngineDate.at(start));
    }
}
