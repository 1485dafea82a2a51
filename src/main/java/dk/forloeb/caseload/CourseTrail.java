package dk.forloeb.caseload;

import dk.forloeb.platform.AccessTrail;
import dk.forloeb.trajectory.CoverView;
import java.time.LocalDate;
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
 * @param covers who has covered for the fixed caseworker, and when
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
        List<CoverView> covers,
        Map<String, String> people,
        Map<String, String> titles) {

    /** For whom somebody did the work that day; null when for nobody. */
    public String onBehalfOf(String userId, LocalDate day) {
        return covers.stream()
                .filter(cover -> cover.coverId().equals(userId) && cover.applied(day))
                .map(cover -> people.get(cover.absentId()))
                .findFirst()
                .orElse(null);
    }
}
