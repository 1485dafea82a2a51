package dk.forloeb.absence.web;

import dk.forloeb.absence.AbsenceIntake;
import dk.forloeb.absence.AbsenceReceipt;
import dk.forloeb.absence.ReportAnswer;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The way in for absences that other systems know of. */
@RestController
@Tag(name = "Fravær", description = "Meld borgeres fravær og raskmelding, enkeltvis eller som fremmødeliste.")
class AbsenceController {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,100}");
    private static final Set<String> ROLES = Set.of(
            Role.CASEWORKER.key(),
            Role.INSTRUCTOR.key(),
            Role.MENTOR.key(),
            Role.COMPANY_CONSULTANT.key(),
            Role.TEAM_LEADER.key());

    private final AbsenceIntake intake;
    private final CurrentUser currentUser;

    AbsenceController(AbsenceIntake intake, CurrentUser currentUser) {
        this.intake = intake;
        this.currentUser = currentUser;
    }

    @PostMapping(
            path = "/api/absences",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Meld fravær eller raskmelding",
            description = "Sagsbehandleren får straks en opgave. Send samme Idempotency-Key, når et kald gentages.")
    @ApiResponse(responseCode = "201", description = "Fraværet er meldt.")
    @ApiResponse(responseCode = "200", description = "Meldingen er noteret, eller den var allerede modtaget.")
    @ApiResponse(responseCode = "409", description = "Meldingen er noteret, men forløbet er ikke i gang.")
    @ApiResponse(responseCode = "400", description = "Oplysningerne kan ikke bruges; hvert felt er forklaret på dansk.")
    @ApiResponse(responseCode = "401", description = "Brugernavn eller adgangskode mangler eller er forkert.")
    @ApiResponse(responseCode = "403", description = "Brugeren har ikke en rolle, der må melde fravær.")
    @ApiResponse(
            responseCode = "404",
            description = "Der er intet forløb med det nummer, som brugeren kan melde fravær på.")
    @ApiResponse(responseCode = "422", description = "Nøglen er allerede brugt til en anden melding.")
    ResponseEntity<AbsenceAnswer> report(
            @Parameter(description = "Kaldets egen nøgle, for eksempel en UUID", required = true)
                    @RequestHeader(name = KEY_HEADER, required = false)
                    String key,
            @Valid @RequestBody AbsenceRequest request) {
        requireRole();
        if (key == null || !KEY.matcher(key).matches()) {
            throw new FormRejectedException(List.of(new FieldError(
                    KEY_HEADER, "Send en nøgle på 16 til 100 bogstaver, tal og bindestreger, for eksempel en UUID.")));
        }
        AbsenceReceipt receipt = request.isRecovery()
                ? intake.reportFit(request.trajectoryNo(), request.from(), request.reportedBy(), key)
                : intake.report(request.report(), key);
        return ResponseEntity.status(status(receipt)).body(AbsenceAnswer.of(receipt));
    }

    @PostMapping(path = "/api/attendance-lists", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send en fremmødeliste",
            description = "CSV med overskriften »forløbsnummer;dato;fremmøde«. Gode linjer modtages; hver dårlig linje"
                    + " meldes tilbage med sit nummer. Listen kan sendes igen, for et fravær oprettes kun én gang.")
    @ApiResponse(responseCode = "200", description = "Listen er læst; se svaret for hver linje.")
    @ApiResponse(responseCode = "400", description = "Det er ikke en fremmødeliste, eller den er for lang.")
    @ApiResponse(responseCode = "401", description = "Brugernavn eller adgangskode mangler eller er forkert.")
    @ApiResponse(responseCode = "403", description = "Brugeren har ikke en rolle, der må melde fravær.")
    AttendanceAnswer take(@RequestBody byte[] list) {
        requireRole();
        AbsenceIntake.ListReceipt receipt;
        try {
            receipt = intake.take(list);
        } catch (IllegalArgumentException unreadable) {
            throw FormRejectedException.of("", unreadable.getMessage());
        }
        return AttendanceAnswer.of(receipt);
    }

    private static HttpStatus status(AbsenceReceipt receipt) {
        if (receipt.answer() == ReportAnswer.NOTERET) {
            return HttpStatus.CONFLICT;
        }
        return receipt.answer() == ReportAnswer.OPRETTET && !receipt.repeated() ? HttpStatus.CREATED : HttpStatus.OK;
    }

    private void requireRole() {
        if (Collections.disjoint(currentUser.roles(), ROLES)) {
            throw new AccessDeniedException("No role that may tell of an absence.");
        }
    }
}
