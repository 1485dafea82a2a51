package dk.forloeb.interruption;

import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a register tells, each event once, for every course of the citizen; of strangers nothing is kept. */
@Service
public class RegisterIntake {

    private final TakenEventRepository taken;
    private final TrajectoryService trajectories;
    private final InterruptionService interruptions;
    private final Clock clock;

    RegisterIntake(
            TakenEventRepository taken,
            TrajectoryService trajectories,
            InterruptionService interruptions,
            Clock clock) {
        this.taken = taken;
        this.trajectories = trajectories;
        this.interruptions = interruptions;
        this.clock = clock;
    }

    /** All courses of the citizen or none: what fails comes again. */
    @Transactional
    public void take(RegisterEvent event) {
        List<TrajectoryView> courses = trajectories.unclosedOf(event.cpr());
        if (courses.isEmpty() || taken.existsById(event.eventId())) {
            return;
        }
        taken.saveAndFlush(new TakenEvent(event.eventId(), LocalDateTime.now(clock)));
        courses.forEach(course -> interruptions.reportFromRegister(report(event, course)));
    }

    /** The register may tell of a day before the course; what counts for us begins with the course. */
    private InterruptionReport report(RegisterEvent event, TrajectoryView course) {
        LocalDate on = event.on().isBefore(course.referredOn()) ? course.referredOn() : event.on();
        return new InterruptionReport(
                course.no(),
                event.kind(),
                on,
                null,
                null,
                event.municipalityCode(),
                Set.of(),
                false,
                InterruptionSource.REGISTER);
    }
}
