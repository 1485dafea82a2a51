package dk.forloeb.coordination;

import dk.forloeb.citizen.Cpr;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A request for whoever carries it to the administration: no more than its basis allows.
 *
 * @param id idempotency key, the same in every attempt
 * @param no what the answer refers to
 * @param basis the consent or the rule, in words
 * @param danishLevel null unless the level of Danish is shared
 * @param course where the course stands; null unless work is shared
 * @param function what the citizen is able to do and which accommodations help, never a diagnosis; null unless shared
 */
public record OutgoingRequest(
        UUID id,
        String no,
        Administration administration,
        String contactPerson,
        Cpr citizen,
        String citizenName,
        String basis,
        Set<Problem> problems,
        String question,
        String danishLevel,
        String course,
        String function,
        LocalDate answerBy) {}
