package dk.forloeb.employment;

import dk.forloeb.absence.CitizenTeam;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.platform.Role;
import dk.forloeb.upskilling.UpskillingService;
import org.springframework.stereotype.Component;

/**
 * Who meets the citizen in the efforts of the trajectory: the citizen's mentor, and the instructors and company consultants
 * while a course or a placement runs. The record doesn't say which of these teaches the course or keeps the workplace.
 */
@Component
class EffortTeam implements CitizenTeam {

    private final MentorService mentors;
    private final UpskillingService courses;
    private final PlacementService placements;

    EffortTeam(MentorService mentors, UpskillingService courses, PlacementService placements) {
        this.mentors = mentors;
        this.courses = courses;
        this.placements = placements;
    }

    @Override
    public boolean includes(String trajectoryNo, Role role, String userId) {
        return switch (role) {
            case MENTOR -> mentors.isMentor(trajectoryNo, userId);
            case INSTRUCTOR -> !courses.running(trajectoryNo).isEmpty();
            case COMPANY_CONSULTANT -> placements.currentOrNext(trajectoryNo).isPresent();
            default -> false;
        };
    }
}
