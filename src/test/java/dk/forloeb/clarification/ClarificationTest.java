package dk.forloeb.clarification;

import static dk.forloeb.clarification.ClarificationExample.ADVICE;
import static dk.forloeb.clarification.ClarificationExample.BEGUN;
import static dk.forloeb.clarification.ClarificationExample.DECISION;
import static dk.forloeb.clarification.ClarificationExample.NO_TEAM;
import static dk.forloeb.clarification.ClarificationExample.TEAM;
import static dk.forloeb.clarification.ClarificationExample.TERM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a clarification refuses by itself, whoever calls. */
class ClarificationTest {

    @Test
    void takesTheWholeWayToAGrantedPension() {
        Clarification clarification = ClarificationExample.pensionCase();
        assertThat(clarification.view().pensionStartedOn()).isEqualTo(BEGUN);
        assertThat(clarification.view().pensionDueOn()).isEqualTo(BEGUN.plusDays(90));

        clarification.recordResult(true);
        clarification.effectuate(Effectuation.PENSION_OVERDRAGET, BEGUN.plusDays(80), BEGUN.plusDays(95));
        clarification.close(ClarificationOutcome.TILBAGE_T1, BEGUN.plusDays(120));

        assertThat(clarification.view().status()).isEqualTo(ClarificationStatus.AFSLUTTET);
        assertThat(clarification.view().outcome()).isEqualTo(ClarificationOutcome.FP_BEVILGET);
        refuses(() -> clarification.close(ClarificationOutcome.TILBAGE_T1, BEGUN));
    }

    @ParameterizedTest
    @EnumSource(names = {"AFVENT_BEHANDLING", "MERE_INDSATS"})
    void raisesNoCaseWhereTheCitizenGoesBack(ClarificationRoute route) {
        Clarification clarification = ClarificationExample.screened();
        clarification.choose(route);

        refuses(() -> clarification.inform(BEGUN, false));
        clarification.close(ClarificationOutcome.TILBAGE_T1, BEGUN);
        assertThat(clarification.view().outcome()).isEqualTo(ClarificationOutcome.TILBAGE_T1);
    }

    @ParameterizedTest
    @EnumSource(ClarificationRoute.class)
    void sendsNobodyBackWhoAsksForPension(ClarificationRoute route) {
        Clarification clarification = new Clarification(
                ClarificationExample.NO,
                ClarificationExample.report(CitizenWish.FOERTIDSPENSION),
                "sagsbehandler",
                ClarificationExample.NOW);

        if (route == ClarificationRoute.FORELIGGENDE_GRUNDLAG || !route.raisesCase()) {
            refuses(() -> clarification.choose(route));
        } else {
            clarification.choose(route);
            assertThat(clarification.view().route()).isEqualTo(route);
        }
    }

    @Test
    void leavesTheExistingGroundsToTheCitizen() {
        Clarification clarification = ClarificationExample.screened();
        refuses(() -> clarification.choose(ClarificationRoute.FORELIGGENDE_GRUNDLAG));

        clarification.choose(ClarificationRoute.FORBEREDENDE_DEL);
        clarification.inform(BEGUN, true);
        clarification.follow(TEAM);
        assertThat(clarification.view().route()).isEqualTo(ClarificationRoute.FORELIGGENDE_GRUNDLAG);
        clarification.recommend(Recommendation.TILBAGE, WorkAbility.IKKE_NEDSAT, ADVICE, "rehab");
        assertThat(clarification.view().status()).isEqualTo(ClarificationStatus.INDSTILLET);
    }

