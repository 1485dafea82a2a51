package dk.forloeb.trajectory;

/** Kinds of information that a consent may cover. */
public enum ConsentScope {
    ARBEJDE,
    SPROG,
    /** What the citizen is able to do, and which accommodations help; no diagnoses. */
    HELBRED_FUNKTION,
    SOCIALT,
    /** For the physician only. */
    HELBRED_DIAGNOSE
}
