package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a deadline stands, in words. */
class DeadlineChipTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @Test
    void aTaskThatIsDoneInAPauseIsAsLateAsThePauseBegan() {
        assertThat(done(null, DUE.plusDays(1))).isEqualTo("løst efter fristen");
        assertThat(done(null, DUE)).isEqualTo("løst til tiden");
        assertThat(done(DUE.minusDays(1), DUE.plusDays(20))).isEqualTo("løst til tiden");
        assertThat(done(DUE.plusDays(1), DUE.plusDays(20))).isEqualTo("løst efter fristen");
    }

    @Test
    void tellsWhoHasBeenToldOfARunningOne() {
        assertThat(running(null)).isEqualTo("overskredet 1 arbejdsdag");
        assertThat(running(new EscalationView(2, 3, "", null, null))).isEqualTo("overskredet 1 arbejdsdag");
        assertThat(running(new EscalationView(2, 3, "", DUE, null))).isEqualTo("overskredet 1 arbejdsdag, påmindet");
        assertThat(running(new EscalationView(2, 3, "", DUE, DUE)))
                .isEqualTo("overskredet 1 arbejdsdag, hos teamleder");
    }

    private static String done(LocalDate pausedOn, LocalDate closedOn) {
        return text(view(DeadlineState.LOEST, pausedOn, closedOn, null));
    }

    private static String running(EscalationView escalation) {
        return text(view(DeadlineState.LOEBER, null, null, escalation));
    }

    private static String text(DeadlineView view) {
        return DeadlineChip.of(view, DUE.plusDays(1), UsualCalendar.calendar(), 2)
                .text();
    }

    private static DeadlineView view(
            DeadlineState state, LocalDate pausedOn, LocalDate closedOn, EscalationView escalation) {
        return new DeadlineView(
                new UUID(7, 7),
                "F-2026-000001",
                "Læg plan",
                DeadlineKind.MAAL,
                new DeadlineStart(StartEvent.OPGAVE, DUE.minusDays(7)),
                "",
                "RS-2026-02",
                "Derfor.",
                null,
                DayUnit.ARBEJDSDAGE,
                5,
                0,
                0,
                DUE,
                List.of(),
                state,
                pausedOn,
                DUE.minusDays(7).atTime(9, 0),
                closedOn == null ? null : closedOn.atTime(10, 0),
                escalation,
                List.of());
    }
}
