package dk.forloeb.competence.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dk.forloeb.competence.CompetenceService;
import dk.forloeb.competence.process.CompetenceClarificationModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompetenceClarificationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final CompetenceService competences = mock(CompetenceService.class);
    private final ProcessDriver process = new ProcessDriver(
                    COVERAGE, "competence/" + CompetenceClarificationModel.PROCESS_ID)
            .with("recordBaselineDelegate", new RecordBaselineDelegate(competences));

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void clarifiesCompetencesWithAKnownLevelOfDanish() {
        start(false).complete(Elements.CLARIFY_COMPETENCES).endedBy(Elements.COMPETENCES_CLARIFIED);

        verify(competences).recordBaseline(ProcessDriver.TRAJECTORY);
    }

    @Test
    void letsTheInstructorTestDanishFirst() {
        start(true)
                .complete(Elements.TEST_DANISH)
                .complete(Elements.CLARIFY_COMPETENCES)
                .endedBy(Elements.COMPETENCES_CLARIFIED);
    }

    private ProcessDriver start(boolean danishTestNeeded) {
        return process.start(Map.of("caseworker", "sagsbehandler", "danishTestNeeded", danishTestNeeded));
    }
}
