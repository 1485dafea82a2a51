package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.engine.TaskSchedule.NewTask;
import dk.forloeb.engine.TaskSchedule.Times;
import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class TaskDeadlinesTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-06T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 6, 10, 0);

    private final Decisions decisions = mock(Decisions.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final DeadlineRepository stored = mock(DeadlineRepository.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<DeadlineAnchor> anchors = mock(ObjectProvider.class);

    private final TaskDeadlines deadlines = new TaskDeadlines(
            decisions,
            trajectories,
            stored,
            anchors,
            new EscalationRules(decisions, CLOCK),
            mock(CoursePauses.class),
            UsualCalendar.calendar(),
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(15, 30)),
            CLOCK);

    @BeforeEach
    void answer() {
        when(trajectories.trajectory(any()))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(stored.save(any())).thenAnswer(call -> call.getArgument(0));
        DeadlineAnchor anchor = (taskId, no) -> "UserTask_Anchored".equals(taskId)
                ? Optional.of(new DeadlineStart(StartEvent.HENVISNING, LocalDate.of(2026, 3, 2)))
                : Optional.empty();
        when(anchors.stream()).thenAnswer(call -> Stream.of(anchor));
    }

    @Test
    void countsFromTheAnchorAndKeepsToTheMunicipalitysHours() {
        answer(5, "ARBEJDSDAGE");

        var anchored = deadlines.timesOf(new NewTask("t1", "UserTask_Anchored", "Gør noget", NO));

        assertThat(anchored.followUp()).isEqualTo(LocalDateTime.of(2026, 3, 3, 9, 0));
        assertThat(anchored.due()).isEqualTo(LocalDateTime.of(2026, 3, 9, 15, 30));
        assertThat(anchored.priority()).isEqualTo(60);
        assertThat(other().due()).isEqualTo(LocalDateTime.of(2026, 3, 13, 15, 30));
    }

    @Test
    void countsCalendarDaysWhereTheTableSaysSo() {
        answer(7, "KALENDERDAGE");
        assertThat(other().due()).isEqualTo(LocalDateTime.of(2026, 3, 13, 15, 30));
        answer(8, "KALENDERDAGE");
        assertThat(other().due()).as("the Monday after a Saturday").isEqualTo(LocalDateTime.of(2026, 3, 16, 15, 30));
    }

    @Test
    void endsADeadlineWithItsTask() {
        when(stored.close("t1", DeadlineState.LOEST, NOW)).thenReturn(1);

        assertThat(deadlines.done("t1")).isTrue();
        assertThat(deadlines.done("t0")).as("nothing ran").isFalse();
        deadlines.gone("t2");

        verify(stored).close("t2", DeadlineState.BORTFALDET, NOW);
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours(LocalTime.NOON, LocalTime.of(8, 0)))
                .withMessageContaining("forloeb.work.opens-at");
    }

    private Times other() {
        return deadlines.timesOf(new NewTask("t2", "UserTask_Other", "Gør noget andet", NO));
    }

    private void answer(int dueDays, String unit) {
        Map<String, Object> outputs = new HashMap<>(
                Map.of("dueDays", dueDays, "followUpWorkingDays", 1, "priority", 60, "kind", "LOV", "unit", unit));
        outputs.put("reason", "Derfor.");
        when(decisions.evaluate(eq("task-deadline"), any()))
                .thenReturn(new Decisions.Outcome("task-deadline", 1, List.of(new Decisions.Hit("Rule_01", outputs))));
        when(decisions.evaluate(eq("deadline-escalation"), any()))
                .thenReturn(new Decisions.Outcome(
                        "deadline-escalation", 1, List.of(new Decisions.Hit("Rule_01", Map.of("escalate", false)))));
    }
}
