package dk.forloeb.absence;

/** Who told of an absence (form F-A13). */
public enum AbsenceSource {
    BORGER("Borgeren"),
    VIRKSOMHED("Virksomheden"),
    UNDERVISER("Underviser eller kursussted"),
    SYSTEM("Forløb");

    private final String label;

    AbsenceSource(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
