package dk.forloeb.decision;

/**
 * The texts of a decision, decrypted for whoever may read them; empty where nothing is written yet.
 *
 * @param complaintGuidance empty until the author has checked it
 */
public record DecisionTexts(
        String legalBasis,
        String facts,
        String proposal,
        String exceptionReason,
        String considered,
        String reasoning,
        String terms,
        String complaintGuidance) {}
