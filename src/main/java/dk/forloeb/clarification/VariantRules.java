package dk.forloeb.clarification;

import dk.forloeb.engine.Decisions;
import dk.forloeb.platform.CodeSet;
import java.util.Optional;
import java.util.Set;

/**
 * What table clarification-variant says of a case that is raised on this day.
 *
 * @param teamRequired whether the law demands a rehabilitation team
 * @param mandatoryRoles who has to sit in it
 * @param resourceCourse whether a resource course can still be granted
 * @param fileSentWorkingDays how many working days before the meeting the citizen has the file
 */
public record VariantRules(
        boolean teamRequired, Set<TeamRole> mandatoryRoles, boolean resourceCourse, int fileSentWorkingDays) {

    static VariantRules of(Decisions.Outcome outcome) {
        Decisions.Hit hit = outcome.first();
        return new VariantRules(
                Boolean.TRUE.equals(hit.outputs().get("teamRequired")),
                CodeSet.split(Optional.ofNullable(hit.text("mandatoryRoles")).orElse(""), TeamRole.class),
                Boolean.TRUE.equals(hit.outputs().get("resourceCourse")),
                hit.number("fileSentWorkingDays"));
    }
}
