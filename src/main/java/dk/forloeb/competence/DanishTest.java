package dk.forloeb.competence;

import dk.forloeb.trajectory.DanishLevel;
import java.time.LocalDate;

/** When and how the citizen's Danish was found to be on which level. */
public record DanishTest(DanishTestKind kind, LocalDate date, DanishLevel level) {}
