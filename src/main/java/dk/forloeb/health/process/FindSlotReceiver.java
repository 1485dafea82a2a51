package dk.forloeb.health.process;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthReferralView;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SlotLimits;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Find en tid": a time that the team leader agreed with the physician. */
@Component
class FindSlotReceiver implements FormReceiver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private final HealthService health;
    private final FormHeading heading;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FindSlotReceiver(HealthService health, FormHeading heading, WorkingCalendar calendar, Clock clock) {
        this.health = health;
        this.heading = heading;
        this.calendar = calendar;
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
        facts.put("latestSlot", DAY.format(health.slotLimits().latest()));
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDateTime start = values.dateTime("slotAt");
        String lateReason = values.findText("lateReason").orElse(null);
        SlotLimits limits = health.slotLimits();
        new FormErrors()
                .rejectIf(
                        !start.isAfter(LocalDateTime.now(clock)),
                        "slotAt",
                        "Tiden er gået. Vælg et tidspunkt i fremtiden.")
                .rejectIf(
                        !calendar.isWorkingDay(start.toLocalDate()),
                        "slotAt",
                        "Dagen er ikke en arbejdsdag. Vælg en anden dag.")
                .rejectIf(
                        !limits.isWithinHours(start),
                        "slotAt",
                        "Lægen kan kun tage imod mellem kl. %s og %s. Vælg et andet klokkeslæt."
                                .formatted(TIME.format(limits.opensAt()), TIME.format(limits.closesAt())))
                .rejectIf(
                        limits.isLate(start) && lateReason == null,
                        "lateReason",
                        "Tiden ligger efter fristen den %s. Vælg en tidligere tid, eller skriv hvorfor den ikke kan nås."
                                .formatted(DAY.format(limits.latest())))
                .rejectIf(
                        health.isTaken(task.trajectoryNo(), start),
                        "slotAt",
                        "Lægen er optaget på det tidspunkt. Vælg en anden tid.")
                .throwIfAny();
        health.bookExtraSlot(task.trajectoryNo(), start, limits.isLate(start) ? lateReason : null);
        return Routing.none().with(Variables.SLOT_BOOKED, true).with(Variables.SLOT_AT, EngineDate.at(start));
    }
}
