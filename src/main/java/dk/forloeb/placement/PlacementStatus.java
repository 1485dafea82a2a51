package dk.forloeb.placement;

/** Life cycle of a placement; the code is stored, the Danish label shown. */
public enum PlacementStatus {
    FUNDET("Fundet"),
    GODKENDT("Godkendt"),
    AFVIST("Ikke godkendt"),
    I_GANG("I gang"),
    AFSLUTTET("Afsluttet"),
    AFBRUDT("Afbrudt");

    private final String label;

    PlacementStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
