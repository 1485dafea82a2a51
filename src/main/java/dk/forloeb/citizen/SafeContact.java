package dk.forloeb.citizen;

/** The channel on which the citizen can be reached without risk (sikker kontaktform). */
public enum SafeContact {
    DIGITAL_POST,
    SMS,
    TELEFON,
    KUN_FREMMOEDE
}
