package dk.forloeb.mentoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a grant says.
 *
 * @param userId the mentor's user id; null when the mentor is no user of Forløb
 * @param goal what the citizen shall reach with the mentor; part of Min Plan
 * @param hoursPerWeek within the limits of a grant
 * @param to last day
 * @param beyondNormal whether the support exceeds what an employer ordinarily gives
 * @param childCertificateOn date of the børneattest; null when the mentor meets no children under 15
 */
public record MentorTerms(
        MentorKind kind,
        MentorSource source,
        String mentorName,
        String mentorOrganisation,
        String mentorPhone,
        String userId,
        String goal,
        String tasks,
        BigDecimal hoursPerWeek,
        LocalDate from,
        LocalDate to,
        boolean beyondNormal,
        boolean childContact,
        LocalDate childCertificateOn,
        String budgetLine) {}
