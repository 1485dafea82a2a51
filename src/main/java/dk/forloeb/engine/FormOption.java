package dk.forloeb.engine;

/** A choice of a field whose options come from the record: the stored code and its Danish label. */
public record FormOption(String value, String label) {}
