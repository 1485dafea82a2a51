package dk.forloeb.letter;

/**
 * An urgent letter has failed so often that somebody has to reach its recipient another way. Told with each failure from
 * then on, once it is kept; the letter itself is tried on.
 *
 * @param occasion what it was written for
 */
public record LetterStuck(String trajectoryNo, LetterKind kind, String occasion) {}
