package dk.forloeb.absence.web;

import dk.forloeb.absence.AbsenceReceipt;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a report. */
@Schema(description = "Kvittering for en melding.")
record AbsenceAnswer(
        @Schema(description = "Forløbets nummer", example = "F-2026-000001") String trajectoryNo,
        @Schema(description = "Kode for svaret", example = "OPRETTET") String answer,
        @Schema(description = "Svaret på dansk") String message,
        @Schema(description = "Sand, når meldingen allerede var modtaget") boolean repeated) {

    static AbsenceAnswer of(AbsenceReceipt receipt) {
        return new AbsenceAnswer(
                receipt.trajectoryNo(),
                receipt.answer().name(),
                receipt.answer().label(),
                receipt.repeated());
    }
}
