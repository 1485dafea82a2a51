package dk.forloeb.letter;

import java.util.Set;

/** Where a letter stands on its way by one channel. */
public enum DeliveryStatus {
    VENTER("Venter på afsendelse"),
    SENDT("Sendt"),
    UDLEVERES("Skal udleveres"),
    UDLEVERET("Udleveret"),
    STOPPET("Stoppet"),
    FEJLET("Kunne ikke sendes");

    private static final Set<DeliveryStatus> FOR_A_PERSON = Set.of(FEJLET, UDLEVERES);

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    /** Those that go on only when a person does something: what could not be sent, and what is to be handed over. */
    public static Set<DeliveryStatus> forAPerson() {
        return FOR_A_PERSON;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
