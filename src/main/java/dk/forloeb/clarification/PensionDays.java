package dk.forloeb.clarification;

import java.time.LocalDate;

/** When somebody is reminded of a pension case, when the team leader is told, and when it must be decided. */
public record PensionDays(LocalDate reminder, LocalDate teamLeader, LocalDate deadline) {}
