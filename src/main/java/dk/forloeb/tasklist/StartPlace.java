package dk.forloeb.tasklist;

import dk.forloeb.engine.FormRejectedException;
import java.util.regex.Pattern;

/**
 * Where somebody types into the form that starts a process: its draft lies there, as that of a task lies at the task. A course's
 * page opens the form with the course's number, and what is typed for one course is no draft for another.
 *
 * @param process id of the process in its model
 * @param no number of the course that the form was opened for; null when for none
 */
public record StartPlace(String process, String no) {

    /** How the store begins what is no task's; ids of tasks have no colon. */
    static final String PREFIX = "start:";

    private static final Pattern NUMBER = Pattern.compile("F-\\d{4}-\\d{6}");

    /** @throws FormRejectedException when the number is none */
    public StartPlace {
        if (no != null && !isNumber(no)) {
            throw FormRejectedException.of("", "Forløbsnummeret er ikke skrevet rigtigt.");
        }
    }

    static StartPlace at(String id) {
        String[] parts = id.substring(PREFIX.length()).split(":");
        return new StartPlace(parts[0], parts.length > 1 ? parts[1] : null);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    String id() {
        return no == null ? PREFIX + process : PREFIX + process + ":" + no;
    }
}
