package dk.forloeb.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterService;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen is summoned from the start form in Tasklist. */
@IntegrationTest
class SummonsIT {

    @Autowired
    private CourseDriver course;

    @Autowired
    private LetterService letters;

    @Autowired
    private TrajectoryService trajectories;

    @Test
    void theCitizenGetsOneLetterWithTheAppointmentAndAStrangerSendsNone() {
        String no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        DemoUser stranger = "sagsbehandler".equals(trajectories.trajectory(no).caseworkerId())
                ? DemoUser.SAGSBEHANDLER2
                : DemoUser.SAGSBEHANDLER;

        assertThatThrownBy(() -> course.summon(stranger, CourseAnswers.summons(no)))
                .hasMessageContaining("intet forløb med det nummer");
        course.summon(DemoUser.TEAMLEDER, CourseAnswers.summons(no));
        assertThatThrownBy(() -> course.summon(DemoUser.TEAMLEDER, CourseAnswers.summons(no)))
                .hasMessageContaining("allerede indkaldt");

        assertThat(letters.ofTrajectory(no))
                .extracting(DeliveryView::kind)
                .filteredOn(LetterKind.L02::equals)
                .isNotEmpty();
        assertThat(trajectories.events(no))
                .extracting(EventView::kind)
                .containsOnlyOnce(EventKind.INDKALDT)
                .contains(EventKind.INDKALDT);
    }
}
