package dk.forloeb.deadline;

/** Which days a deadline counts. */
public enum DayUnit {
    ARBEJDSDAGE("arbejdsdag", "arbejdsdage"),
    KALENDERDAGE("dag", "dage");

    private final String one;
    private final String many;

    DayUnit(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** Danish words for a number of such days. */
    public String of(int days) {
        return days + " " + (days == 1 ? one : many);
    }
}
