package dk.forloeb.placement.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.placement.PlacementExample;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.process.WorkPlacementModel.Elements;
import dk.forloeb.placement.process.WorkPlacementModel.Messages;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkPlacementProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final PlacementService placements = mock(PlacementService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "placement/" + WorkPlacementModel.PROCESS_ID)
            .with("checkPlacementDelegate", new CheckPlacementDelegate(placements))
            .with("sendAgreementDelegate", new SendAgreementDelegate(placements))
            .with("startPlacementDelegate", new StartPlacementDelegate(placements))
            .with("endPlacementDelegate", new EndPlacementDelegate(placements));

    @BeforeEach
    void review() {
        when(placements.start(PlacementExample.ID)).thenReturn(PlacementExample.END.minusDays(14));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void endsWithoutAWorkplace() {
        start().complete(Elements.MATCH_WORKPLACE, Map.of("matchFound", false)).endedBy(Elements.NO_WORKPLACE);
    }

    @Test
    void matchesAgainAfterANoAndEndsAsAgreed() {
        start().complete(Elements.MATCH_WORKPLACE, found())
                .complete(Elements.APPROVE_PLACEMENT, Map.of("placementApproved", false))
                .complete(Elements.MATCH_WORKPLACE, found())
                .complete(Elements.APPROVE_PLACEMENT, approved(true))
                .waitsAt(Elements.START_DATE_REACHED);
        verify(placements).sendAgreement(PlacementExample.ID);

        process.fireTimer(Elements.START_DATE_REACHED)
                .fireTimer(Elements.REVIEW_DUE)
                .complete(Elements.END_PLACEMENT, Map.of("placementEnd", "AFSLUT"))
                .endedBy(Elements.PLACEMENT_ENDED);

        verify(placements, times(2)).check(PlacementExample.ID);
        verify(placements).end(PlacementExample.ID);
    }

    @Test
    void checksAndApprovesAnExtension() {
        start().complete(Elements.MATCH_WORKPLACE, found())
                .complete(Elements.APPROVE_PLACEMENT, approved())
                .fireTimer(Elements.START_DATE_REACHED)
                .fireTimer(Elements.REVIEW_DUE)
                .complete(Elements.END_PLACEMENT, Map.of("placementEnd", "FORLAENG"))
                .complete(Elements.APPROVE_EXTENSION, approved())
                .fireTimer(Elements.REVIEW_DUE)
                .complete(Elements.END_PLACEMENT, Map.of("placementEnd", "AFBRUDT"))
                .endedBy(Elements.PLACEMENT_ENDED);

        verify(placements, times(2)).check(PlacementExample.ID);
        verify(placements, times(2)).sendAgreement(PlacementExample.ID);
    }

    @Test
    void asksForTheEndAtOnceWhenAPlacementIsBrokenOff() {
        start().complete(Elements.MATCH_WORKPLACE, found())
                .complete(Elements.APPROVE_PLACEMENT, approved())
                .fireTimer(Elements.START_DATE_REACHED)
                .receive(Messages.BROKEN_OFF)
                .complete(Elements.END_PLACEMENT, Map.of("placementEnd", "AFBRUDT"))
                .endedBy(Elements.PLACEMENT_ENDED);

        verify(placements).end(PlacementExample.ID);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler", "itemNo", 0));
    }

    private static Map<String, Object> found() {
        return Map.of("matchFound", true, "placementId", PlacementExample.ID.toString());
    }

    private static Map<String, Object> approved() {
        return approved(false);
    }

    private static Map<String, Object> approved(boolean mentorWanted) {
        return Map.of(
                "placementApproved",
                true,
                "mentorWanted",
                mentorWanted,
                "placementStart",
                EngineDate.startOf(PlacementExample.START),
                "placementReviewAt",
                EngineDate.startOf(PlacementExample.END.minusDays(14)));
    }
}
