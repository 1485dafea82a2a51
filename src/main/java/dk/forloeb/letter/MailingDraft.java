package dk.forloeb.letter;

import dk.forloeb.trajectory.OrgUnit;

/**
 * What is to be written to many citizens, and to whom.
 *
 * @param orgUnit whose running courses; null for all
 * @param ruleSetId courses that follow these rules; null for all
 */
public record MailingDraft(String subject, String text, OrgUnit orgUnit, String ruleSetId) {}
