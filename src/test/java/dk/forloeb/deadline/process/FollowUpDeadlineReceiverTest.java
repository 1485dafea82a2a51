package dk.forloeb.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.DayUnit;
import dk.forloeb.deadline.DeadlineEscalations;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.DeadlineRefusedException;
import dk.forloeb.deadline.DeadlineState;
import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.deadline.FollowUpOutcome;
import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.engine.Staff;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpDeadlineReceiverTest {

    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private static final String WHY = "Sagsbehandleren er syg i denne uge.";

    private final DeadlineEscalations escalations = mock(DeadlineEscalations.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final FilledForm form = FilledForm.of(
            "deadline",
            new FollowUpDeadlineReceiver(
                    escalations,
                    trajectories,
                    heading,
                    mock(Staff.class),
                    UsualCalendar.calendar(),
                    Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen"))),
            Map.of("deadlineId", ID.toString()));

    @BeforeEach
    void record() {
        when(trajectories.trajectory(ProcessDriver.TRAJECTORY))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(heading.withCpr(any(dk.forloeb.trajectory.TrajectoryView.class)))
                .thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(escalations.deadline(ID)).thenReturn(deadline());
    }

    @Test
    void showsTheTaskAndHowLateItIs() {
        assertThat(form.prefill())
                .containsEntry("citizenName", "Sara")
                .containsEntry("taskName", "Læg plan")
                .containsEntry("deadlineKind", "Målfrist")
                .containsEntry("dueOn", "05.03.2026")
                .containsEntry("daysLate", "3");
    }

    @Test
    void keepsWhatIsDoneAndWhy() {
        assertThat(form.with("followUp", "OMFORDELT")
                        .with("followUpReason", WHY)
                        .submit()
                        .variables())
                .isEmpty();

        verify(escalations).followUp(ID, FollowUpOutcome.OMFORDELT, 0, WHY);
    }

    @Test
    void takesTheDaysOfANewDeadlineAndTellsWhenTheyAreTooMany() {
        form.with("followUp", "NY_FRIST").with("extraDays", 5).with("followUpReason", WHY);
        form.submit();
        verify(escalations).followUp(ID, FollowUpOutcome.NY_FRIST, 5, WHY);

        DeadlineRefusedException tooMany = mock(DeadlineRefusedException.class);
        when(tooMany.getMessage()).thenReturn("For mange dage.");
        doThrow(tooMany).when(escalations).followUp(eq(ID), any(), anyInt(), anyString());

        assertThatThrownBy(form::submit)
                .isInstanceOf(FormRejectedException.class)
                .hasMessage("For mange dage.");
    }

    @Test
    void asksForAReasonAndForTheDaysOfANewDeadline() {
        form.with("followUp", "NY_FRIST").with("followUpReason", WHY);
        assertThatThrownBy(form::submit).hasMessageContaining("Flere dage");

        form.with("followUp", "LOEST").without("followUpReason");
        assertThatThrownBy(form::submit).hasMessageContaining("Begrundelse");
    }

    private static DeadlineView deadline() {
        return new DeadlineView(
                ID,
                ProcessDriver.TRAJECTORY,
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
                DeadlineState.LOEBER,
                null,
                DUE.minusDays(7).atTime(9, 0),
                null,
                null,
                List.of());
    }
}
