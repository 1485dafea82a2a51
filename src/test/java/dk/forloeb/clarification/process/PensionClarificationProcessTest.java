package dk.forloeb.clarification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.clarification.CaseKind;
import dk.forloeb.clarification.ClarificationOutcome;
import dk.forloeb.clarification.ClarificationProgress;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
import dk.forloeb.clarification.VariantRules;
import dk.forloeb.clarification.process.PensionClarificationModel.Elements;
import dk.forloeb.clarification.process.PensionClarificationModel.Messages;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PensionClarificationProcessTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final String CERTIFICATE = "medical-certificate";
    private static final String TEAM = "rehabilitation-team";
    private static final String DESCRIPTION = "overall-description";
    private static final String DECISION = "decision-with-hearing";
    private static final String DEADLINE = "pension-deadline";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE =
            ProcessDriver.coverage(CERTIFICATE, TEAM, DESCRIPTION, DECISION, DEADLINE);

    private final ClarificationService clarifications = mock(ClarificationService.class);
    private final ClarificationView view = mock(ClarificationView.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "clarification/" + PensionClarificationModel.PROCESS_ID);
    private final ClarificationProgress progress = no -> process.deliver(Messages.DECIDED);

    @BeforeEach
    void prepare() {
        process.stub(CERTIFICATE)
                .stubThatWaits(TEAM)
                .stubThatWaits(DESCRIPTION)
                .stubThatWaits(DEADLINE)
                .stubThatTells(DECISION, "decision.delivered")
                .with("proposeClarificationDelegate", new ProposeClarificationDelegate(clarifications))
                .with("chooseVariantDelegate", new ChooseVariantDelegate(clarifications))
                .with("openClarificationDecisionDelegate", new OpenClarificationDecisionDelegate(clarifications))
                .with(
                        "recordClarificationResultDelegate",
                        new RecordClarificationResultDelegate(clarifications, progress))
                .with("concludeClarificationDelegate", new ConcludeClarificationDelegate(clarifications, progress));
        when(clarifications.openDecision(NO)).thenReturn(view);
        when(view.decisionId()).thenReturn(new UUID(3, 3));
        teamRequired(true);
        endsWith(ClarificationOutcome.TILBAGE_T1);
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void bringsAPensionCaseThroughTheTeamToAGrantedPension() {
        pension();
        endsWith(ClarificationOutcome.FP_BEVILGET);
        when(clarifications.recordResult(NO)).thenReturn(true);

        raised("FORBEREDENDE_DEL").complete(Elements.PREPARE_CASE);
        assertThat(process.isOpen(TEAM)).isTrue();
        process.letGo(TEAM).complete(Elements.CONSIDER_RECOMMENDATION, step("AFGOERELSE"));
        assertThat(process.isOpen(DEADLINE)).isTrue();

        process.letGo(DECISION).waitsAt(Elements.EFFECTUATE_DECISION);
        assertThat(process.isOpen(DEADLINE)).as("deadline of a decided case").isFalse();

        process.complete(Elements.EFFECTUATE_DECISION).endedBy(Elements.CLARIFICATION_OVER);
        assertThat(process.variable("newRound")).isEqualTo(false);
        verify(clarifications).propose(NO);
    }

    @Test
    void goesByTheOverallDescriptionWhereNoTeamIsRequiredAndEndsWithARefusal() {
        teamRequired(false);

        raised("FLEKS_ELLER_RESSOURCE").complete(Elements.PREPARE_CASE);
        assertThat(process.isOpen(DESCRIPTION)).isTrue();
        process.letGo(DESCRIPTION).complete(Elements.CONSIDER_RECOMMENDATION, step("AFGOERELSE"));
        assertThat(process.isOpen(DEADLINE))
                .as("deadline of a case about flexjob")
                .isFalse();

        process.letGo(DECISION).endedBy(Elements.CLARIFICATION_OVER);
        assertThat(process.variable("newRound")).isEqualTo(true);
    }

    @Test
    void asksTheTeamAgainBeforeTheMunicipalityDepartsFromIt() {
        raised("FORBEREDENDE_DEL")
                .complete(Elements.PREPARE_CASE)
                .letGo(TEAM)
                .complete(Elements.CONSIDER_RECOMMENDATION, step("FORELAEG_IGEN"));
        assertThat(process.isOpen(TEAM)).isTrue();

        process.letGo(TEAM)
                .complete(Elements.CONSIDER_RECOMMENDATION, step("INGEN_SAG"))
                .endedBy(Elements.CLARIFICATION_OVER);
        verify(clarifications, never()).openDecision(anyString());
    }

    @Test
    void decidesOnExistingGroundsWithoutPreparation() {
        raised("FORELIGGENDE_GRUNDLAG");

        assertThat(process.isOpen(TEAM)).isTrue();
    }

    @Test
    void decidesAboutWhatElseIsRecommendedOnceThePensionIsRefused() {
        when(view.caseKind()).thenReturn(CaseKind.FOERTIDSPENSION, CaseKind.FLEKSJOB);
        when(clarifications.recordResult(NO)).thenReturn(false, true);
        when(clarifications.isFurtherDecisionDue(NO)).thenReturn(true, false);
        endsWith(ClarificationOutcome.FLEKS_BEVILGET);

        raised("FORELIGGENDE_GRUNDLAG").letGo(TEAM).complete(Elements.CONSIDER_RECOMMENDATION, step("AFGOERELSE"));
        assertThat(process.isOpen(DEADLINE)).isTrue();
        process.letGo(DECISION);
        assertThat(process.isOpen(DEADLINE)).as("the pension is decided").isFalse();
        assertThat(process.isOpen(DECISION)).as("about the flexjob").isTrue();

        process.letGo(DECISION).complete(Elements.EFFECTUATE_DECISION).endedBy(Elements.CLARIFICATION_OVER);
        verify(clarifications, times(2)).openDecision(NO);
        assertThat(process.variable("newRound")).isEqualTo(false);
    }

    @Test
    void decidesAnObviousCaseWithoutTheTeam() {
        pension();
        start().complete(Elements.DESCRIBE_WORK_ABILITY)
                .complete(Elements.CHOOSE_CLARIFICATION, route("AABENBAR_SAG", true))
                .complete(Elements.CHECK_OBVIOUS_CASE, Map.of("clarificationRoute", "AABENBAR_SAG"))
                .complete(Elements.INFORM_CITIZEN, Map.of("clarificationRoute", "AABENBAR_SAG"));
        assertThat(process.isOpen(TEAM)).isFalse();
        assertThat(process.isOpen(DECISION)).isTrue();

        process.letGo(DEADLINE).letGo(DECISION).endedBy(Elements.CLARIFICATION_OVER);
    }

    @Test
    void endsWithoutACase() {
        start().complete(Elements.DESCRIBE_WORK_ABILITY)
                .complete(Elements.CHOOSE_CLARIFICATION, route("MERE_INDSATS", false))
                .endedBy(Elements.CLARIFICATION_OVER);

        assertThat(process.variable("newRound")).isEqualTo(true);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler")).waitsAt(Elements.DESCRIBE_WORK_ABILITY);
    }

    private ProcessDriver raised(String route) {
        return start().complete(Elements.DESCRIBE_WORK_ABILITY)
                .complete(Elements.CHOOSE_CLARIFICATION, route("FORBEREDENDE_DEL", true))
                .complete(Elements.INFORM_CITIZEN, Map.of("clarificationRoute", route));
    }

    private void pension() {
        when(view.caseKind()).thenReturn(CaseKind.FOERTIDSPENSION);
    }

    private void teamRequired(boolean required) {
        when(clarifications.chooseVariant(NO)).thenReturn(new VariantRules(required, Set.of(), required, 5));
    }

    private void endsWith(ClarificationOutcome outcome) {
        when(clarifications.conclude(NO)).thenReturn(outcome);
    }

    private static Map<String, Object> route(String route, boolean raised) {
        return Map.of("clarificationRoute", route, "caseRaised", raised);
    }

    private static Map<String, Object> step(String step) {
        return Map.of("recommendationStep", step);
    }
}
