package dk.forloeb.trajectory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One answer of the register of consents.
 *
 * @param parties Danish names of who may receive
 * @param recordedBy user id
 * @param withdrawnAt null while it was not taken back
 */
public record ConsentView(
        UUID id,
        String trajectoryNo,
        ConsentPurpose purpose,
        List<String> parties,
        Set<ConsentScope> scopes,
        boolean given,
        String method,
        LocalDateTime recordedAt,
        String recordedBy,
        LocalDate validUntil,
        LocalDateTime withdrawnAt,
        ConsentStanding standing) {}
