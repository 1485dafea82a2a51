package dk.forloeb.health;

/** What a workplace must take care of (skånehensyn): function, never diagnosis. */
public enum Accommodation {
    LOEFT_MAX_KG("Begrænset løft"),
    INGEN_NATARBEJDE("Intet natarbejde"),
    PAUSER("Ekstra pauser"),
    SIDDENDE("Siddende arbejde"),
    STAAENDE_MAX("Begrænset stående arbejde"),
    NEDSAT_TID("Nedsat tid"),
    ROLIGT_MILJOE("Roligt miljø"),
    INGEN_KUNDEKONTAKT("Ingen kundekontakt"),
    ANDET("Andet");

    private final String label;

    Accommodation(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
