package dk.forloeb.interruption;

import java.util.function.Consumer;

/** Port: news of a register of persons, such as CPR. */
public interface RegisterEvents {

    /** Hands over what has come, in the order in which it came. What the taker throws at comes again next time. */
    void handOver(Consumer<RegisterEvent> taker);
}
