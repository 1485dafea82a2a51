package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.TaskSchedule.NewTask;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    /** The Wednesday before Easter. */
    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    private static final LocalDate DUE = LocalDate.of(2026, 4, 13);
    private static final WorkingDays CALENDAR = WorkingDays.usual();

    private static final Decisions.Hit ESCALATION = new Decisions.Hit(
            "Rule_01",
            Map.of("escalate", true, "remindWorkingDaysBefore", 2, "escalateWorkingDaysAfter", 3, "priority", 80));

    @Test
    void explainsItself() {
        DeadlineView view = deadline("ARBEJDSDAGE").view("Frister for opgaver, række 1, version 1", null, List.of());

        assertThat(view.dueOn()).isEqualTo(DUE);
        assertThat(view.skipped())
                .extracting(FreeDay::name)
                .containsExactly("Skærtorsdag", "Langfredag", "2. påskedag");
        assertThat(view.weekendDays()).isEqualTo(4);
        assertThat(view.legalBasis()).isEqualTo("Lov § 1");
    }

    @Test
    void movesByTheDaysThatAPauseTook() {
        Deadline deadline = deadline("ARBEJDSDAGE");
        deadline.pause(LocalDate.of(2026, 4, 7));

        assertThat(deadline.dueOn()).isEqualTo(DUE);
        // Wednesday to Friday, and Monday.
        assertThat(deadline.resume(LocalDate.of(2026, 4, 13), CALENDAR)).isEqualTo(4);
        assertThat(deadline.dueOn()).isEqualTo(CALENDAR.after(DUE, 4));
    }

    @Test
    void aPauseOfCalendarDaysTakesThemAll() {
        Deadline deadline = deadline("KALENDERDAGE");
        LocalDate before = deadline.dueOn();
        deadline.pause(LocalDate.of(2026, 4, 7));

        assertThat(before).as("five days end on Easter Monday").isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(deadline.resume(LocalDate.of(2026, 4, 12), CALENDAR)).isEqualTo(5);
        assertThat(deadline.dueOn()).as("ten days end on a Saturday").isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void countsAnewOnAnotherEdition() {
        Deadline deadline = deadline("ARBEJDSDAGE");
        deadline.extend(2, CALENDAR);
        WorkingDays closedOnce = new WorkingDays(7, ClosingDayList.read("08-04-2026;Personaledag"));

        deadline.recount(closedOnce, 1);

        assertThat(deadline.dueOn()).isEqualTo(closedOnce.after(START, 5 + 2 + 1));
        assertThat(deadline.view("", "", List.of()).skipped())
                .extracting(FreeDay::name)
                .contains("Personaledag");
    }

    @Test
    void isWatchedFromItsReminderOn() {
        Deadline deadline = deadline("ARBEJDSDAGE");
        assertThat(deadline.watchOn())
                .as("two working days before, over the weekend")
                .isEqualTo(LocalDate.of(2026, 4, 9));

        deadline.extend(1, CALENDAR);

        assertThat(deadline.watchOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    }

    @Test
    void remindsOfNothingOnTheDayOnWhichItCameUp() {
        Deadline deadline = deadline("ARBEJDSDAGE", 1);

        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(deadline.watchOn()).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(deadline("ARBEJDSDAGE", 0).watchOn())
                .as("after the day on which it was due")
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void givesUpAnEscalationOnlyWhenItDoesNotFitAnyMore() {
        Deadline deadline = deadline("ARBEJDSDAGE");
        assertThat(deadline.giveUpEscalation()).as("none runs").isNull();
        deadline.escalateBy("p1");

        deadline.pause(START);

        assertThat(deadline.giveUpEscalation()).isEqualTo("p1");
        assertThat(deadline.giveUpEscalation()).as("given up already").isNull();
        assertThat(deadline.escalationId()).isNull();
        deadline.resume(START, CALENDAR);
        assertThat(deadline.watchOn()).as("begins anew").isNotNull();
    }

    @Test
    void refusesWhatDoesNotFitItsState() {
        Deadline deadline = deadline("ARBEJDSDAGE");

        assertThatIllegalStateException().isThrownBy(() -> deadline.resume(START, CALENDAR));
        deadline.pause(START);
        assertThatIllegalStateException().isThrownBy(() -> deadline.pause(START));
        deadline.extend(1, CALENDAR);
        assertThat(deadline.dueOn()).isEqualTo(CALENDAR.after(DUE, 1));
    }

    private static Deadline deadline(String unit) {
        return deadline(unit, 5);
    }

    private static Deadline deadline(String unit, int days) {
        var hit = new Decisions.Hit(
                "Rule_01",
                Map.of("dueDays", days, "kind", "LOV", "unit", unit, "reason", "Derfor.", "legalBasis", "Lov § 1"));
        return new Deadline(
                new NewTask("t1", "UserTask_Do", "Gør noget", "F-2026-000001"),
                new DeadlineStart(StartEvent.OPGAVE, START),
                new DeadlineRule(new Decisions.Outcome("task-deadline", 1, List.of(hit)), "RS-2026-02"),
                new EscalationRule(new Decisions.Outcome("deadline-escalation", 1, List.of(ESCALATION))),
                CALENDAR,
                START.atTime(9, 0));
    }
}