    @ParameterizedTest
    @EnumSource(names = {"TILBAGE", "ANDEN_INDSATS"})
    void decidesAboutThePensionThatTheCitizenAppliedForWhateverIsRecommended(Recommendation recommended) {
        Clarification clarification = ClarificationExample.onExistingGrounds(recommended, TEAM);

        clarification.consider(ConsideredStep.FOELG, null, "teamleder");

        assertThat(clarification.view().caseKind()).isEqualTo(CaseKind.FOERTIDSPENSION);
        clarification.openDecision(DECISION, BEGUN, TERM);
        clarification.recordResult(false);
        assertThat(clarification.view().outcome()).isEqualTo(ClarificationOutcome.FP_AFSLAG);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLEKSJOB", "RESSOURCEFORLOEB"})
    void answersTheApplicationBeforeWhatElseIsRecommended(Recommendation recommended) {
        Clarification clarification = ClarificationExample.onExistingGrounds(recommended, TEAM);
        clarification.consider(ConsideredStep.FOELG, null, "teamleder");
        assertThat(clarification.view().caseKind()).isEqualTo(CaseKind.FOERTIDSPENSION);
        clarification.openDecision(DECISION, BEGUN, TERM);
        assertThat(clarification.isPensionCaseOpen()).isTrue();
        assertThat(clarification.isDecisionDue()).isFalse();
        clarification.recordResult(false);

        assertThat(clarification.isFurtherDecisionDue()).isTrue();
        assertThat(clarification.nextCaseKind()).isEqualTo(recommended.caseKind());
        clarification.openDecision(new UUID(8, 8), BEGUN.plusDays(40), TERM);

        assertThat(clarification.isDecisionDue()).isFalse();
        assertThat(clarification.isPensionCaseOpen()).isFalse();
        assertThat(clarification.view().pensionStartedOn()).isEqualTo(BEGUN);
        assertThat(clarification.view().decisionId()).isEqualTo(new UUID(8, 8));
        clarification.recordResult(true);
        assertThat(clarification.view().outcome())
                .isEqualTo(recommended.caseKind().outcome(true));
        assertThat(clarification.isFurtherDecisionDue()).isFalse();
    }

    @Test
    void decidesAboutNothingElseOncePensionIsGranted() {
        Clarification clarification = ClarificationExample.onExistingGrounds(Recommendation.FLEKSJOB, TEAM);
        clarification.consider(ConsideredStep.FOELG, null, "teamleder");
        clarification.openDecision(DECISION, BEGUN, TERM);
        clarification.recordResult(true);

        assertThat(clarification.isFurtherDecisionDue()).isFalse();
        assertThat(clarification.view().outcome()).isEqualTo(ClarificationOutcome.FP_BEVILGET);
    }

    @Test
    void departsToAnotherCaseOnlyAfterTheApplicationIsAnswered() {
        Clarification clarification = ClarificationExample.onExistingGrounds(Recommendation.TILBAGE, NO_TEAM);
        clarification.consider(ConsideredStep.AFVIG, CaseKind.FLEKSJOB, "teamleder");
        clarification.openDecision(DECISION, BEGUN, TERM);
        clarification.recordResult(false);

        assertThat(clarification.nextCaseKind()).isEqualTo(CaseKind.FLEKSJOB);
    }

    @Test
    void departsFromNoRecommendationIntoSilenceWhenTheCitizenHasApplied() {
        Clarification clarification = ClarificationExample.onExistingGrounds(Recommendation.FLEKSJOB, NO_TEAM);

        refuses(() -> clarification.consider(ConsideredStep.AFVIG, CaseKind.INGEN, "teamleder"));

        clarification.consider(ConsideredStep.AFVIG, CaseKind.FOERTIDSPENSION, "teamleder");
        assertThat(clarification.view().caseKind()).isEqualTo(CaseKind.FOERTIDSPENSION);
    }

    @Test
    void isObviousOnlyWhenEverythingIsProvenAndTheTeamLeaderSaysSo() {
        Clarification clarification = ClarificationExample.screened();
        clarification.choose(ClarificationRoute.AABENBAR_SAG);
        refuses(() -> clarification.inform(BEGUN, false));
        refuses(() -> clarification.checkObvious(true, EnumSet.of(ObviousEvidence.ARBEJDSEVNE), "teamleder"));

        clarification.checkObvious(true, EnumSet.allOf(ObviousEvidence.class), "teamleder");
        clarification.inform(BEGUN, true);
        clarification.follow(TEAM);
        clarification.openDecision(DECISION, BEGUN, TERM);
        assertThat(clarification.view().caseKind()).isEqualTo(CaseKind.FOERTIDSPENSION);
        assertThat(clarification.view().pensionStartedOn()).isEqualTo(BEGUN);
    }

    @Test
    void isPreparedWhenItIsNotObviousAfterAll() {
        Clarification clarification = ClarificationExample.screened();
        clarification.choose(ClarificationRoute.AABENBAR_SAG);
        clarification.checkObvious(false, Set.of(), "teamleder");

        assertThat(clarification.view().route()).isEqualTo(ClarificationRoute.FORBEREDENDE_DEL);
        clarification.inform(BEGUN, false);
        refuses(() -> clarification.openDecision(DECISION, BEGUN, TERM));
    }

    @Test
    void isNotRecommendedOnWithoutHealthAdviceOrPreparation() {
        Clarification clarification = ClarificationExample.raised(ClarificationRoute.FORBEREDENDE_DEL, TEAM);
        refuses(() -> clarification.recommend(Recommendation.FLEKSJOB, WorkAbility.VAESENTLIG_VARIGT, ADVICE, "rehab"));
        clarification.prepare(BEGUN);

        refuses(() -> clarification.recommend(Recommendation.FLEKSJOB, WorkAbility.VAESENTLIG_VARIGT, null, "rehab"));
    }

    @Test
    void grantsNoResourceCourseWhereTheLawHasDroppedIt() {
        Clarification clarification = ClarificationExample.raised(ClarificationRoute.FORBEREDENDE_DEL, NO_TEAM);
        clarification.prepare(BEGUN);
        refuses(() -> clarification.recommend(
                Recommendation.RESSOURCEFORLOEB, WorkAbility.VAESENTLIG_MIDLERTIDIG, ADVICE, "rehab"));

        Clarification other = ClarificationExample.recommended(Recommendation.TILBAGE, NO_TEAM);
        refuses(() -> other.consider(ConsideredStep.AFVIG, CaseKind.RESSOURCEFORLOEB, "teamleder"));
    }

    @Test
    void asksTheTeamAgainBeforeItDepartsFromIt() {
        Clarification clarification = ClarificationExample.recommended(Recommendation.FLEKSJOB, TEAM);
        refuses(() -> clarification.consider(ConsideredStep.AFVIG, CaseKind.INGEN, "teamleder"));

        clarification.consider(ConsideredStep.FORELAEG_IGEN, null, "teamleder");
        clarification.recommend(Recommendation.FLEKSJOB, WorkAbility.VAESENTLIG_VARIGT, ADVICE, "rehab");
        clarification.consider(ConsideredStep.AFVIG, CaseKind.INGEN, "teamleder");
        assertThat(clarification.view().caseKind()).isEqualTo(CaseKind.INGEN);
        refuses(() -> clarification.openDecision(DECISION, BEGUN, TERM));
    }

    @Test
    void departsAtOnceWhereNoTeamIsRequired() {
        Clarification clarification = ClarificationExample.recommended(Recommendation.FLEKSJOB, NO_TEAM);

        clarification.consider(ConsideredStep.AFVIG, CaseKind.FOERTIDSPENSION, "teamleder");

        assertThat(clarification.view().caseKind()).isEqualTo(CaseKind.FOERTIDSPENSION);
    }

    @ParameterizedTest
    @CsvSource({
        "FLEKSJOB, true, FLEKS_BEVILGET",
        "FLEKSJOB, false, FLEKS_AFSLAG",
        "FOERTIDSPENSION, true, FP_BEVILGET",
        "FOERTIDSPENSION, false, FP_AFSLAG",
        "RESSOURCEFORLOEB, true, RF_BEVILGET",
        "RESSOURCEFORLOEB, false, TILBAGE_T1"
    })
    void comesToWhatTheDecisionSays(Recommendation recommendation, boolean granted, ClarificationOutcome outcome) {
        Clarification clarification = ClarificationExample.recommended(recommendation, TEAM);
        clarification.consider(ConsideredStep.FOELG, null, "teamleder");
        clarification.openDecision(DECISION, BEGUN, TERM);

        clarification.recordResult(granted);

        assertThat(clarification.view().outcome()).isEqualTo(outcome);
        assertThat(outcome.endsCourse()).isEqualTo(granted);
        if (!granted) {
            refuses(() -> clarification.effectuate(Effectuation.FLEKSJOB_VISITERET, BEGUN, BEGUN));
        }
    }

    @Test
    void isCarriedOutAsTheDecisionSays() {
        Clarification clarification = ClarificationExample.pensionCase();
        clarification.recordResult(true);

        refuses(() -> clarification.effectuate(Effectuation.FLEKSJOB_VISITERET, BEGUN, BEGUN));
    }

    @Test
    void keepsTheDayThatHoldsNow() {
        Clarification clarification = ClarificationExample.pensionCase();
        refuses(() -> clarification.expect(DelayCause.HELBRED, null));
        refuses(() -> clarification.expect(DelayCause.HELBRED, BEGUN.plusDays(90)));

        clarification.expect(DelayCause.HELBRED, BEGUN.plusDays(110));
        clarification.tellDelay(DelayCause.UDREDNING, BEGUN.plusDays(120), BEGUN.plusDays(90));
        assertThat(clarification.view().pensionDueOn()).isEqualTo(BEGUN.plusDays(110));
        assertThat(clarification.view().delayCause()).isEqualTo(DelayCause.HELBRED);

        clarification.tellDelay(DelayCause.UDREDNING, BEGUN.plusDays(140), BEGUN.plusDays(110));
        assertThat(clarification.view().pensionDueOn()).isEqualTo(BEGUN.plusDays(140));
        assertThat(clarification.view().delayCause()).isEqualTo(DelayCause.UDREDNING);
    }

    @Test
    void followsNoDeadlineOfACaseThatIsDecidedOrNoneAboutPension() {
        Clarification decided = ClarificationExample.pensionCase();
        decided.recordResult(false);
        assertThat(decided.isPensionCaseOpen()).isFalse();
        refuses(() -> decided.expect(null, null));

        Clarification flexjob = ClarificationExample.recommended(Recommendation.FLEKSJOB, TEAM);
        flexjob.consider(ConsideredStep.FOELG, null, "teamleder");
        flexjob.openDecision(DECISION, BEGUN, TERM);
        assertThat(flexjob.isPensionCaseOpen()).isFalse();
    }

    @Test
    void takesNoStepAfterTheCourseHasEnded() {
        Clarification clarification = ClarificationExample.recommended(Recommendation.FLEKSJOB, TEAM);
        clarification.interrupt(BEGUN);
        clarification.interrupt(BEGUN.plusDays(1));

        assertThat(clarification.view().status()).isEqualTo(ClarificationStatus.AFBRUDT);
        refuses(() -> clarification.consider(ConsideredStep.FOELG, null, "teamleder"));
    }

    private static void refuses(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOf(ClarificationRefusedException.class)
                .hasMessageContaining(ClarificationExample.NO);
    }
}
