package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.citizen.CitizenDetails;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A running course is asked once about each set of rules, and follows what was answered. */
@RecordTest
@Import(RuleSetReviewService.class)
class RuleSetReviewTest {

    @Autowired
    private RuleSetReviewService reviews;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private RuleSets ruleSets;

    private String no;

    @BeforeEach
    void refer() {
        Mockito.when(ruleSets.on(Mockito.any())).thenReturn("RS-2026-02");
        no = trajectories
                .refer(new Referral(
                        "150290-1111",
                        new CitizenDetails("Sara Eksempel", null, null, "da", false, false),
                        ReferralSource.SAGSBEHANDLER,
                        OrgUnit.CENTER_NORD,
                        BenefitType.KONTANTHJAELP,
                        true,
                        null,
                        "Henvist"))
                .trajectoryNo();
    }

    @Test
    void asksOnlyRunningCoursesOfOtherRulesAndEachOnce() {
        Mockito.when(ruleSets.on(Mockito.any())).thenReturn("RS-2026-07");
        assertThat(reviews.toAsk("", 10)).as("not admitted yet").isEmpty();
        trajectories.admit(no);
        assertThat(reviews.toAsk("", 10)).containsExactly(no);
        assertThat(reviews.toAsk(no, 10)).as("after it").isEmpty();

        assertThat(reviews.ask(no, () -> true)).isTrue();

        assertThat(reviews.toAsk("", 10)).isEmpty();
        reviews.choose(no, RuleSetChoice.BEHOLD, "Planen er næsten gennemført.");
        assertThat(reviews.toAsk("", 10)).as("asked and answered").isEmpty();
        assertThat(trajectories.trajectory(no).ruleSetId()).isEqualTo("RS-2026-02");
        assertThatThrownBy(() -> reviews.choose(no, RuleSetChoice.SKIFT, "Igen"))
                .hasMessageContaining("not asked about rules");
    }

    @Test
    void goesOverToTheRulesOfTheDayOfTheAnswer() {
        trajectories.admit(no);
        Mockito.when(ruleSets.on(Mockito.any())).thenReturn("RS-2026-07");
        reviews.ask(no, () -> true);
        Mockito.when(ruleSets.on(Mockito.any())).thenReturn("RS-2027-01");
        assertThat(reviews.toAsk("", 10)).as("one question at a time").isEmpty();

        reviews.choose(no, RuleSetChoice.SKIFT, "Borgeren får et bedre tilbud.");

        assertThat(trajectories.trajectory(no).ruleSetId()).isEqualTo("RS-2027-01");
        assertThat(reviews.toAsk("", 10)).isEmpty();
        assertThat(trajectories.events(no))
                .anyMatch(event ->
                        event.kind() == EventKind.REGELSAET && event.code().equals("RS-2027-01"));
    }

    @Test
    void doesNotAskForeverWhereNobodyWaits() {
        trajectories.admit(no);
        Mockito.when(ruleSets.on(Mockito.any())).thenReturn("RS-2026-07");

        assertThat(reviews.ask(no, () -> false)).isFalse();

        assertThat(reviews.toAsk("", 10)).isEmpty();
    }

    @Test
    void holdsAPauseForLeaveBesideTheOneForTreatment() {
        trajectories.admit(no);
        trajectories.activate(no);
        var lastDay = LocalDate.of(2026, 9, 1);

        trajectories.pauseUntil(no, lastDay);
        trajectories.resume(no);

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.PAUSE);
        trajectories.pauseUntil(no, lastDay.plusDays(9));
        assertThat(trajectories.pausedUntil(no)).hasValue(lastDay.plusDays(9));
        trajectories.returnFromPause(no);
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.AKTIV);
        assertThatThrownBy(() -> trajectories.returnFromPause(no)).isInstanceOf(IllegalStateException.class);
        trajectories.pause(no);
        assertThatThrownBy(() -> trajectories.pauseUntil(no, lastDay)).isInstanceOf(IllegalStateException.class);
        trajectories.resume(no);
        trajectories.pauseUntil(no, lastDay);
        trajectories.end(no, Outcome.AFSL_DOED, lastDay);
        assertThat(trajectories.pausedUntil(no)).isEmpty();
    }
}
