package dk.forloeb.upskilling;

/** What a citizen can show after a course. */
public enum Certificate {
    INGEN,
    DELTAGER,
    MODUL_BESTAAET,
    AMU_BEVIS,
    HYGIEJNE
}
