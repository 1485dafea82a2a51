package dk.forloeb.welfare;

/**
 * What makes somebody worry about a child. It is kept in the letter alone.
 *
 * @param childName as far as it is known
 * @param facts what was seen and heard
 * @param parentsTold whether the parents know that a notification is sent
 */
public record WelfareNotification(
        String trajectoryNo, String childName, int childAge, Urgency urgency, String facts, boolean parentsTold) {

    /** Without what it says, so that it can be in no log. */
    @Override
    public String toString() {
        return "WelfareNotification[%s]".formatted(trajectoryNo);
    }
}
