package dk.forloeb.letter;

/** A step of a mailing that may not be taken; the message is Danish and for the user. */
public class MailingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailingRefusedException(String danishMessage) {
        super(danishMessage);
    }
}
