package dk.forloeb.upskilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CultureServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final WorkshopRepository workshops = mock(WorkshopRepository.class);
    private final ELearningRepository eLearning = mock(ELearningRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CultureService service = new CultureService(workshops, eLearning, trajectories);

    @Test
    void keepsAMissedWorkshopWithItsNewDate() {
        service.reportWorkshop(NO, new WorkshopReport(DAY, Industry.PLEJE, "Leder fra plejehjem", false, DAY));

        verify(workshops).save(any());
        verify(trajectories).record(NO, EventKind.WORKSHOP, "UDEBLEV");
    }

    @Test
    void givesNoNewDateToWhoAttended() {
        var contradictory = new WorkshopReport(DAY, Industry.PLEJE, "Leder", true, DAY);

        assertThatIllegalArgumentException().isThrownBy(() -> service.reportWorkshop(NO, contradictory));
    }

    @Test
    void completesELearningWithTheFourthModule() {
        var learning = new ELearning(NO);
        when(eLearning.findById(NO)).thenReturn(Optional.of(learning));

        assertThat(service.registerELearning(NO, new ELearningProgress(Arrays.asList(DAY, DAY, null, DAY), false)))
                .isFalse();
        assertThat(service.isELearningDone(NO)).isFalse();
        assertThat(service.registerELearning(NO, new ELearningProgress(Collections.nCopies(4, DAY), true)))
                .isTrue();

        assertThat(service.isELearningDone(NO)).isTrue();
        assertThat(service.eLearning(NO))
                .hasValueSatisfying(progress -> assertThat(progress.supported()).isTrue());
        verify(trajectories).record(NO, EventKind.E_LAERING, "3_AF_4");
    }

    @Test
    void startsTheRegisterOfANewCitizen() {
        when(eLearning.findById(NO)).thenReturn(Optional.empty());
        when(eLearning.save(any())).thenAnswer(call -> call.getArgument(0));

        assertThat(service.registerELearning(NO, new ELearningProgress(Arrays.asList(null, null, null, null), false)))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ELearningProgress(List.of(DAY), false));
    }
}
