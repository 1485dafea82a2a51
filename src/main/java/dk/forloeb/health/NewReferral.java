package dk.forloeb.health;

/**
 * What the caseworker asks the physician.
 *
 * @param question confidential: may touch the citizen's health
 * @param language ISO code of the interpreter's language; null without an interpreter
 */
public record NewReferral(String question, ReferralUrgency urgency, InterpreterNeed interpreter, String language) {}
