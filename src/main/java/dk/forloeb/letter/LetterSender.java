package dk.forloeb.letter;

/**
 * Port: hands a letter to what carries it. Called at least once for each delivery, again after a crash or a failure, always
 * with the same id; whoever has the id already does nothing.
 */
public interface LetterSender {

    Channel channel();

    /** @throws LetterNotSentException when it must be tried again */
    void send(OutgoingLetter letter);
}
