package dk.forloeb.interruption.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.InterruptionReport;
import dk.forloeb.interruption.InterruptionSource;
import dk.forloeb.trajectory.ConsentPurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;

/** A change as another system tells of it; the same facts as on the form "Meld en ændring". */
@Schema(description = "Noget, der er sket for en borger.")
record InterruptionRequest(
        @Schema(description = "Forløbets nummer", example = "F-2026-000001")
                @NotNull(message = "Forløbsnummeret mangler.")
                @Pattern(regexp = "F-[0-9]{4}-[0-9]{6}", message = "Forløbsnummeret skal skrives som F-2026-000123.")
                String trajectoryNo,
        @Schema(description = "Hvad der er sket") @NotNull(message = "Skriv, hvad der er sket.") InterruptionKind kind,
        @Schema(description = "Dagen, det gælder fra") @NotNull(message = "Datoen mangler.") LocalDate on,
        @Schema(description = "Pausens sidste dag; kun ved barsel og afsoning") LocalDate until,
        @Schema(description = "Timer om ugen; kun ved deltidsjob")
                @Min(value = 1, message = "Timerne skal være fra 1 til 36.")
                @Max(value = 36, message = "Timerne skal være fra 1 til 36.")
                Integer weeklyHours,
        @Schema(description = "Den nye kommunes kode; kun ved flytning", example = "157")
                @Pattern(regexp = "[0-9]{3}", message = "Kommunekoden skal være 3 cifre.")
                String municipalityCode,
        @Schema(description = "De samtykker, der trækkes tilbage; kun ved tilbagetrækning")
                Set<ConsentPurpose> consents,
        @Schema(
                        description =
                                "Om borgeren også trækker en åben sag om fleksjob eller førtidspension; kun ved JOB, UDDANNELSE, YDELSE_OPHOERT og EGET_OENSKE")
                boolean caseWithdrawn,
        @Schema(description = "Hvem der fortæller det") @NotNull(message = "Skriv, hvem der fortæller det.")
                InterruptionSource reportedBy) {

    InterruptionRequest {
        consents = consents == null ? Set.of() : Set.copyOf(consents);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Skriv weeklyHours ved DELTIDSJOB og ikke ellers.")
    boolean isWithHours() {
        return (kind == InterruptionKind.DELTIDSJOB) == (weeklyHours != null);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Skriv until ved PAUSE_BARSEL og PAUSE_AFSONING og ikke ellers.")
    boolean isWithLastDay() {
        return kind == null || kind.isPause() == (until != null);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Skriv municipalityCode ved FLYTTET og ikke ellers.")
    boolean isWithMunicipality() {
        return (kind == InterruptionKind.FLYTTET) == (municipalityCode != null);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Skriv consents ved SAMTYKKE_TRUKKET og ikke ellers.")
    boolean isWithConsents() {
        return (kind == InterruptionKind.SAMTYKKE_TRUKKET) != consents.isEmpty();
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Skriv kun caseWithdrawn ved JOB, UDDANNELSE, YDELSE_OPHOERT og EGET_OENSKE.")
    boolean isWithdrawalFitting() {
        return kind == null || !caseWithdrawn || kind.leavesCaseToDecide();
    }

    InterruptionReport report() {
        return new InterruptionReport(
                trajectoryNo, kind, on, until, weeklyHours, municipalityCode, consents, caseWithdrawn, reportedBy);
    }
}
