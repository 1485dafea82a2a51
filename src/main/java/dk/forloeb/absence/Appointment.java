package dk.forloeb.absence;

/** What a citizen was absent from; decides with the benefit whether there was a duty to attend. */
public enum Appointment {
    SAMTALE("Samtale"),
    KURSUS("Kursus"),
    VIRKSOMHED("Virksomhedsplacering"),
    OPSTART("Opstartssamtale"),
    LAEGE("Læge på jobcenteret"),
    MENTOR("Møde med mentor"),
    ANDET("Andet");

    private final String label;

    Appointment(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
