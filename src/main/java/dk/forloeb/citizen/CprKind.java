package dk.forloeb.citizen;

/** A number from CPR, or a substitute number (erstatningspersonnummer) that an authority made itself. */
public enum CprKind {
    CPR,
    ERSTATNING
}
