package dk.forloeb.deadline;

/** Why a deadline was changed, as far as a list can say it; the words beside it are the person's own. */
public enum ChangeReason {
    AFVENTER_BORGER("Afventer borgeren"),
    AFVENTER_ANDRE("Afventer anden myndighed eller samarbejdspartner"),
    AFVENTER_VIRKSOMHED("Afventer virksomhed"),
    AFTALT("Aftalt med borgeren"),
    KAPACITET("Manglende kapacitet"),
    ANDET("Andet"),
    /** The system's own, when the calendar has changed. */
    KALENDER("Lukkedagene er ændret");

    private final String label;

    ChangeReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
