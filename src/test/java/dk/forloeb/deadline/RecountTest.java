package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.TaskDates;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionOperations;

/** How open deadlines are counted anew beside people who work on them. */
class RecountTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DeadlineRepository deadlines = mock(DeadlineRepository.class);
    private final TaskDates taskDates = mock(TaskDates.class);
    private final Recount recount = new Recount(
            deadlines,
            mock(DeadlineChangeRepository.class),
            mock(TrajectoryService.class),
            mock(EscalationRules.class),
            taskDates,
            UsualCalendar.calendar(),
            new WorkingHours(LocalTime.of(8, 0), LocalTime.of(16, 0)),
            new DeadlineProperties(MINUTE, MINUTE, 2, 10, 60),
            mock(CurrentUser.class),
            TransactionOperations.withoutTransaction(),
            Clock.systemUTC());

    @Test
    void takesTheDeadlinesBeforeTheTasksAsASubmissionDoes() {
        when(deadlines.countedBefore(anyInt(), any())).thenReturn(List.of());

        assertThat(recount.during(MINUTE)).isEqualTo(new Recount.Recounted(0, true));

        InOrder order = inOrder(deadlines, taskDates);
        order.verify(deadlines).flush();
        order.verify(taskDates).moveDue(any());
    }

    @Test
    void leavesTheRestForTheNextTimeWhenSomebodyWorksOnATask() {
        when(deadlines.countedBefore(anyInt(), any())).thenThrow(new CannotAcquireLockException("locked"));

        assertThat(recount.during(MINUTE)).isEqualTo(new Recount.Recounted(0, false));
    }

    @Test
    void letsNobodyWaitLongerThanAsked() {
        when(deadlines.countedBefore(anyInt(), any())).thenReturn(Collections.nCopies(200, null));

        assertThat(recount.during(Duration.ZERO)).isEqualTo(new Recount.Recounted(0, false));
    }
}
