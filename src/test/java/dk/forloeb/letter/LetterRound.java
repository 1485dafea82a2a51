package dk.forloeb.letter;

import org.springframework.boot.test.context.TestComponent;

/** The carrier's round: sends what lies in the outbox, which no thread does beside the tests. */
@TestComponent
public class LetterRound {

    private final LetterDispatcher dispatcher;

    LetterRound(LetterDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    public void sendAll() {
        dispatcher.sendDue();
    }
}
