package dk.forloeb.engine;

/**
 * What is wrong with one field, in Danish.
 *
 * @param field key of the field in the form; empty for the form as a whole
 */
public record FieldError(String field, String message) {}
