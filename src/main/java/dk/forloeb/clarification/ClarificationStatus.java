package dk.forloeb.clarification;

/** How far a clarification has come. */
public enum ClarificationStatus {
    SCREENES("Grundlaget vurderes"),
    REJST("Sag rejst"),
    FORBEREDT("Sag forberedt"),
    INDSTILLET("Indstilling afgivet"),
    AFGOERES("Til afgørelse"),
    AFSLUTTET("Afsluttet"),
    AFBRUDT("Afbrudt");

    private final String label;

    ClarificationStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether nothing more happens. */
    boolean isOver() {
        return this == AFSLUTTET || this == AFBRUDT;
    }
}
