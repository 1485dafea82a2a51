package dk.forloeb.health;

/** Who should help the citizen on after the review; confidential. */
public enum FurtherNeed {
    EGEN_LAEGE("Egen læge"),
    SPECIALLAEGE("Speciallæge"),
    TRAUMEKLINIK("Traumeklinik"),
    SUF_TILBUD("Tilbud i Sundheds- og Omsorgsforvaltningen"),
    INGEN("Intet videre behov");

    private final String label;

    FurtherNeed(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
