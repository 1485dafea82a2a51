package dk.forloeb.interruption.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.interruption.process.ChangeFollowUpModel.Elements;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeFollowUpProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final ProcessDriver process = new ProcessDriver(COVERAGE, "interruption/" + ChangeFollowUpModel.PROCESS_ID);

    private int pauses;
    private int letters;

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void isOverWhenTheCaseworkerHasSeenToIt() {
        changed("FOELG_OP").complete(Elements.FOLLOW_UP_CHANGE).endedBy(Elements.FOLLOWED_UP);
    }

    @Test
    void holdsThePauseUntilTheCitizenIsBack() {
        changed("PAUSE")
                .complete(Elements.RESUME_COURSE, Map.of("pauseOver", false))
                .complete(Elements.RESUME_COURSE, Map.of("pauseOver", true))
                .endedBy(Elements.FOLLOWED_UP);
        assertThat(pauses).isEqualTo(2);
    }

    @Test
    void givesTheCitizenAnotherCaseworker() {
        changed("NY_SAGSBEHANDLER")
                .complete(Elements.CHANGE_CASEWORKER, Map.of("caseworker", "sagsbehandler2"))
                .endedBy(Elements.FOLLOWED_UP);
        assertThat(letters).isEqualTo(1);
    }

    @Test
    void asksWhetherNewRulesAreFollowed() {
        changed("NYE_REGLER").complete(Elements.REVIEW_RULE_SET).endedBy(Elements.FOLLOWED_UP);
    }

    private ProcessDriver changed(String effect) {
        return process.with("readChangeDelegate", execution -> execution.setVariable("changeEffect", effect))
                .with("tellOfCaseworkerDelegate", execution -> letters++)
                .with("pauseCourseDelegate", execution -> pauses++)
                .start(Map.of("caseworker", "sagsbehandler"));
    }
}
