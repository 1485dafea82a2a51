package dk.forloeb.interruption;

import dk.forloeb.trajectory.ConsentPurpose;
import java.time.LocalDate;
import java.util.Set;

/**
 * That something has happened to a citizen.
 *
 * @param on first day for which it is so
 * @param until last day of a pause, as far as it is known; null otherwise
 * @param weeklyHours of a part-time job, below full time; null otherwise
 * @param municipalityCode of the new municipality, when the citizen has moved; null otherwise
 * @param consents those that are withdrawn; empty otherwise
 * @param caseWithdrawn whether the citizen also gives up a case about flexjob or pension that would else be decided
 */
public record InterruptionReport(
        String trajectoryNo,
        InterruptionKind kind,
        LocalDate on,
        LocalDate until,
        Integer weeklyHours,
        String municipalityCode,
        Set<ConsentPurpose> consents,
        boolean caseWithdrawn,
        InterruptionSource source) {

    /** Full working week. */
    public static final int FULL_TIME = 37;

    /** The municipality that this programme belongs to; nobody moves there from there. */
    public static final String OWN_MUNICIPALITY = "101";

    public InterruptionReport {
        consents = Set.copyOf(consents);
        boolean partTime = kind == InterruptionKind.DELTIDSJOB;
        boolean hoursFit =
                partTime ? weeklyHours != null && weeklyHours >= 1 && weeklyHours < FULL_TIME : weeklyHours == null;
        boolean moved = kind == InterruptionKind.FLYTTET;
        boolean withdrawn = kind == InterruptionKind.SAMTYKKE_TRUKKET;
        boolean pauseFits = kind.isPause() == (until != null);
        if (!hoursFit || !pauseFits || moved == (municipalityCode == null) || withdrawn == consents.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s needs its hours, last day, municipality or consents, and nothing else.".formatted(kind));
        }
        if (caseWithdrawn && !kind.leavesCaseToDecide()) {
            throw new IllegalArgumentException("A case can't be withdrawn with %s.".formatted(kind));
        }
    }
}
