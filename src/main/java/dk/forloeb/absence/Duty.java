package dk.forloeb.absence;

/** Whether the law obliges the citizen to attend, so that an absence may have consequences at all. */
public enum Duty {
    PLIGT("Pligt til at møde"),
    FRIVILLIG("Frivilligt");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
