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
import dk.forloeb.followup.process.FollowUpModel.Elements;
import dk.forloeb.followup.process.FollowUpModel.Messages;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowUpProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    private final FollowUpService followUp = mock(FollowUpService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "followup/" + FollowUpModel.PROCESS_ID)
            .with("planContactDelegate", new PlanContactDelegate(followUp));

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void contactsCitizenAndWorkplaceUntilTheTrajectoryEnds() {
        plans(new ContactPlan(DAY, true, true));

        start().fireTimer(Elements.CONTACT_DUE)
                .waitsAt(Elements.CONTACT_CITIZEN, Elements.CONTACT_WORKPLACE)
                .complete(Elements.CONTACT_WORKPLACE, Map.of("followUpContinues", true))
                .complete(Elements.CONTACT_CITIZEN, Map.of("followUpContinues", true))
                .waitsAt(Elements.WAIT);
        assertThat(process.variable("nextContactAt")).isEqualTo(EngineDate.startOf(DAY));

        process.fireTimer(Elements.CONTACT_DUE)
                .complete(Elements.CONTACT_WORKPLACE)
                .complete(Elements.CONTACT_CITIZEN, Map.of("followUpContinues", false))
                .endedBy(Elements.FOLLOW_UP_ENDED);
    }

    @Test
    void plansAnewWhenThePlacementChangesAndLeavesTheWorkplaceAlone() {
        plans(new ContactPlan(DAY, false, true));

        start().receive(Messages.SITUATION_CHANGED).waitsAt(Elements.WAIT);
        verify(followUp, times(2)).plan(ProcessDriver.TRAJECTORY);

        process.fireTimer(Elements.CONTACT_DUE)
                .complete(Elements.CONTACT_CITIZEN, Map.of("followUpContinues", false))
                .endedBy(Elements.FOLLOW_UP_ENDED);
    }

    private void plans(ContactPlan plan) {
        when(followUp.plan(ProcessDriver.TRAJECTORY)).thenReturn(plan);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler"));
    }
}
