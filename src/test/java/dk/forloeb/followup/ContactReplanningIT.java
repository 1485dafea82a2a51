package dk.forloeb.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.EngineTime;
import dk.forloeb.engine.internals.StartPermit;
import dk.forloeb.placement.MentorNeed;
import dk.forloeb.placement.PlacementApproval;
import dk.forloeb.placement.PlacementExample;
import dk.forloeb.placement.PlacementKind;
import dk.forloeb.placement.PlacementOffer;
import dk.forloeb.placement.PlacementPurpose;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Referral;
import dk.forloeb.trajectory.ReferralSource;
import dk.forloeb.trajectory.TrajectoryService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A placement that starts brings the next contact forward, on the real engine and across both modules. */
@IntegrationTest
class ContactReplanningIT {

    /** What contact-frequency.dmn asks for in the first week of a placement. */
    private static final int FIRST_WEEK_DAYS = 3;

    /** And for a citizen who begins. */
    private static final int START_DAYS = 7;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private PlacementService placements;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private EngineTime time;

    @Autowired
    private Clock clock;

    @Test
    void contactIsPlannedAnewWhenAPlacementStarts() {
        LocalDate today = dayFarFromHolidays();
        String no = referred();
        trajectories.admit(no);
        ProcessInstance followUp = StartPermit.grant(
                () -> runtime.startProcessInstanceByKey("follow-up", no, Map.of("caseworker", "sagsbehandler")));
        dueJobs.runAll();
        Date planned = contactDue(followUp);

        startPlacement(no, today);
        dueJobs.runAll();

        LocalDate latest = ContactDays.workingDay(calendar, today, today.plusDays(FIRST_WEEK_DAYS));
        assertThat(contactDue(followUp)).isEqualTo(EngineDate.startOf(latest)).isBefore(planned);
        assertThat(runtime.getVariable(followUp.getId(), "workplaceContactDue")).isEqualTo(true);
        runtime.deleteProcessInstance(followUp.getId(), "test is over");
    }

    /** Other tests have moved the clock; between holidays three days and seven may end on the same working day. */
    private LocalDate dayFarFromHolidays() {
        LocalDate today = LocalDate.now(clock);
        while (!ContactDays.workingDay(calendar, today, today.plusDays(START_DAYS))
                .isAfter(ContactDays.workingDay(calendar, today, today.plusDays(FIRST_WEEK_DAYS)))) {
            time.setOffset(time.offset().plusDays(1));
            today = LocalDate.now(clock);
        }
        return today;
    }

    private String referred() {
        return trajectories
                .refer(new Referral(
                        "150290-1111",
                        new CitizenDetails("Sara Eksempel", null, null, "da", false, false),
                        ReferralSource.SAGSBEHANDLER,
                        OrgUnit.CENTER_NORD,
                        BenefitType.KONTANTHJAELP,
                        true,
                        null,
                        "Vil gerne i arbejde."))
                .trajectoryNo();
    }

    private Date contactDue(ProcessInstance followUp) {
        return management
                .createJobQuery()
                .processInstanceId(followUp.getId())
                .activityId("CatchEvent_CitizenContactDue")
                .singleResult()
                .getDuedate();
    }

    private void startPlacement(String no, LocalDate today) {
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
    }
}
