package dk.forloeb.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.ContactPlan;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.followup.WorkplaceContactPlan;
import dk.forloeb.followup.process.FollowUpModel.Elements;
import dk.forloeb.followup.process.FollowUpModel.Messages;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowUpProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    private final FollowUpService followUp = mock(FollowUpService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "followup/" + FollowUpModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        process.with("planCitizenContactDelegate", new PlanCitizenContactDelegate(followUp))
                .with("planWorkplaceContactDelegate", new PlanWorkplaceContactDelegate(followUp));
        plans(true, true);
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void contactsCitizenAndWorkplaceUntilTheTrajectoryEnds() {
        start().waitsAt(Elements.CITIZEN_WAIT, Elements.WORKPLACE_WAIT);
        assertThat(process.variable("nextContactAt")).isEqualTo(EngineDate.startOf(DAY));
        assertThat(process.variable("nextWorkplaceContactAt")).isEqualTo(EngineDate.startOf(DAY.plusDays(2)));

        process.fireTimer(Elements.CITIZEN_CONTACT_DUE)
                .fireTimer(Elements.WORKPLACE_CONTACT_DUE)
                .waitsAt(Elements.CONTACT_CITIZEN, Elements.CONTACT_WORKPLACE);

        plans(true, false);
        process.complete(Elements.CONTACT_WORKPLACE)
                .complete(Elements.CONTACT_CITIZEN)
                .endedBy(Elements.FOLLOW_UP_ENDED);
    }

    @Test
    void goesOnWithTheCitizenWhileTheWorkplaceHasNotBeenReached() {
        start().fireTimer(Elements.WORKPLACE_CONTACT_DUE)
                .fireTimer(Elements.CITIZEN_CONTACT_DUE)
                .complete(Elements.CONTACT_CITIZEN)
                .waitsAt(Elements.CITIZEN_WAIT, Elements.CONTACT_WORKPLACE)
                .fireTimer(Elements.CITIZEN_CONTACT_DUE)
                .waitsAt(Elements.CONTACT_CITIZEN, Elements.CONTACT_WORKPLACE);
    }

    @Test
    void looksAgainWhenThereIsNoWorkplace() {
        plans(false, true);

        start().fireTimer(Elements.WORKPLACE_CONTACT_DUE).waitsAt(Elements.WORKPLACE_WAIT);

        verify(followUp, times(2)).planWorkplace(ProcessDriver.TRAJECTORY);
    }

    @Test
    void plansBothAnewWhenThePlacementChanges() {
        start().receiveAll(Messages.SITUATION_CHANGED).waitsAt(Elements.CITIZEN_WAIT, Elements.WORKPLACE_WAIT);

        verify(followUp, times(2)).planCitizen(ProcessDriver.TRAJECTORY);
        verify(followUp, times(2)).planWorkplace(ProcessDriver.TRAJECTORY);
    }

    private void plans(boolean inPlacement, boolean continues) {
        when(followUp.planCitizen(ProcessDriver.TRAJECTORY)).thenReturn(new ContactPlan(DAY, continues));
        when(followUp.planWorkplace(ProcessDriver.TRAJECTORY))
                .thenReturn(new WorkplaceContactPlan(DAY.plusDays(2), inPlacement, continues));
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler"));
    }
}
