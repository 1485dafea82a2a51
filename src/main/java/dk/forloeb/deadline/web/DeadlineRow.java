package dk.forloeb.deadline.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.deadline.DayUnit;
import dk.forloeb.deadline.DeadlineChangeView;
import dk.forloeb.deadline.DeadlineChip;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.DeadlineState;
import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.deadline.EscalationView;
import java.util.ArrayList;
import java.util.List;

/**
 * One deadline as the page shows it.
 *
 * @param why why it lies on this date, one sentence each
 * @param log what has been done to it, oldest first
 */
record DeadlineRow(
        String id,
        String task,
        String kind,
        boolean statutory,
        DeadlineChip chip,
        String due,
        String dueOn,
        String unit,
        List<String> why,
        List<String> log,
        boolean mayPause,
        boolean mayResume,
        boolean mayExtend) {

    static DeadlineRow of(DeadlineView deadline, DeadlineChip chip, boolean mayChange) {
        boolean running = deadline.state() == DeadlineState.LOEBER;
        boolean paused = deadline.state() == DeadlineState.PAUSE;
        return new DeadlineRow(
                deadline.id().toString(),
                deadline.taskName(),
                deadline.kind().label(),
                deadline.kind() == DeadlineKind.LOV,
                chip,
                DanishDates.weekday(deadline.dueOn()),
                deadline.dueOn().toString(),
                deadline.unit().label(),
                why(deadline),
                deadline.changes().stream().map(DeadlineRow::change).toList(),
                mayChange && running,
                mayChange && paused,
                mayChange && (running || paused));
    }

    private static List<String> why(DeadlineView deadline) {
        List<String> why = new ArrayList<>();
        why.add("Regnes fra %s: %s."
                .formatted(
                        deadline.start().event().label(),
                        DanishDates.weekday(deadline.start().on())));
        why.add("Regel: %s %s".formatted(deadline.unit().of(deadline.days()), "– " + deadline.reason()));
        why.add("Står i: %s.".formatted(deadline.ruleName()));
        why.add(
                deadline.legalBasis() == null
                        ? "Hjemmel: ingen; fristen er kommunens egen."
                        : "Hjemmel: %s.".formatted(deadline.legalBasis()));
        why.add("Regelsæt: %s.".formatted(deadline.ruleSetId()));
        if (deadline.extendedDays() > 0) {
            why.add("Forlænget i alt: %s.".formatted(deadline.unit().of(deadline.extendedDays())));
        }
        if (deadline.pausedDays() > 0) {
            why.add("På pause i alt: %s.".formatted(deadline.unit().of(deadline.pausedDays())));
        }
        long weekend = deadline.weekendDays();
        why.add(weekend == 0 ? "Ingen weekender imellem." : "Lørdage og søndage imellem: %d.".formatted(weekend));
        deadline.skipped()
                .forEach(free -> why.add("Lukket: %s %s.".formatted(free.name(), DanishDates.weekday(free.day()))));
        if (deadline.escalation() != null) {
            why.add(escalation(deadline.escalation()));
        }
        return why;
    }

    private static String escalation(EscalationView rule) {
        return rule.escalateDays() == null
                ? "Ingen påmindelse, og den går ikke til teamlederen: %s.".formatted(rule.ruleName())
                : "Påmindelse: %s før. Til teamlederen: %s efter. Står i: %s."
                        .formatted(
                                DayUnit.ARBEJDSDAGE.of(rule.remindDays()),
                                DayUnit.ARBEJDSDAGE.of(rule.escalateDays()),
                                rule.ruleName());
    }

    private static String change(DeadlineChangeView change) {
        StringBuilder line = new StringBuilder("%s: %s af %s"
                .formatted(DanishDates.moment(change.at()), change.kind().label(), change.byUser()));
        if (!change.oldDue().equals(change.newDue())) {
            line.append(
                    ", fra %s til %s".formatted(DanishDates.day(change.oldDue()), DanishDates.day(change.newDue())));
        }
        line.append(". ").append(change.reason().code().label()).append('.');
        if (change.reason().text() != null) {
            line.append(" »").append(change.reason().text()).append('«');
        }
        return line.toString();
    }
}
