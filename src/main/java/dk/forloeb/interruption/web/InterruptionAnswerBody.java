package dk.forloeb.interruption.web;

import dk.forloeb.interruption.InterruptionReceipt;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a report. */
@Schema(description = "Kvittering for en melding.")
record InterruptionAnswerBody(
        @Schema(description = "Forløbets nummer", example = "F-2026-000001") String trajectoryNo,
        @Schema(description = "Kode for svaret", example = "AFSLUTTES") String answer,
        @Schema(description = "Svaret på dansk") String message,
        @Schema(description = "Sand, når meldingen allerede var modtaget") boolean repeated) {

    static InterruptionAnswerBody of(InterruptionReceipt receipt) {
        return new InterruptionAnswerBody(
                receipt.trajectoryNo(),
                receipt.answer().name(),
                receipt.answer().label(),
                receipt.repeated());
    }
}
