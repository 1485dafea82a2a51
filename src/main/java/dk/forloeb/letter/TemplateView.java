package dk.forloeb.letter;

import java.time.LocalDateTime;

/**
 * A version of a letter's text.
 *
 * @param version 0 for the text that comes with the product
 * @param storedAt null for that text
 * @param storedBy user id; null for that text
 */
public record TemplateView(LetterKind kind, int version, String text, LocalDateTime storedAt, String storedBy) {}
