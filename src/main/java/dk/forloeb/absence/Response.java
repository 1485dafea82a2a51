package dk.forloeb.absence;

/** What absence-response.dmn asks for next. */
public enum Response {
    KONTAKT("Kontakt borgeren"),
    KONTAKT_ANDEN_KANAL("Kontakt borgeren på en anden måde"),
    JUSTER_PLAN("Tilpas planen"),
    SYGEFORLOEB("Følg sygdommen"),
    RAADIGHED("Vurdér rådighed"),
    GENOPTAG_KONTAKT("Genoptag kontakten");

    private final String label;

    Response(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    boolean isContact() {
        return this == KONTAKT || this == KONTAKT_ANDEN_KANAL;
    }

    /** Where the absence stands when contact has led to this. */
    AbsenceStatus status() {
        return switch (this) {
            case KONTAKT, KONTAKT_ANDEN_KANAL -> AbsenceStatus.MELDT;
            case SYGEFORLOEB -> AbsenceStatus.SYGDOM;
            case RAADIGHED -> AbsenceStatus.RAADIGHED;
            case JUSTER_PLAN, GENOPTAG_KONTAKT -> AbsenceStatus.AFTALE;
        };
    }
}
