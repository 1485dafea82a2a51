package dk.forloeb.fileaccess;

import java.time.LocalDate;
import java.util.UUID;

/** A request without the texts of its answer. */
public record AccessRequestView(
        UUID id,
        String trajectoryNo,
        AccessKind kind,
        AccessStatus status,
        LocalDate receivedOn,
        AccessChannel channel,
        String answeredBy) {}
