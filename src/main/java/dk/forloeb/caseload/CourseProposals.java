package dk.forloeb.caseload;

import java.util.List;
import java.util.Map;

/**
 * What the decision tables have proposed in one course.
 *
 * @param page from 1
 * @param more whether there are older ones on a next page
 * @param people names by user id
 */
public record CourseProposals(
        String no, List<ShownProposal> proposals, int page, boolean more, Map<String, String> people) {}
