package dk.forloeb.placement;

/** A consideration at work (skånehensyn) that the citizen lets the employer know; never a diagnosis. */
public enum SharedAccommodation {
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

    SharedAccommodation(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
