package dk.forloeb.clarification;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What the caseworker knows when the clarification begins (form F-B1).
 *
 * @param yearsToPension years until the citizen gets folkepension
 * @param attendanceHours hours a week that the citizen managed when it was tried
 * @param functionSevere whether the caseworker judges the citizen's function to be severely reduced
 * @param evidence where it is documented what was tried
 * @param function what the citizen can do; no diagnoses
 */
public record WorkAbilityReport(
        int benefitMonths,
        int yearsToPension,
        Set<TriedOffer> triedOffers,
        BigDecimal attendanceHours,
        boolean functionSevere,
        Prognosis prognosis,
        boolean treatmentOngoing,
        CitizenWish citizenWish,
        String evidence,
        String function) {}
