package dk.forloeb.employment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.forloeb.trajectory.ReferralReceipt;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What became of a referral.
 *
 * @param warning Danish; null when there is nothing to warn of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Kvittering for en henvisning.")
record ReferralResponse(
        @Schema(description = "Forløbets nummer", example = "F-2026-000001") String trajectoryNo,
        @Schema(description = "Sand, når henvisningen allerede var modtaget med samme nøgle") boolean repeated,
        @Schema(description = "Advarsel, for eksempel når borgeren allerede har et forløb") String warning) {

    static ReferralResponse of(ReferralReceipt receipt) {
        String warning = receipt.alreadyIn().isEmpty()
                ? null
                : "Borgeren har allerede et åbent forløb: %s.".formatted(String.join(", ", receipt.alreadyIn()));
        return new ReferralResponse(receipt.trajectoryNo(), receipt.repeated(), warning);
    }
}
