package dk.forloeb.screening.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.screening.ScreeningResult;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.screening.process.ScreeningModel.Elements;
import dk.forloeb.screening.process.ScreeningModel.Messages;
import java.util.Map;
import java.util.Optional;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScreeningProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final ScreeningService screenings = mock(ScreeningService.class);
    private final CaseworkerService caseworkers = mock(CaseworkerService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "screening/" + ScreeningModel.PROCESS_ID)
            .with("proposeTargetGroupDelegate", new ProposeTargetGroupDelegate(screenings))
            .with("claimSeatDelegate", new ClaimSeatDelegate(screenings))
            .with("putOnWaitingListDelegate", new PutOnWaitingListDelegate(screenings))
            .with("recordRefusalDelegate", new RecordRefusalDelegate(screenings))
            .with("assignCaseworkerDelegate", new AssignCaseworkerDelegate(caseworkers));

    @BeforeEach
    void oneCaseworker() {
        when(caseworkers.assign(ProcessDriver.TRAJECTORY)).thenReturn(Optional.of("sagsbehandler"));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void offersAPlaceWithACaseworker() {
        when(screenings.claimSeat(ProcessDriver.TRAJECTORY)).thenReturn(true);

        assess(ScreeningResult.TILBUDT).endedBy(Elements.PLACE_OFFERED);

        verify(screenings).propose(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("caseworker")).isEqualTo("sagsbehandler");
        assertThat(process.variable("screeningResult")).isEqualTo("TILBUDT");
    }

    @Test
    void letsTheTeamLeaderChooseWhenNobodyHasRoom() {
        when(screenings.claimSeat(ProcessDriver.TRAJECTORY)).thenReturn(true);
        when(caseworkers.assign(ProcessDriver.TRAJECTORY)).thenReturn(Optional.empty());

        assess(ScreeningResult.TILBUDT)
                .complete(Elements.CHOOSE_CASEWORKER, Map.of("caseworker", "sagsbehandler2"))
                .endedBy(Elements.PLACE_OFFERED);

        assertThat(process.variable("caseworker")).isEqualTo("sagsbehandler2");
    }

    @Test
    void waitsAgainWhenSomebodyElseWasFaster() {
        when(screenings.claimSeat(ProcessDriver.TRAJECTORY)).thenReturn(false, false, true);

        assess(ScreeningResult.TILBUDT)
                .waitsAt(Elements.SEAT_FREED)
                .receive(Messages.SEAT_FREED)
                .waitsAt(Elements.SEAT_FREED)
                .receive(Messages.SEAT_FREED)
                .endedBy(Elements.PLACE_OFFERED);

        verify(screenings, times(2)).putOnWaitingList(ProcessDriver.TRAJECTORY);
    }

    @Test
    void offersAPlaceFromTheWaitingList() {
        when(screenings.claimSeat(ProcessDriver.TRAJECTORY)).thenReturn(true);

        assess(ScreeningResult.VENTELISTE)
                .waitsAt(Elements.SEAT_FREED)
                .receive(Messages.SEAT_FREED)
                .endedBy(Elements.PLACE_OFFERED);

        assertThat(process.variable("screeningResult")).isEqualTo("TILBUDT");
    }

    @Test
    void recordsThatACitizenIsNotInTheTargetGroup() {
        assess(ScreeningResult.IKKE_MAALGRUPPE).endedBy(Elements.NOT_TARGET_GROUP);

        verify(screenings).refuse(ProcessDriver.TRAJECTORY);
    }

    private ProcessDriver assess(ScreeningResult result) {
        return process.start(Map.of())
                .complete(Elements.DESCRIBE_SITUATION, Map.of("orgUnit", "CENTER_NORD"))
                .complete(Elements.ASSESS_TARGET_GROUP, Map.of("screeningResult", result.name()));
    }
}
