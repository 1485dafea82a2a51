package dk.forloeb.caseload;

import dk.forloeb.coordination.RequestView;
import dk.forloeb.mentoring.MentorGrantView;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.upskilling.CourseView;
import java.util.List;

/**
 * Who else has to do with the citizen's course now, as far as the record says.
 *
 * @param referrer name of the colleague who wrote the referral; null when it came from elsewhere
 * @param physician whether the citizen is on the way to the physician; nothing of why
 * @param language that an interpreter is needed for; null when none is
 */
public record CourseParties(
        String referrer,
        List<MentorGrantView> mentors,
        List<PlacementView> placements,
        List<CourseView> courses,
        List<RequestView> requests,
        boolean physician,
        String language) {}
