package dk.forloeb.coordination.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.process.HolisticCoordinationModel.Elements;
import dk.forloeb.coordination.process.HolisticCoordinationModel.Messages;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HolisticCoordinationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final UUID ID = new UUID(7, 7);
    private static final UUID NEXT = new UUID(8, 8);

    private final CoordinationService coordinations = mock(CoordinationService.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "coordination/" + HolisticCoordinationModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        process.with("shareRequestDelegate", new ShareRequestDelegate(coordinations));
        when(coordinations.share(any())).thenReturn(true);
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void asksAnAdministrationAndFollowsTheAnswerUp() {
        shared().complete(Elements.RECORD_ANSWER)
                .complete(Elements.FOLLOW_UP_ANSWER, step("AFSLUT", ID))
                .endedBy(Elements.COORDINATION_ENDED);
        verify(coordinations).share(ID);
    }

    @Test
    void followsUpUntilWhatWasAgreedIsDone() {
        shared().complete(Elements.RECORD_ANSWER)
                .complete(Elements.FOLLOW_UP_ANSWER, step("FOELG_OP", ID))
                .waitsAt(Elements.FOLLOW_UP_ANSWER)
                .complete(Elements.FOLLOW_UP_ANSWER, step("AFSLUT", ID))
                .endedBy(Elements.COORDINATION_ENDED);
    }

    @Test
    void asksAgainWithARequestOfItsOwn() {
        shared().complete(Elements.RECORD_ANSWER)
                .complete(Elements.FOLLOW_UP_ANSWER, step("SPOERG_IGEN", NEXT))
                .complete(Elements.DESCRIBE_REQUEST, Map.of("requestWanted", true))
                .waitsAt(Elements.RECORD_ANSWER);
        verify(coordinations).share(NEXT);
    }

    @Test
    void sharesNothingThatIsNotWanted() {
        start().complete(Elements.DESCRIBE_REQUEST, Map.of("requestWanted", false))
                .endedBy(Elements.NOT_WANTED);
        verify(coordinations, never()).share(any());
    }

    @Test
    void asksTheRegisterAgainEachTimeBeforeItShares() {
        when(coordinations.share(ID)).thenReturn(false, false, true);

        start().complete(Elements.DESCRIBE_REQUEST, Map.of("requestWanted", true))
                .complete(Elements.OBTAIN_CONSENT, Map.of("consentStep", "SAMTYKKE"))
                .complete(Elements.OBTAIN_CONSENT, Map.of("consentStep", "LOV"))
                .waitsAt(Elements.RECORD_ANSWER);
        verify(coordinations, times(3)).share(ID);
    }

    @Test
    void endsWithoutSharingWhenThereIsNoBasis() {
        when(coordinations.share(ID)).thenReturn(false);

        start().complete(Elements.DESCRIBE_REQUEST, Map.of("requestWanted", true))
                .complete(Elements.OBTAIN_CONSENT, Map.of("consentStep", "TRAEK"))
                .endedBy(Elements.REQUEST_DROPPED);
    }

    @Test
    void stopsAtOnceWhenWhatItRestsOnIsGone() {
        shared().receive(Messages.STOPPED).endedBy(Elements.COORDINATION_STOPPED);
        assertThat(process.variable("coordinationId")).isEqualTo(ID.toString());
    }

    private ProcessDriver shared() {
        return start().complete(Elements.DESCRIBE_REQUEST, Map.of("requestWanted", true))
                .waitsAt(Elements.RECORD_ANSWER);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler", "coordinationId", ID.toString()))
                .waitsAt(Elements.DESCRIBE_REQUEST);
    }

    private static Map<String, Object> step(String code, UUID next) {
        return Map.of("coordinationStep", code, "coordinationId", next.toString());
    }
}
