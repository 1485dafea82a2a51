package dk.forloeb.deadline;

/** Whether the law sets a deadline or the municipality has set itself a target. */
public enum DeadlineKind {
    LOV("Lovfrist"),
    MAAL("Målfrist");

    private final String label;

    DeadlineKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
