package dk.forloeb.competence;

/** When in the course progression was measured. */
public enum MeasurementKind {
    BASELINE,
    FOLLOWUP,
    END
}
