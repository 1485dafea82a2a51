package dk.forloeb.caseload;

import dk.forloeb.platform.AccessTrail;
import dk.forloeb.screening.Assigned;
import dk.forloeb.trajectory.CoverView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Who has seen or changed one citizen's data.
 *
 * @param ownCourse whether the reader may open the course itself
 * @param visitors everybody, who was there last first
 * @param looks one page of the log, the newest first
 * @param matching how many entries the filter leaves
 * @param page from 1
 * @param fixed who was the fixed caseworker, and since when, the latest first
 * @param covers who has covered for any of them in this course, and when
 * @param people names by user id
 * @param titles names of the forms and processes in the log, by id
 */
public record CourseTrail(
        String no,
        boolean ownCourse,
        List<AccessTrail.Visitor> visitors,
        List<AccessTrail.Look> looks,
        int matching,
        int page,
        int pages,
        List<Assigned> fixed,
        List<CoverView> covers,
        Map<String, String> people,
        Map<String, String> titles) {

    /** The same with other words for the people. */
    CourseTrail with(Map<String, String> words) {
        return new CourseTrail(no, ownCourse, visitors, looks, matching, page, pages, fixed, covers, words, titles);
    }

    /** For which fixed caseworker of that time somebody did the work; null when for nobody. */
    public String onBehalfOf(String userId, LocalDateTime at) {
        String then = fixed.stream()
                .filter(one -> !one.since().isAfter(at))
                .map(Assigned::userId)
                .findFirst()
                .orElse(null);
        return covers.stream()
                .filter(cover -> cover.absentId().equals(then)
                        && cover.coverId().equals(userId)
                        && cover.applied(at.toLocalDate()))
                .map(cover -> people.get(cover.absentId()))
                .findFirst()
                .orElse(null);
    }
}
