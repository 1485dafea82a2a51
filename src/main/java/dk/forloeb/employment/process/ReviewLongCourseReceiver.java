package dk.forloeb.employment.process;

import dk.forloeb.employment.LongCourseDecision;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.employment.NextStepView;
import dk.forloeb.employment.PlanContent;
import dk.forloeb.employment.PlanService;
import dk.forloeb.employment.PlanView;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Staff;
import dk.forloeb.engine.Variables;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form "Gennemgå langt forløb": the team leader's say in whether a long course goes on. */
@Component
class ReviewLongCourseReceiver implements FormReceiver {

    private final NextStepService nextSteps;
    private final PlanService plans;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Staff staff;
    private final Clock clock;

    ReviewLongCourseReceiver(
            NextStepService nextSteps,
            PlanService plans,
            TrajectoryService trajectories,
            FormHeading heading,
            Staff staff,
            Clock clock) {
        this.nextSteps = nextSteps;
        this.plans = plans;
        this.trajectories = trajectories;
        this.heading = heading;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "review-long-course";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        List<PlanView> laid = plans.plans(trajectory.no());
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put(
                "monthsInProgramme",
                String.valueOf(Period.between(trajectory.startedOn(), LocalDate.now(clock))
                        .toTotalMonths()));
        shown.put("round", String.valueOf(laid.size()));
        shown.put("caseworkerName", caseworkerName(trajectory.caseworkerId()));
        shown.put(
                "courseSummary",
                laid.stream().map(ReviewLongCourseReceiver::line).collect(Collectors.joining("\n")));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        NextStepView step = nextSteps.review(
                task.trajectoryNo(), values.choice("decision", LongCourseDecision.class), values.text("reason"));
        return Routing.none()
                .with(Variables.NEW_ROUND, step.newRound())
                .with(Variables.CLARIFICATION_COUNT, step.clarification() ? 1 : 0)
                .with(Variables.HEALTH_REVIEW_NEEDED, step.healthReviewNeeded());
    }

    private String caseworkerName(String userId) {
        return staff.membersOf(Role.CASEWORKER.key()).stream()
                .filter(member -> member.userId().equals(userId))
                .map(Staff.Member::name)
                .findFirst()
                .orElse(userId);
    }

    private static String line(PlanView plan) {
        PlanContent content = plan.content();
        return "Plan %d fra %s: %s%s%s"
                .formatted(
                        plan.round(),
                        CourseTexts.day(content.startsOn()),
                        CourseTexts.list(
                                content.tracks(), planned -> planned.track().label()),
                        content.mentorWanted() ? ", mentor" : "",
                        content.placementWanted() ? ", virksomhedsplacering" : "");
    }
}
