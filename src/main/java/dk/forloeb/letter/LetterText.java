package dk.forloeb.letter;

/**
 * A letter with its values put in.
 *
 * @param title the same for every citizen
 * @param html well-formed body
 */
public record LetterText(String title, String html) {}
