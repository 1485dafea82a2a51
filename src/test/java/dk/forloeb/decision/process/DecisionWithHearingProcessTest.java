package dk.forloeb.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.process.DecisionWithHearingModel.Elements;
import dk.forloeb.decision.process.DecisionWithHearingModel.Messages;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionWithHearingProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate REPLY_BY = LocalDate.of(2026, 3, 24);
    private static final LocalDate COMPLAIN_BY = LocalDate.of(2026, 4, 28);

    private final DecisionService decisions = mock(DecisionService.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "decision/" + DecisionWithHearingModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        process.with("sendPartyHearingDelegate", new SendPartyHearingDelegate(decisions))
                .with("sendDecisionDelegate", new SendDecisionDelegate(decisions))
                .with("noteDeliveryDelegate", new NoteDeliveryDelegate(decisions))
                .with("endComplaintPeriodDelegate", new EndComplaintPeriodDelegate(decisions));
        when(decisions.sendHearing(ID)).thenReturn(REPLY_BY);
        when(decisions.send(ID)).thenReturn(true);
        when(decisions.delivery(ID)).thenReturn(Optional.of(COMPLAIN_BY));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void hearsTheCitizenBeforeAnythingElseAndEndsWithTheTimeToComplain() {
        start().complete(Elements.DRAFT_DECISION, Map.of("hearingWanted", true)).waitsAt(Elements.RECORD_PARTY_REPLY);
        assertThat(process.variable("hearingDeadlineAt")).isEqualTo(EngineDate.startOf(REPLY_BY.plusDays(1)));

        process.complete(Elements.RECORD_PARTY_REPLY).waitsAt(Elements.REASON_DECISION);
        approved().receive(Messages.LETTER_SETTLED);
        assertThat(process.variable("complaintPeriodOverAt")).isEqualTo(EngineDate.startOf(COMPLAIN_BY.plusDays(1)));
        process.fireTimer(Elements.COMPLAINT_PERIOD_OVER).endedBy(Elements.DECISION_DONE);
        verify(decisions).endComplaintPeriod(ID);
    }

    @Test
    void goesOnWithoutAReplyWhenItsTimeIsOver() {
        start().complete(Elements.DRAFT_DECISION, Map.of("hearingWanted", true))
                .fireTimer(Elements.REPLY_PERIOD_OVER)
                .waitsAt(Elements.REASON_DECISION);
    }

    @Test
    void startsAnewWithADraftOrEndsWithoutADecision() {
        start().complete(Elements.DRAFT_DECISION, Map.of("hearingWanted", false))
                .complete(Elements.REASON_DECISION, Map.of("decisionStep", "NY_HOERING"))
                .complete(Elements.DRAFT_DECISION, Map.of("hearingWanted", true))
                .complete(Elements.RECORD_PARTY_REPLY)
                .complete(Elements.REASON_DECISION, Map.of("decisionStep", "FRAFALD"))
                .endedBy(Elements.DECISION_DROPPED);
        verify(decisions, never()).send(ID);
    }

    @Test
    void goesBackToItsAuthorUntilTheSecondPersonAgrees() {
        start().complete(Elements.DRAFT_DECISION, Map.of("hearingWanted", false))
                .complete(Elements.REASON_DECISION, Map.of("decisionStep", "GODKENDELSE"))
                .complete(Elements.APPROVE_DECISION, Map.of("decisionApproved", false))
                .waitsAt(Elements.REASON_DECISION);

        approved().waitsAt(Elements.LETTER_SETTLED);
        verify(decisions, times(1)).send(ID);
    }

    @Test
    void endsWhenTheLetterIsStoppedOnItsWay() {
        when(decisions.delivery(ID)).thenReturn(Optional.empty());
        start().complete(Elements.DRAFT_DECISION, Map.of("hearingWanted", false));
        approved().receive(Messages.LETTER_SETTLED).endedBy(Elements.DECISION_DONE);
    }

    @Test
    void endsWhenTheLetterIsNeverSent() {
        when(decisions.send(ID)).thenReturn(false);
        start().complete(Elements.DRAFT_DECISION, Map.of("hearingWanted", false));
        approved().endedBy(Elements.DECISION_DONE);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler", "decisionId", ID.toString()));
    }

    private ProcessDriver approved() {
        return process.complete(Elements.REASON_DECISION, Map.of("decisionStep", "GODKENDELSE"))
                .complete(Elements.APPROVE_DECISION, Map.of("decisionApproved", true));
    }
}
