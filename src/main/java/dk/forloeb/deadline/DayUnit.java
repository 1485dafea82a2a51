package dk.forloeb.deadline;

import org.springframework.util.StringUtils;

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

    /** Danish name, as on a field. */
    public String label() {
        return StringUtils.capitalize(many);
    }

    /** Danish words for a number of such days. */
    public String of(int days) {
        return days + " " + (days == 1 ? one : many);
    }
}
