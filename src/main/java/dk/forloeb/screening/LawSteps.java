package dk.forloeb.screening;

import java.time.LocalDate;

/**
 * What the law asks for from the day on which a citizen asks for help (domain 1.0.4, {@code law.firstInterview} and
 * {@code law.firstOffer}), and what of it was done before the course.
 *
 * @param firstRequestOn null when unknown, so that no deadline is counted
 */
public record LawSteps(LocalDate firstRequestOn, boolean interviewHeld, boolean offerGiven) {

    /** Nothing is known, so nothing is counted. */
    public static final LawSteps UNKNOWN = new LawSteps(null, false, false);

    /** Whether the law's first interview is still to be held, by a known day. */
    public boolean lacksInterview() {
        return firstRequestOn != null && !interviewHeld;
    }

    /** Whether the law's first offer is still to be given, by a known day. */
    public boolean lacksOffer() {
        return firstRequestOn != null && !offerGiven;
    }
}
