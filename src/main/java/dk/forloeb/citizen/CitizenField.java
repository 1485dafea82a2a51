package dk.forloeb.citizen;

/** What is known of a citizen, by name only: a change is told of without the old or the new value. */
public enum CitizenField {
    CPR,
    NAVN,
    TELEFON,
    EMAIL,
    SPROG,
    TOLK,
    BESKYTTELSE
}
