package dk.forloeb.letter;

/** Where a letter stands on its way by one channel. */
public enum DeliveryStatus {
    VENTER("Venter på afsendelse"),
    SENDT("Sendt"),
    UDLEVERES("Skal udleveres"),
    UDLEVERET("Udleveret"),
    STOPPET("Stoppet"),
    FEJLET("Kunne ikke sendes");

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
