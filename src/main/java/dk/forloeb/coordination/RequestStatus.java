package dk.forloeb.coordination;

/** How far a request has come. */
public enum RequestStatus {
    OENSKET("Ønsket"),
    BESKREVET("Beskrevet, ikke delt"),
    DELT("Delt, venter på svar"),
    BESVARET("Besvaret"),
    AFSLUTTET("Afsluttet"),
    TRUKKET("Trukket"),
    BORTFALDET("Bortfaldet");

    private final String label;

    RequestStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
