package dk.forloeb.letter;

/**
 * An urgent letter has failed so often that somebody has to reach its recipient another way; told once, in the transaction
 * that notes the failure. The letter itself is tried on.
 *
 * @param occasion what it was written for
 */
public record LetterStuck(String trajectoryNo, LetterKind kind, String occasion) {}
