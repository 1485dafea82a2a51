package dk.forloeb.complaint;

/** How far a complaint has come. */
public enum ComplaintStatus {
    MODTAGET("Modtaget"),
    GENVURDERES("Genvurderes"),
    VIDERESENDES("Sendes videre"),
    HOS_ANKESTYRELSEN("Hos Ankestyrelsen"),
    GENNEMFOERES("Svar gennemføres"),
    AFSLUTTET("Afsluttet");

    private final String label;

    ComplaintStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
