package dk.forloeb.fileaccess;

import java.time.LocalDate;

/**
 * A request as it came.
 *
 * @param receivedOn from which the law's term runs
 */
public record AccessReport(String trajectoryNo, AccessKind kind, LocalDate receivedOn, AccessChannel channel) {}
