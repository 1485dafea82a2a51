package dk.forloeb.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.engine.internals.StartPermit;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Referral;
import dk.forloeb.trajectory.ReferralSource;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.upskilling.CourseBreak;
import dk.forloeb.upskilling.CourseStart;
import dk.forloeb.upskilling.InterruptReason;
import dk.forloeb.upskilling.PlannedCourse;
import dk.forloeb.upskilling.Provider;
import dk.forloeb.upskilling.Track;
import dk.forloeb.upskilling.UpskillingService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is broken off is settled on the day of the news, on the real engine. */
@IntegrationTest
class BreakingOffIT {

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private PlacementService placements;

    @Autowired
    private UpskillingService upskilling;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    @Test
    void onlyThePlacementThatIsBrokenOffAsksForItsEnd() {
        LocalDate today = LocalDate.now(clock);
        String no = referred("150290-1112");
        UUID running = startPlacement(no, today);
        ProcessInstance waiting = waiting("work-placement", no, "placementId", running, "placementReviewAt");
        ProcessInstance other = waiting("work-placement", no, "placementId", UUID.randomUUID(), "placementReviewAt");

        placements.breakOff(no, EndReason.AFBRUDT_VIRKSOMHED, today, null);

        assertThat(openTask(waiting)).isEqualTo("UserTask_EndPlacement");
        assertThat(openTask(other)).isNull();
        end(waiting, other);
    }

    @Test
    void theCourseThatIsBrokenOffAsksForItsResult() {
        LocalDate today = LocalDate.now(clock);
        String no = referred("150290-1113");
        upskilling.plan(no, List.of(new PlannedCourse(Track.JOBDANSK, 12)));
        UUID course = upskilling.take(no, 0);
        upskilling.start(course, new CourseStart(Provider.JOBDANSK, today, today.plusWeeks(8), 96, DanishLevel.A2));
        ProcessInstance waiting = waiting("upskilling", no, "courseId", course, "courseEndAt");

        upskilling.breakOff(course, new CourseBreak(InterruptReason.FAMILIE, today), null);

        assertThat(openTask(waiting)).isEqualTo("UserTask_CompleteUpskilling");
        end(waiting);
    }

    private ProcessInstance waiting(String process, String no, String idName, UUID id, String dueName) {
        return StartPermit.grant(() -> runtime.createProcessInstanceByKey(process)
                .businessKey(no)
                .setVariables(Variables.createVariables()
                        .putValue("caseworker", "sagsbehandler")
                        .putValue(idName, id.toString())
                        .putValue(dueName, java.util.Date.from(clock.instant().plus(java.time.Duration.ofDays(30)))))
                .startBeforeActivity("Gateway_Wait")
                .execute());
    }

    private String openTask(ProcessInstance instance) {
        var task = tasks.createTaskQuery()
                .processInstanceId(instance.getProcessInstanceId())
                .singleResult();
        return task == null ? null : task.getTaskDefinitionKey();
    }

    private void end(ProcessInstance... instances) {
        for (ProcessInstance instance : instances) {
            runtime.deleteProcessInstance(instance.getProcessInstanceId(), "test is over");
        }
    }

    private String referred(String cpr) {
        return trajectories
                .refer(new Referral(
                        cpr,
                        new CitizenDetails("Sara Eksempel", null, null, "da", false, false),
                        ReferralSource.SAGSBEHANDLER,
                        OrgUnit.CENTER_NORD,
                        BenefitType.KONTANTHJAELP,
                        true,
                        null,
                        "Vil gerne i arbejde."))
                .trajectoryNo();
    }

    private UUID startPlacement(String no, LocalDate today) {
        UUID placement = placements.match(
                no,
                new PlacementOffer(
                        PlacementExample.workplace(BigDecimal.TEN),
                        PlacementKind.PRAKTIK,
                        null,
                        PlacementPurpose.AFPROEVE,
                        today,
                        today.plusWeeks(4).minusDays(1),
                        20,
                        "Lettere opgaver på lageret sammen med en kollega.",
                        true,
                        null,
                        MentorNeed.NEJ,
                        Set.of()));
        placements.check(placement);
        placements.approve(placement, new PlacementApproval("Tillidsrepræsentanten", true, "V-1", Set.of(), null));
        placements.start(placement);
        return placement;
    }
}
