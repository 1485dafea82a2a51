package dk.forloeb.interruption;

/**
 * What became of a report.
 *
 * @param repeated whether the same call had been received before
 */
public record InterruptionReceipt(String trajectoryNo, InterruptionAnswer answer, boolean repeated) {}
