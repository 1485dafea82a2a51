package dk.forloeb.upskilling;

/** Why a course was broken off; a rough reason only, never a diagnosis. */
public enum InterruptReason {
    SYGDOM,
    JOB,
    UDEBLIVELSE,
    NIVEAU,
    FAMILIE,
    FLYTTET,
    ANDET
}
