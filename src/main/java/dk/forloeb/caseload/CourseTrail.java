package dk.forloeb.caseload;

import dk.forloeb.platform.AccessTrail;
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
        Map<String, String> people,
        Map<String, String> titles) {}
