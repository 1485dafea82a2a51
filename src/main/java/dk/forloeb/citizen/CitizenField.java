package dk.forloeb.citizen;

/** What is known of a citizen, by name only: a change is told of without the old or the new value. */
public enum CitizenField {
    CPR("CPR-nummer"),
    NAVN("navn"),
    TELEFON("telefon"),
    EMAIL("e-mail"),
    SPROG("sprog"),
    TOLK("tolk"),
    BESKYTTELSE("beskyttelse af navn og adresse");

    private final String label;

    CitizenField(String label) {
        this.label = label;
    }

    /** Danish name for users, as within a sentence. */
    public String label() {
        return label;
    }
}
