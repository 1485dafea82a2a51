package dk.forloeb.health;

import java.util.List;
import java.util.Set;

/**
 * What a physician found and advised; confidential, read and written by physicians only.
 *
 * @param diagnoses ICD-10 codes, with or without the Danish leading D
 * @param healthMastery guidance given: what the citizen now understands of the own health
 */
public record HealthFindings(
        String findings,
        List<String> diagnoses,
        Severity severityPhysical,
        Severity severityMental,
        String healthMastery,
        Set<FurtherNeed> furtherNeed) {}
