package dk.forloeb.deadline;

import java.util.List;

/** A list of closing days that can't be taken; nothing of it is stored. */
public class ClosingDaysRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ClosingDaysRejectedException(List<String> problems) {
        super("Listen over lukkedage er ikke gemt.");
        this.problems = List.copyOf(problems);
    }

    /** One Danish sentence for each line that is wrong. */
    public List<String> problems() {
        return problems;
    }
}
