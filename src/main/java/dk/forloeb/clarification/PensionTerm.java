package dk.forloeb.clarification;

import dk.forloeb.engine.Decisions;
import java.time.LocalDate;

/** What table pension-deadline says of a case under the pension rules, in days from its beginning. */
record PensionTerm(int reminderDays, int teamLeaderDays, int deadlineDays, int extraDays) {

    static PensionTerm of(Decisions.Outcome outcome) {
        Decisions.Hit hit = outcome.first();
        return new PensionTerm(
                hit.number("reminderDays"),
                hit.number("teamLeaderDays"),
                hit.number("deadlineDays"),
                hit.number("extraDays"));
    }

    PensionDays from(LocalDate begun) {
        return new PensionDays(
                begun.plusDays(reminderDays), begun.plusDays(teamLeaderDays), begun.plusDays(deadlineDays));
    }
}
