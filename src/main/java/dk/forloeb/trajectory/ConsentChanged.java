package dk.forloeb.trajectory;

/**
 * What a citizen allows for a purpose is another than before: given, refused, taken back or run out. Whoever rests
 * something on it asks the register again, in the same transaction.
 */
public record ConsentChanged(String trajectoryNo, ConsentPurpose purpose) {}
