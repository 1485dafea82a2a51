package dk.forloeb.trajectory;

import java.util.Arrays;
import java.util.List;

/** Kinds of information that a consent may cover. */
public enum ConsentScope {
    ARBEJDE("Arbejde og uddannelse"),
    SPROG("Sprog"),
    /** What the citizen is able to do, and which accommodations help; no diagnoses. */
    HELBRED_FUNKTION("Helbred: hvad borgeren kan, ikke diagnoser"),
    SOCIALT("Sociale forhold"),
    /** For the physician only. */
    HELBRED_DIAGNOSE("Helbred: diagnoser"),
    /** What a doctor writes about the citizen for a case; a certificate names diagnoses. */
    HELBRED_ATTEST("Helbred: lægeattester, også diagnoser");

    private final String label;

    ConsentScope(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** What a consent for this purpose may cover. */
    public static List<ConsentScope> of(ConsentPurpose purpose) {
        return Arrays.stream(values()).filter(scope -> scope.fits(purpose)).toList();
    }

    /** Diagnoses go to the physician alone, and a consent to certificates covers those, whole. */
    private boolean fits(ConsentPurpose purpose) {
        return switch (this) {
            case HELBRED_ATTEST -> purpose == ConsentPurpose.LAEGEATTEST;
            case HELBRED_DIAGNOSE -> purpose == ConsentPurpose.LAEGE_PAA_JOBCENTER;
            default -> purpose != ConsentPurpose.LAEGEATTEST;
        };
    }

    /** Whether a consent for this purpose may never cover it. */
    boolean isForbidden(ConsentPurpose purpose) {
        return namesDiagnoses() && !fits(purpose);
    }

    private boolean namesDiagnoses() {
        return this == HELBRED_DIAGNOSE || this == HELBRED_ATTEST;
    }
}
