package dk.forloeb.health;

/**
 * What the caseworker asks the physician.
 *
 * @param question confidential: may touch the citizen's health
 */
public record NewReferral(String question, ReferralUrgency urgency, InterpreterNeed interpreter) {}
