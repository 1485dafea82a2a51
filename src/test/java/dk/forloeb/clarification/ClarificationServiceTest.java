package dk.forloeb.clarification;

import static dk.forloeb.clarification.ClarificationExample.BEGUN;
import static dk.forloeb.clarification.ClarificationExample.DECISION;
import static dk.forloeb.clarification.ClarificationExample.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.decision.DecisionResult;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.Decisions;
import dk.forloeb.health.CertificateService;
import dk.forloeb.health.HealthFileKind;
import dk.forloeb.health.HealthFileService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnsettledCase;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class ClarificationServiceTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK =
            Clock.fixed(BEGUN.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);

    private final ClarificationRepository repository = mock(ClarificationRepository.class);
    private final ClarificationTextRepository texts = mock(ClarificationTextRepository.class);
    private final HealthFileService healthFile = mock(HealthFileService.class);
    private final CertificateService certificates = mock(CertificateService.class);
    private final DecisionService decisions = mock(DecisionService.class);
    private final PensionDeadlineService deadlines = mock(PensionDeadlineService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final DecisionView decision = mock(DecisionView.class);
    private final List<ClarificationText> written = new ArrayList<>();
    private final ClarificationService clarifications = new ClarificationService(
            repository,
            texts,
            healthFile,
            certificates,
            decisions,
            deadlines,
            trajectories,
            proposals,
            new ClarificationProperties(69),
            cipher,
            currentUser,
            CLOCK);

    @BeforeEach
    void record() {
        when(repository.save(any())).thenAnswer(call -> kept(call.getArgument(0)));
        when(texts.save(any())).thenAnswer(call -> {
            written.add(call.getArgument(0));
            return call.getArgument(0);
        });
        when(texts.findByClarificationIdOrderByWrittenAt(any())).thenReturn(written);
        when(cipher.encrypt(anyString())).thenAnswer(call -> "sealed " + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.getArgument(0, String.class).substring(7));
        when(currentUser.id()).thenReturn("sagsbehandler");
        TrajectoryView trajectory = mock(TrajectoryView.class);
        CitizenView citizen = mock(CitizenView.class);
        when(citizen.ageOn(BEGUN)).thenReturn(50);
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(trajectories.citizenOf(trajectory)).thenReturn(citizen);
        when(decisions.open(eq(NO), anyString())).thenReturn(DECISION);
        when(decisions.decision(DECISION)).thenReturn(decision);
        when(deadlines.term(NO)).thenReturn(ClarificationExample.TERM);
    }

    @Test
    void beginsOneAtATimeAndKeepsTheTextsSealed() {
        clarifications.open(NO, ClarificationExample.report());

        verify(trajectories).enter(NO, Phase.AFKLARING);
        assertThat(written).extracting(ClarificationText::textEncrypted).allMatch(text -> text.startsWith("sealed "));
        assertThat(clarifications.texts(NO)).containsEntry(TextKind.DOKUMENTATION, "Journal 12 og 14.");
        assertThatThrownBy(() -> clarifications.open(NO, ClarificationExample.report()))
                .isInstanceOf(ClarificationRefusedException.class);
        assertThat(clarifications.yearsToPension(NO)).isEqualTo(19);
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksTheTableAndRemembersToTellOfSeniorPension() {
        kept(ClarificationExample.screened());
        clarifications.propose(NO);

        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        ArgumentCaptor<Function<Decisions.Outcome, String>> result = ArgumentCaptor.forClass(Function.class);
        verify(proposals).propose(eq(NO), eq(ClarificationService.SCREENING), inputs.capture(), result.capture());
        assertThat(inputs.getValue())
                .containsOnlyKeys(
                        "age",
                        "yearsToPension",
                        "triedOffers",
                        "functionSevere",
                        "prognosis",
                        "treatmentOngoing",
                        "citizenWish")
                .containsEntry("triedOffers", 2);
        assertThat(result.getValue()
                        .apply(outcome(Map.of("route", "FORBEREDENDE_DEL", "seniorInfo", true, "reason", "Fordi."))))
                .isEqualTo("FORBEREDENDE_DEL");
        assertThat(clarifications.clarification(NO).seniorInfo()).isTrue();
    }

    @Test
    void keepsThatTheCitizenKnowsAndWantsADecisionNow() {
        kept(ClarificationExample.screened()).choose(ClarificationRoute.FORBEREDENDE_DEL);

        clarifications.inform(NO, BEGUN, true, "Vil ikke vente.");

        assertThat(clarifications.clarification(NO).route()).isEqualTo(ClarificationRoute.FORELIGGENDE_GRUNDLAG);
        assertThat(clarifications.texts(NO)).containsEntry(TextKind.BORGERENS_SYN, "Vil ikke vente.");
        verify(trajectories).record(NO, EventKind.AFKLARING_INFORMERET, "FORELIGGENDE_GRUNDLAG");
    }

    @Test
    void readsTheRulesOfTheDayFromTheTable() {
        kept(ClarificationExample.screened()).choose(ClarificationRoute.FORBEREDENDE_DEL);
        clarifications.inform(NO, BEGUN, false, null);
        when(proposals.ask(NO, ClarificationService.VARIANT, Map.of()))
                .thenReturn(outcome(Map.of(
                        "teamRequired",
                        true,
                        "mandatoryRoles",
                        "SUNDHED,SOCIAL",
                        "resourceCourse",
                        true,
                        "fileSentWorkingDays",
                        5)));

        assertThat(clarifications.chooseVariant(NO))
                .isEqualTo(new VariantRules(true, Set.of(TeamRole.SUNDHED, TeamRole.SOCIAL), true, 5));
        assertThat(clarifications.clarification(NO).mandatoryRoles()).containsOnly(TeamRole.SUNDHED, TeamRole.SOCIAL);
    }

    @Test
    void sendsWhatIsAboutHealthToTheHealthFileAlone() {
        Clarification clarification =
                kept(ClarificationExample.raised(ClarificationRoute.FORBEREDENDE_DEL, ClarificationExample.TEAM));
        Map<HealthFileKind, String> health = Map.of(HealthFileKind.UDFORDRINGER, "Sover dårligt.");
        clarifications.prepare(NO, Map.of(TextKind.MAAL, "Arbejde."), health, BEGUN);

        verify(healthFile).write(NO, clarification.getId(), health);
        assertThat(clarifications.texts(NO)).doesNotContainValue("Sover dårligt.");
        assertThat(clarifications.hasAdvice(NO)).isFalse();
        assertThatThrownBy(() ->
                        clarifications.recommend(NO, Recommendation.FLEKSJOB, WorkAbility.VAESENTLIG_VARIGT, Map.of()))
                .isInstanceOf(ClarificationRefusedException.class);

        when(healthFile.adviceRef(clarification.getId())).thenReturn(Optional.of(ClarificationExample.ADVICE));
        clarifications.recommend(NO, Recommendation.FLEKSJOB, WorkAbility.VAESENTLIG_VARIGT, Map.of());
        assertThat(clarifications.clarification(NO).recommendation()).isEqualTo(Recommendation.FLEKSJOB);
    }

    @Test
    void opensTheDecisionOnce() {
        Clarification clarification =
                kept(ClarificationExample.recommended(Recommendation.FOERTIDSPENSION, ClarificationExample.TEAM));
        clarification.consider(ConsideredStep.FOELG, null, "teamleder");

        clarifications.openDecision(NO);
        clarifications.openDecision(NO);

        verify(decisions, times(1)).open(NO, "FOERTIDSPENSION");
        verify(trajectories, times(1)).record(NO, EventKind.PENSIONSSAG_PAABEGYNDT, null);
        assertThat(clarifications.clarification(NO).pensionDueOn()).isEqualTo(BEGUN.plusDays(90));
    }

    @Test
    void opensADecisionOfItsOwnForWhatElseIsRecommendedOnceThePensionIsRefused() {
        Clarification clarification =
                kept(ClarificationExample.onExistingGrounds(Recommendation.FLEKSJOB, ClarificationExample.TEAM));
        clarification.consider(ConsideredStep.FOELG, null, "teamleder");
        clarifications.openDecision(NO);
        when(decision.result()).thenReturn(DecisionResult.AFSLAG);
        assertThat(clarifications.isFurtherDecisionDue(NO)).isFalse();
        clarifications.recordResult(NO);
        assertThat(clarifications.isFurtherDecisionDue(NO)).isTrue();

        clarifications.openDecision(NO);
        clarifications.openDecision(NO);

        verify(decisions, times(1)).open(NO, "FOERTIDSPENSION");
        verify(decisions, times(1)).open(NO, "FLEKSJOB");
        verify(trajectories, times(1)).record(NO, EventKind.PENSIONSSAG_PAABEGYNDT, null);
        assertThat(clarifications.conclude(NO)).isEqualTo(ClarificationOutcome.FP_AFSLAG);
    }

    @ParameterizedTest
    @CsvSource({"BEVILGET, true, FP_BEVILGET", "DELVIS, true, FP_BEVILGET", "AFSLAG, false, FP_AFSLAG"})
    void comesToWhatTheDecisionSays(DecisionResult result, boolean granted, ClarificationOutcome outcome) {
        kept(ClarificationExample.pensionCase());
        when(decision.result()).thenReturn(result);

        assertThat(clarifications.recordResult(NO)).isEqualTo(granted);
        assertThat(clarifications.conclude(NO)).isEqualTo(outcome);
        assertThat(clarifications.conclude(NO)).as("once more").isEqualTo(outcome);
        assertThat(clarifications.outcome(NO)).contains(outcome);
        verify(trajectories).enter(NO, granted ? Phase.AFSLUTNING : Phase.NAESTE_SKRIDT);
    }

    @Test
    void leadsBackWhenNothingIsDecided() {
        kept(ClarificationExample.pensionCase());
        when(decision.status()).thenReturn(DecisionStatus.FRAFALDET);

        assertThat(clarifications.conclude(NO)).isEqualTo(ClarificationOutcome.TILBAGE_T1);
    }

    @Test
    void isWithdrawnWhenTheCitizensOwnApplicationIsDropped() {
        Clarification clarification = kept(ClarificationExample.screened());
        clarification.choose(ClarificationRoute.FORBEREDENDE_DEL);
        clarification.inform(BEGUN, true);
        clarification.follow(ClarificationExample.TEAM);
        clarification.recommend(
                Recommendation.FOERTIDSPENSION, WorkAbility.VAESENTLIG_VARIGT, ClarificationExample.ADVICE, "rehab");
        clarification.consider(ConsideredStep.FOELG, null, "teamleder");
        clarifications.openDecision(NO);
        when(decision.status()).thenReturn(DecisionStatus.FRAFALDET);

        assertThat(clarifications.conclude(NO)).isEqualTo(ClarificationOutcome.BORGER_TRAKKER_ANSOEGNING);
        assertThat(ClarificationOutcome.BORGER_TRAKKER_ANSOEGNING.courseOutcome())
                .isEmpty();
        assertThat(ClarificationOutcome.FP_BEVILGET.courseOutcome()).contains(Outcome.AFSL_FOERTIDSPENSION);
    }

    @Test
    void lapsesWithTheCourse() {
        kept(ClarificationExample.pensionCase());

        clarifications.endOpen(NO, false);
        clarifications.endOpen(NO, false);

        verify(certificates, times(2)).lapseOpen(NO);
        verify(decisions, times(1)).lapse(ClarificationExample.DECISION);
        verify(trajectories, times(1)).record(NO, EventKind.AFKLARING_AFBRUDT, null);
        assertThat(clarifications.outcome(NO)).isEmpty();
    }

    @Test
    void isOverWhenTheCitizenWithdrawsItWithTheCourse() {
        kept(ClarificationExample.pensionCase());

        clarifications.endOpen(NO, true);

        verify(decisions).lapse(ClarificationExample.DECISION);
        assertThat(clarifications.outcome(NO)).contains(ClarificationOutcome.BORGER_TRAKKER_ANSOEGNING);
    }

    @Test
    void owesADecisionFromTheDayOnWhichTheCaseIsRaised() {
        UnsettledCase unsettled = new OpenClarification(repository);
        assertThat(unsettled.isOpen(NO)).isFalse();
        kept(ClarificationExample.screened());
        assertThat(unsettled.isOpen(NO)).isFalse();
        kept(new Clarification(
                NO, ClarificationExample.report(CitizenWish.FOERTIDSPENSION), "sagsbehandler", BEGUN.atStartOfDay()));
        assertThat(unsettled.isOpen(NO)).isTrue();
        Clarification clarification =
                kept(ClarificationExample.raised(ClarificationRoute.FORBEREDENDE_DEL, ClarificationExample.TEAM));
        assertThat(unsettled.isOpen(NO)).isTrue();
        clarification.interrupt(BEGUN);
        assertThat(unsettled.isOpen(NO)).isFalse();
    }

    @Test
    void owesNothingWhileOnlyTheTimeToComplainRuns() {
        UnsettledCase unsettled = new OpenClarification(repository);
        Clarification clarification = kept(ClarificationExample.pensionCase());
        assertThat(unsettled.isOpen(NO)).isTrue();

        clarification.recordResult(false);
        assertThat(unsettled.isOpen(NO)).isFalse();
        clarifications.endOpen(NO, false);
        assertThat(clarifications.outcome(NO)).contains(ClarificationOutcome.FP_AFSLAG);

        Clarification granted = kept(ClarificationExample.pensionCase());
        granted.recordResult(true);
        assertThat(unsettled.isOpen(NO)).isTrue();
    }

    private Clarification kept(Clarification clarification) {
        when(repository.findFirstByTrajectoryNoOrderByOpenedAtDesc(NO)).thenReturn(Optional.of(clarification));
        return clarification;
    }

    private static Decisions.Outcome outcome(Map<String, Object> outputs) {
        return new Decisions.Outcome("table", 1, List.of(new Decisions.Hit("Rule_01", outputs)));
    }
}
