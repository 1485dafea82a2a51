package dk.forloeb.clarification;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A clarification as other classes see it.
 *
 * @param route null before the caseworker has chosen
 * @param mandatoryRoles who has to sit in the team; empty before the rules are known
 * @param presentations how often it has been recommended on
 * @param recommendation the newest; null before the first
 * @param caseKind what is decided about; null before the municipality has considered the recommendation
 * @param decisionId null before the decision is opened
 * @param pensionStartedOn day from which the three months run; null when the case is none about pension
 * @param pensionDueOn day by which it has to be decided, as it stands now
 * @param delayCause why it will be late; null when nobody expects that
 * @param outcome null before there is one
 */
public record ClarificationView(
        UUID id,
        String trajectoryNo,
        ClarificationStatus status,
        Set<TriedOffer> triedOffers,
        Prognosis prognosis,
        CitizenWish citizenWish,
        ClarificationRoute route,
        boolean seniorInfo,
        boolean teamRequired,
        Set<TeamRole> mandatoryRoles,
        boolean resourceCourse,
        int fileSentWorkingDays,
        int presentations,
        Recommendation recommendation,
        WorkAbility workAbility,
        CaseKind caseKind,
        UUID decisionId,
        LocalDate pensionStartedOn,
        LocalDate pensionDueOn,
        DelayCause delayCause,
        LocalDate expectedOn,
        ClarificationOutcome outcome) {

    /** Whether the citizen is to be told of a team that the law demands before the municipality departs from it. */
    public boolean mayDeviate() {
        return !teamRequired || presentations > 1;
    }

    /** Whether the citizen wants pension, so that a case is raised and nobody sends the citizen back to the effort. */
    public boolean asksForPension() {
        return citizenWish == CitizenWish.FOERTIDSPENSION;
    }

    /** Whether the citizen has applied and has a right to a decision, whatever is recommended. */
    public boolean demandsDecision() {
        return route == ClarificationRoute.FORELIGGENDE_GRUNDLAG;
    }
}
