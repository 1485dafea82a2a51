package dk.forloeb.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Tasklists;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Referral;
import dk.forloeb.trajectory.ReferralSource;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen whom the screener refers to a full unit waits, and is served when a seat is freed. */
@BrowserTest
class WaitingListBrowserIT {

    private static final OrgUnit UNIT = OrgUnit.CENTER_SYD;

    @Autowired
    private CourseDriver course;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private Seats seats;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private Clock clock;

    private final List<String> seated = new ArrayList<>();

    @BeforeEach
    void fill() {
        caseworkers.register("sagsbehandler2", "Søren Sagsbehandler", UNIT, List.of("da"), 100);
        while (seats.free(UNIT) > 0) {
            String no = trajectories
                    .refer(new Referral(
                            "150290-1111",
                            new CitizenDetails("Sara Eksempel", null, null, "da", false, false),
                            ReferralSource.SAGSBEHANDLER,
                            UNIT,
                            BenefitType.KONTANTHJAELP,
                            true,
                            null,
                            "Vil gerne i arbejde."))
                    .trajectoryNo();
            trajectories.admit(no);
            seated.add(no);
        }
    }

    @AfterEach
    void leave() {
        seated.forEach(this::end);
    }

    @Test
    void waitsForASeatInAFullUnitAndGetsTheOneThatIsFreed() {
        Map<String, Object> referral = new HashMap<>(CourseAnswers.referral());
        referral.put("orgUnit", UNIT.name());
        String no =
                tasklists.refer(DemoUser.VISITATOR, course.answers(tasklists.startForm(DemoUser.VISITATOR), referral));
        CourseDriver screener = course.through(tasklists::complete);
        screener.complete(no, "UserTask_DescribeSituation", Map.of());
        screener.complete(
                no,
                "UserTask_AssessTargetGroup",
                Map.of(
                        "visResult", "TILBUDT",
                        "segment", "OPKVAL",
                        "priority", 1,
                        "overrideReason", "Behovet er tydeligt, og borgeren ønsker det selv."));

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VENTELISTE);
        assertThat(course.openTasks(no))
                .as("nobody is asked while the citizen waits")
                .isEmpty();

        end(seated.remove(0));
        dueJobs.runAll();
        seated.add(no);

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VISITERET);
        assertThat(trajectories.trajectory(no).caseworkerId()).isEqualTo(DemoUser.SAGSBEHANDLER2.id());
        var meeting = course.form(no, "UserTask_HoldStartMeeting");
        assertThat(meeting.person()).isEqualTo(DemoUser.SAGSBEHANDLER2);
        assertThat(tasklists.as(DemoUser.SAGSBEHANDLER2).open(meeting).held())
                .as("what the caseworker sees")
                .containsEntry("trajectoryNo", no);
    }

    private void end(String no) {
        trajectories.end(no, Outcome.AFSL_JOB, LocalDate.now(clock));
    }
}
