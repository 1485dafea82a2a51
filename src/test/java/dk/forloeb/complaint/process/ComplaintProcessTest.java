package dk.forloeb.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.complaint.process.ComplaintModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintProcessTest {

    private static final String DECISION = "decision-with-hearing";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage(DECISION);

    private static final UUID ID = new UUID(7, 7);
    private static final String ANEW = new UUID(8, 8).toString();

    private final ComplaintService complaints = mock(ComplaintService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "complaint/" + ComplaintModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        process.with("sendComplaintReceiptDelegate", new SendComplaintReceiptDelegate(complaints))
                .with("forwardComplaintDelegate", new ForwardComplaintDelegate(complaints))
                .stubThatWaits(DECISION);
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void goesToTheBoardWhichUpholdsTheDecision() {
        start().complete(Elements.REASSESS_DECISION, result("FASTHOLDT"))
                .complete(Elements.RECORD_BOARD_ANSWER, answer("STADFAESTET"))
                .endedBy(Elements.DECISION_STANDS);
        verify(complaints).sendReceipt(ID);
        verify(complaints).forward(ID);
    }

    @Test
    void doesWhatTheBoardDecidedInstead() {
        start().complete(Elements.REASSESS_DECISION, result("FASTHOLDT"))
                .complete(Elements.RECORD_BOARD_ANSWER, answer("AENDRET"))
                .complete(Elements.IMPLEMENT_BOARD_ANSWER)
                .endedBy(Elements.ANSWER_IMPLEMENTED);
    }

    @Test
    void decidesOnceMoreWhenTheBoardSendsTheCaseBack() {
        start().complete(Elements.REASSESS_DECISION, result("FASTHOLDT"))
                .complete(Elements.RECORD_BOARD_ANSWER, anew(answer("HJEMVIST")));
        assertThat(process.isOpen(DECISION)).isTrue();
        process.letGo(DECISION).endedBy(Elements.DECIDED_ANEW);
    }

    @Test
    void decidesAnewWithoutTheBoardWhenTheCitizenIsRight() {
        start().complete(Elements.REASSESS_DECISION, anew(result("OMGJORT")));
        assertThat(process.isOpen(DECISION)).isTrue();
        process.letGo(DECISION).endedBy(Elements.DECIDED_ANEW);
        verify(complaints, never()).forward(ID);
    }

    @Test
    void doesBothWhenTheCitizenIsPartlyRight() {
        start().complete(Elements.REASSESS_DECISION, anew(result("DELVIST"))).waitsAt(Elements.RECORD_BOARD_ANSWER);
        verify(complaints).forward(ID);

        process.letGo(DECISION)
                .complete(Elements.RECORD_BOARD_ANSWER, answer("AFVIST"))
                .endedBy(Elements.DECISION_STANDS);
    }

    @Test
    void endsWhenTheCitizenTakesItBack() {
        start().complete(Elements.REASSESS_DECISION, result("TRUKKET")).endedBy(Elements.COMPLAINT_WITHDRAWN);
        verify(complaints, never()).forward(ID);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler", "complaintId", ID.toString()))
                .waitsAt(Elements.REASSESS_DECISION);
    }

    private static Map<String, Object> result(String code) {
        return Map.of("complaintResult", code, "decidedAnew", false);
    }

    private static Map<String, Object> answer(String code) {
        return Map.of("boardAnswer", code, "decidedAnew", false);
    }

    private static Map<String, Object> anew(Map<String, Object> variables) {
        Map<String, Object> all = new java.util.HashMap<>(variables);
        all.putAll(Map.of("decidedAnew", true, "decisionId", ANEW));
        return all;
    }
}
