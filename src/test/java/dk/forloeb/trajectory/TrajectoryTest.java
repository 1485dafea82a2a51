package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.citizen.CitizenDetails;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void goesFromReferralToClosedAfterCare() {
        Trajectory trajectory = referred();
        trajectory.putOnWaitingList();
        trajectory.admit();
        trajectory.activate(TODAY);
        trajectory.pause();
        trajectory.resume();
        trajectory.end(Outcome.AFSL_JOB, TODAY.plusMonths(6));
        trajectory.startAftercare();
        trajectory.close();

        TrajectoryView view = trajectory.view();
        assertThat(view.status()).isEqualTo(TrajectoryStatus.LUKKET);
        assertThat(view.phase()).isEqualTo(Phase.SLUT);
        assertThat(view.startedOn()).isEqualTo(TODAY);
        assertThat(view.outcome()).isEqualTo(Outcome.AFSL_JOB);
    }

    @Test
    void keepsItsFirstStartDate() {
        Trajectory trajectory = active();
        trajectory.activate(TODAY.plusDays(30));
        assertThat(trajectory.view().startedOn()).isEqualTo(TODAY);
    }

    @Test
    void endsAtOnceWhenTheCitizenIsNotInTheTargetGroup() {
        Trajectory trajectory = referred();
        trajectory.refuse(TODAY);
        assertThat(trajectory.view().status()).isEqualTo(TrajectoryStatus.AFVIST);
        assertThat(trajectory.view().outcome()).isEqualTo(Outcome.AFSL_IKKE_MAALGRUPPE);
        assertThat(trajectory.isOpen()).isFalse();
    }

    @Test
    void refusesStepsOutOfOrder() {
        refuses(referred(), trajectory -> trajectory.activate(TODAY));
        refuses(referred(), Trajectory::startAftercare);
        refuses(referred(), Trajectory::close);
        refuses(active(), Trajectory::putOnWaitingList);
        refuses(active(), Trajectory::admit);
        refuses(active(), Trajectory::resume);
        refuses(active(), trajectory -> trajectory.refuse(TODAY));
        Trajectory ended = active();
        ended.end(Outcome.AFSL_ANDET, TODAY);
        refuses(ended, trajectory -> trajectory.end(Outcome.AFSL_JOB, TODAY));
        refuses(ended, Trajectory::pause);
    }

    private static void refuses(Trajectory trajectory, Consumer<Trajectory> step) {
        assertThatThrownBy(() -> step.accept(trajectory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("F-2026-000001");
    }

    private static Trajectory active() {
        Trajectory trajectory = referred();
        trajectory.admit();
        trajectory.activate(TODAY);
        return trajectory;
    }

    private static Trajectory referred() {
        var details = new CitizenDetails("Navn", null, null, "da", false, false);
        var referral = new Referral(
                "0201901234",
                details,
                ReferralSource.BORGER,
                OrgUnit.CENTER_NORD,
                BenefitType.KONTANTHJAELP,
                true,
                null,
                "Notat");
        return new Trajectory("F-2026-000001", UUID.randomUUID(), referral, "RS-2026-01", TODAY, "visitator");
    }
}
