package dk.forloeb.followup;

import dk.forloeb.trajectory.CoursePaused;
import dk.forloeb.trajectory.CourseResumed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While a course is paused for leave or prison, no contact becomes late. */
@Component
class ContactPauses {

    private final RequiredContactRepository required;
    private final Clock clock;

    ContactPauses(RequiredContactRepository required, Clock clock) {
        this.required = required;
        this.clock = clock;
    }

    @EventListener
    void pause(CoursePaused paused) {
        required.findById(paused.trajectoryNo()).ifPresent(one -> {
            one.pause(LocalDate.now(clock));
            required.save(one);
        });
    }

    @EventListener
    void resume(CourseResumed resumed) {
        required.findById(resumed.trajectoryNo()).ifPresent(one -> {
            one.resume(LocalDate.now(clock));
            required.save(one);
        });
    }
}
