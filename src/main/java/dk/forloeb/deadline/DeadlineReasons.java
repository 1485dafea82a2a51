package dk.forloeb.deadline;

import java.util.ArrayList;
import java.util.List;

/** The answer to "Hvorfor denne dato?", one Danish sentence each, in the order in which the date was found. */
public final class DeadlineReasons {

    private DeadlineReasons() {}

    public static List<String> of(DeadlineView deadline) {
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
}
