package dk.forloeb.coordination;

import dk.forloeb.trajectory.ConsentScope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * A request as other classes see it, without what people wrote.
 *
 * @param no such as {@code F-2026-000001-S1}
 * @param administration null until it is chosen
 * @param basis null until it is described
 * @param sharedAt null until it was shared
 * @param answerBy day on which the administration is to have answered; null until it was shared
 * @param lapse null unless it ended before its time
 */
public record RequestView(
        UUID id,
        String no,
        String trajectoryNo,
        RequestStatus status,
        Administration administration,
        SharingBasis basis,
        String legalBasis,
        Set<Problem> problems,
        Set<ConsentScope> scopes,
        LocalDateTime wantedAt,
        LocalDateTime sharedAt,
        LocalDate answerBy,
        Lapse lapse) {}
