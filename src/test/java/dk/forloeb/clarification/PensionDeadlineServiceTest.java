package dk.forloeb.clarification;

import static dk.forloeb.clarification.ClarificationExample.BEGUN;
import static dk.forloeb.clarification.ClarificationExample.DECISION;
import static dk.forloeb.clarification.ClarificationExample.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.Decisions;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class PensionDeadlineServiceTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY_90 = BEGUN.plusDays(90);
    private static final LocalDate DAY_91 = DAY_90.plusDays(1);

    private final ClarificationRepository repository = mock(ClarificationRepository.class);
    private final DecisionService decisions = mock(DecisionService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final LetterService letters = mock(LetterService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final DecisionView decision = mock(DecisionView.class);
    private final Clarification clarification = ClarificationExample.pensionCase();

    @BeforeEach
    void record() {
        when(repository.findFirstByTrajectoryNoOrderByOpenedAtDesc(NO)).thenReturn(Optional.of(clarification));
        when(decisions.decision(DECISION)).thenReturn(decision);
        when(decision.status()).thenReturn(DecisionStatus.HOERING);
        when(proposals.ask(NO, PensionDeadlineService.TERM, Map.of()))
                .thenReturn(new Decisions.Outcome(
                        PensionDeadlineService.TERM,
                        1,
                        List.of(new Decisions.Hit(
                                "Rule_01",
                                Map.of(
                                        "reminderDays",
                                        60,
                                        "teamLeaderDays",
                                        75,
                                        "deadlineDays",
                                        90,
                                        "extraDays",
                                        30)))));
    }

    @Test
    void countsFromTheDayOnWhichThePensionCaseBegan() {
        assertThat(on(BEGUN).days(NO)).isEqualTo(new PensionDays(BEGUN.plusDays(60), BEGUN.plusDays(75), DAY_90));
    }

    @Test
    void tellsTheCitizenWhatSomebodyHasWritten() {
        on(BEGUN.plusDays(62)).assess(NO, DelayCause.HELBRED, DAY_90.plusDays(14));

        assertThat(on(DAY_91).tellDelay(NO)).isEqualTo(DAY_90.plusDays(14));

        LetterOrder letter = letter();
        assertThat(letter.kind()).isEqualTo(LetterKind.L16);
        assertThat(letter.values())
                .containsEntry(LetterField.FRIST, "31. maj 2026")
                .containsEntry(LetterField.FORSINKELSE_AARSAG, "Vi mangler oplysninger om dit helbred")
                .containsEntry(LetterField.NY_DATO, "14. juni 2026");
        assertThat(LetterKind.L16.fields()).containsAll(letter.values().keySet());
        verify(trajectories).record(NO, EventKind.PENSIONSFRIST_OVERSKREDET, "HELBRED");
    }

    @ParameterizedTest
    @CsvSource({
        "UDKAST, UDREDNING",
        "HOERING, HOERING",
        "BEGRUNDES, UDKAST",
        "TIL_GODKENDELSE, GODKENDELSE",
        "IKKE_MEDDELT, UDKAST"
    })
    void tellsWhereTheCaseStandsWhenNobodyHasWrittenAnything(DecisionStatus stands, DelayCause cause) {
        when(decision.status()).thenReturn(stands);

        assertThat(on(DAY_91).tellDelay(NO)).isEqualTo(DAY_91.plusDays(30));

        assertThat(letter().values()).containsEntry(LetterField.FORSINKELSE_AARSAG, cause.label());
    }

    @Test
    void tellsNothingOnTheLastDayItself() {
        assertThat(on(DAY_90).tellDelay(NO)).isEqualTo(DAY_90);

        verify(letters, never()).write(any());
    }

    @ParameterizedTest
    @EnumSource(names = {"GODKENDT", "AFSENDT", "MEDDELT"})
    void tellsNothingOfADecisionThatIsOnItsWayButLooksAgainTheNextDay(DecisionStatus stands) {
        when(decision.status()).thenReturn(stands);

        assertThat(on(DAY_91).tellDelay(NO)).isEqualTo(DAY_91);

        verify(letters, never()).write(any());
        verify(trajectories, never()).record(any(), any(), any());
    }

    @Test
    void tellsAgainWhenTheNewDayPassesToo() {
        on(DAY_91).tellDelay(NO);
        on(DAY_91).tellDelay(NO);
        on(DAY_91.plusDays(30)).tellDelay(NO);
        verify(letters, times(1)).write(any());

        assertThat(on(DAY_91.plusDays(31)).tellDelay(NO)).isEqualTo(DAY_91.plusDays(61));
        verify(letters, times(2)).write(any());
    }

    @Test
    void tellsNothingOfACaseThatIsDecided() {
        clarification.recordResult(true);

        on(DAY_91).tellDelay(NO);

        verify(letters, never()).write(any());
    }

    @Test
    void takesBackADelayThatDoesNotCome() {
        on(BEGUN.plusDays(62)).assess(NO, DelayCause.HELBRED, DAY_90.plusDays(14));
        on(BEGUN.plusDays(76)).assess(NO, null, null);

        assertThat(clarification.view().delayCause()).isNull();
        verify(trajectories).record(NO, EventKind.PENSIONSFRIST_VURDERET, "HOLDER");
    }

    private LetterOrder letter() {
        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(order.capture());
        return order.getValue();
    }

    private PensionDeadlineService on(LocalDate day) {
        return new PensionDeadlineService(
                repository,
                decisions,
                proposals,
                letters,
                trajectories,
                Clock.fixed(day.atTime(8, 0).atZone(ZONE).toInstant(), ZONE));
    }
}
