package dk.forloeb.employment.web;

import dk.forloeb.trajectory.TrajectoryView;
import io.swagger.v3.oas.annotations.media.Schema;

/** Where a referral stands; nothing about the citizen. */
@Schema(description = "Hvor langt en henvisning er nået.")
record ReferralStatus(
        @Schema(description = "Forløbets nummer", example = "F-2026-000001") String trajectoryNo,
        @Schema(description = "Kode for status", example = "AKTIV") String status,
        @Schema(description = "Status på dansk", example = "Aktiv") String statusLabel) {

    static ReferralStatus of(TrajectoryView trajectory) {
        return new ReferralStatus(
                trajectory.no(), trajectory.status().name(), trajectory.status().label());
    }
}
