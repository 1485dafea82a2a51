package dk.forloeb.caseload;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.health.HealthService;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.upskilling.UpskillingService;
import org.springframework.stereotype.Component;

/** Asks the efforts of a course who takes part in them. */
@Component
class CoursePeople {

    private final MentorService mentors;
    private final PlacementService placements;
    private final UpskillingService courses;
    private final CoordinationService coordinations;
    private final HealthService health;

    CoursePeople(
            MentorService mentors,
            PlacementService placements,
            UpskillingService courses,
            CoordinationService coordinations,
            HealthService health) {
        this.mentors = mentors;
        this.placements = placements;
        this.courses = courses;
        this.coordinations = coordinations;
        this.health = health;
    }

    /** @param referrer name of who wrote the referral, null when nobody of the house did */
    CourseParties of(String no, CitizenView citizen, String referrer) {
        return new CourseParties(
                referrer,
                mentors.runningGrants(no),
                placements.agreed(no),
                courses.running(no),
                coordinations.open(no),
                health.isReferred(no),
                citizen.interpreterNeeded() ? citizen.preferredLanguage() : null);
    }
}
