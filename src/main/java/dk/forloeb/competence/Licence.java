package dk.forloeb.competence;

/** A driving licence or certificate that opens doors. */
public enum Licence {
    KOEREKORT_B("Kørekort, bil"),
    KOEREKORT_ERHVERV("Kørekort, lastbil eller bus"),
    TRUCK("Truck"),
    HYGIEJNE("Hygiejnebevis"),
    FOERSTEHJAELP("Førstehjælp"),
    ANDET("Andet");

    private final String label;

    Licence(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
