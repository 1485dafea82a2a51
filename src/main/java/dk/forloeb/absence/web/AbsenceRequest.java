package dk.forloeb.absence.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.forloeb.absence.AbsenceKind;
import dk.forloeb.absence.AbsenceReport;
import dk.forloeb.absence.AbsenceSource;
import dk.forloeb.absence.Appointment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** An absence or a recovery as another system tells of it; the same facts as on the form "Meld fravær". */
@Schema(description = "En borgers fravær eller raskmelding.")
record AbsenceRequest(
        @Schema(description = "Forløbets nummer", example = "F-2026-000001")
                @NotNull(message = "Forløbsnummeret mangler.")
                @Pattern(regexp = "F-[0-9]{4}-[0-9]{6}", message = "Forløbsnummeret skal skrives som F-2026-000123.")
                String trajectoryNo,
        @Schema(description = "FRAVAER eller RASKMELDING") @NotNull(message = "Skriv, hvad der meldes.")
                Message message,
        @Schema(description = "Første dag; ved raskmelding den første raske dag") @NotNull(message = "Datoen mangler.")
                LocalDate from,
        @Schema(description = "Sidste dag; må mangle") LocalDate to,
        @Schema(description = "Fraværets type; kræves ved fravær") AbsenceKind absenceType,
        @Schema(description = "Hvad borgeren udeblev fra; kræves ved fravær") Appointment appointment,
        @Schema(description = "Hvem der indberetter") @NotNull(message = "Skriv, hvem der indberetter.")
                AbsenceSource reportedBy) {

    /** What is told. */
    enum Message {
        FRAVAER,
        RASKMELDING
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Skriv absenceType og appointment, når der meldes fravær.")
    boolean isAbsenceDescribed() {
        return message != Message.FRAVAER || absenceType != null && appointment != null;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Sidste dag (to) ligger før første dag (from). Ret en af dem.")
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    boolean isRecovery() {
        return message == Message.RASKMELDING;
    }

    AbsenceReport report() {
        return new AbsenceReport(trajectoryNo, from, to, absenceType, appointment, reportedBy);
    }
}
