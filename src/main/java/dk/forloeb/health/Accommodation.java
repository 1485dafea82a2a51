package dk.forloeb.health;

/** What a workplace must take care of (skånehensyn): function, never diagnosis. */
public enum Accommodation {
    LOEFT_MAX_KG("Begrænsede løft"),
    INGEN_NATARBEJDE("Intet natarbejde"),
    PAUSER("Ekstra pauser"),
    SIDDENDE("Siddende arbejde"),
    STAAENDE_MAX("Begrænset stående arbejde"),
    NEDSAT_TID("Nedsat tid"),
    ROLIGT_MILJOE("Roligt miljø"),
    INGEN_KUNDEKONTAKT("Ingen kundekontakt"),
    ANDET("Andet hensyn");

    private final String label;

    Accommodation(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /**
     * The same, with the weight where it is a limit on lifting.
     *
     * @param maxLiftKg the most that the citizen may lift; null when the physician named no weight
     */
    public String label(Integer maxLiftKg) {
        return this == LOEFT_MAX_KG && maxLiftKg != null ? "Løft højst %d kg".formatted(maxLiftKg) : label;
    }
}
