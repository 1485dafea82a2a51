package dk.forloeb.placement;

import static dk.forloeb.placement.PlacementExample.END;
import static dk.forloeb.placement.PlacementExample.START;
import static dk.forloeb.placement.PlacementExample.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final PlacementApproval APPROVAL =
            new PlacementApproval("Tillidsrepræsentanten", true, "V-1", Set.of(ApprovalCheck.ARBEJDSMILJOE), null);

    private final Placement placement = new Placement("F-2026-000001", PlacementExample.offer(Set.of()), null);

    @Test
    void runsFromMatchToEnd() {
        running();
        placement.attended(90);
        placement.foresee(new PlacementOutcome(false, EndReason.ANSAT, END));
        placement.end();

        assertThat(placement.view().status()).isEqualTo(PlacementStatus.AFSLUTTET);
        assertThat(placement.view().lastDay()).isEqualTo(END);
    }

    @Test
    void isBrokenOff() {
        running();
        placement.foresee(new PlacementOutcome(true, EndReason.SYGDOM, START.plusDays(9)));
        placement.end();

        assertThat(placement.view().status()).isEqualTo(PlacementStatus.AFBRUDT);
    }

    @Test
    void keepsThatItIsBrokenOffUntilItIsEnded() {
        running();
        placement.askForExtension(new ExtensionRequest(END.plusWeeks(13), false, "Mangler certifikat."));
        placement.breakOff(EndReason.SYGDOM, START.plusDays(9));

        assertThat(placement.view().status()).isEqualTo(PlacementStatus.I_GANG);
        assertThat(placement.view().brokenOff())
                .isEqualTo(new PlacementOutcome(true, EndReason.SYGDOM, START.plusDays(9)));
        placement.check(check(true, true));
        assertThatIllegalStateException()
                .isThrownBy(() -> placement.approve(APPROVAL))
                .withMessageContaining("broken");

        placement.reject("Borgeren er stoppet.");
        assertThatIllegalStateException()
                .isThrownBy(() -> placement.askForExtension(new ExtensionRequest(END.plusWeeks(1), false, "Mere.")));
        placement.end();
        assertThat(placement.view().status()).isEqualTo(PlacementStatus.AFBRUDT);
        assertThat(placement.view().brokenOff()).isNull();
    }

    @Test
    void isBrokenOffOnADayOfItsOwn() {
        assertThatIllegalStateException().isThrownBy(() -> placement.breakOff(EndReason.SYGDOM, START));
        running();

        assertThatIllegalArgumentException().isThrownBy(() -> placement.breakOff(EndReason.UDLOEBET, START));
        assertThatIllegalArgumentException().isThrownBy(() -> placement.breakOff(EndReason.SYGDOM, START.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> placement.breakOff(EndReason.SYGDOM, END.plusDays(1)));
    }

    @Test
    void endsWithTheCourse() {
        placement.endWithTrajectory(START);
        assertThat(placement.view().status()).isEqualTo(PlacementStatus.AFBRUDT);
        assertThat(placement.view().lastDay()).as("never begun").isNull();
    }

    @Test
    void endsWithTheCourseOnADayOfItsOwn() {
        running();
        placement.foresee(new PlacementOutcome(false, EndReason.UDLOEBET, END));

        placement.endWithTrajectory(START.minusDays(1));

        assertThat(placement.view().status()).isEqualTo(PlacementStatus.AFBRUDT);
        assertThat(placement.view().lastDay()).isEqualTo(START);
    }

    @Test
    void keepsTheDayOnWhichTheCitizenHadLeftBeforeTheCourseEnded() {
        running();
        placement.breakOff(EndReason.SYGDOM, START.plusDays(2));

        placement.endWithTrajectory(END.plusDays(10));

        assertThat(placement.view().lastDay()).isEqualTo(START.plusDays(2));
    }

    @Test
    void endsWithTheCourseNoLaterThanItsOwnPeriod() {
        running();

        placement.endWithTrajectory(END.plusDays(10));

        assertThat(placement.view().lastDay()).isEqualTo(END);
    }

    @Test
    void isExtendedOnlyWhenApproved() {
        running();
        placement.askForExtension(new ExtensionRequest(END.plusWeeks(13), false, "Mangler certifikat."));
        assertThat(placement.view().periodStartsOn()).isEqualTo(END.plusDays(1));
        placement.reject("Målet er nået.");

        assertThat(placement.view().endsOn()).isEqualTo(END);
        assertThat(placement.view().status()).isEqualTo(PlacementStatus.I_GANG);
        assertThat(placement.view().rejectedReason()).isEqualTo("Målet er nået.");

        placement.askForExtension(new ExtensionRequest(END.plusWeeks(13), false, "Mangler certifikat."));
        placement.check(check(true, true));
        placement.approve(APPROVAL);

        assertThat(placement.view().endsOn()).isEqualTo(END.plusWeeks(13));
        assertThat(placement.view().extensionNo()).isEqualTo(1);
        assertThat(placement.view().extension()).isNull();
    }

    @Test
    void isNotApprovedUnchecked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> placement.approve(APPROVAL))
                .withMessageContaining("FUNDET can't be approved");
    }

    @Test
    void isNotApprovedForLongerThanTheLawAllows() {
        placement.check(check(true, false));

        assertThatIllegalStateException().isThrownBy(() -> placement.approve(APPROVAL));
    }

    @Test
    void needsTheEmployeesRepresentative() {
        placement.check(check(true, true));

        assertThatIllegalStateException()
                .isThrownBy(() -> placement.approve(new PlacementApproval("Ingen", false, "V-1", Set.of(), null)));
    }

    @Test
    void doesNotStartAfterANo() {
        placement.reject("Opgaverne passer ikke.");

        assertThatIllegalStateException().isThrownBy(placement::start).withMessageContaining("AFVIST");
        assertThatIllegalStateException().isThrownBy(placement::end);
    }

    @Test
    void isNotExtendedToAnEarlierDay() {
        running();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> placement.askForExtension(new ExtensionRequest(END, false, "Ingen.")));
    }

    @Test
    void isReviewedBeforeItEndsButNotInTheFirstHalf() {
        assertThat(placement.reviewOn(14, START)).isEqualTo(END.minusDays(14));
        assertThat(placement.reviewOn(60, START)).isEqualTo(LocalDate.of(2026, 4, 16));
    }

    @Test
    void keepsToTheLaw() {
        assertThatIllegalArgumentException().isThrownBy(() -> offer(START, true));
        assertThatIllegalArgumentException().isThrownBy(() -> offer(END, false));
        assertThat(PlacementExample.workplace(BigDecimal.ONE).hasEmployees()).isFalse();
    }

    @Test
    void countsWeeks() {
        PlacementView view = PlacementExample.aPlacement().view();

        assertThat(view.weekOn(START)).isEqualTo(1);
        assertThat(view.weekOn(START.plusDays(7))).isEqualTo(2);
        assertThat(new AllowedPeriod(13, "").covers(START, START.plusDays(90))).isTrue();
        assertThat(new AllowedPeriod(13, "").covers(START, START.plusDays(91))).isFalse();
    }

    private void running() {
        placement.check(check(true, true));
        placement.approve(APPROVAL);
        placement.start();
    }

    private static PlacementOffer offer(LocalDate end, boolean notLastEmployer) {
        return new PlacementOffer(
                PlacementExample.workplace(BigDecimal.TEN),
                PlacementKind.PRAKTIK,
                null,
                PlacementPurpose.AFPROEVE,
                START,
                end,
                20,
                "Opgaver",
                notLastEmployer,
                null,
                MentorNeed.NEJ,
                Set.of());
    }
}
