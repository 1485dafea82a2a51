package dk.forloeb.placement;

/** What the law asks a placement to be for. */
public enum PlacementPurpose {
    AFKLARE_MAAL("Afklare jobmål"),
    OPKVALIFICERE("Opkvalificere"),
    AFPROEVE("Afprøve arbejdsevnen");

    private final String label;

    PlacementPurpose(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
