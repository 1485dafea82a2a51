package dk.forloeb.clarification;

/** Why a decision about pension comes late. */
public enum DelayCause {
    HELBRED("Vi mangler oplysninger om dit helbred"),
    HOERING("Partshøringen er ikke afsluttet"),
    UDREDNING("Sagen skal belyses mere"),
    GODKENDELSE("Afgørelsen er ved at blive godkendt"),
    UDKAST("Vi er ved at skrive afgørelsen");

    private final String label;

    DelayCause(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
