package dk.forloeb.deadline;

/** A deadline can't be changed in this way; the message is a Danish sentence for the person. */
public class DeadlineRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlineRefusedException(String danishMessage) {
        super(danishMessage);
    }
}
