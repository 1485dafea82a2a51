package dk.forloeb.letter;

/** A letter could not be handed over now. Says what kind of failure it was, never recipient or content. */
public class LetterNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LetterFailure failure;

    public LetterNotSentException(LetterFailure failure) {
        super("Letter not sent: " + failure);
        this.failure = failure;
    }

    LetterFailure failure() {
        return failure;
    }
}
