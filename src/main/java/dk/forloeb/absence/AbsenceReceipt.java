package dk.forloeb.absence;

import java.util.UUID;

/**
 * What became of a report.
 *
 * @param absenceId the absence that it made or belongs to; null when there is none
 * @param repeated whether the same call had been received before
 */
public record AbsenceReceipt(String trajectoryNo, ReportAnswer answer, UUID absenceId, boolean repeated) {}
