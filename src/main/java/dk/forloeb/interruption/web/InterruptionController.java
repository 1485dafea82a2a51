package dk.forloeb.interruption.web;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.interruption.InterruptionAnswer;
import dk.forloeb.interruption.InterruptionIntake;
import dk.forloeb.interruption.InterruptionReceipt;
import dk.forloeb.platform.AccessLog;
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

/** The way in for changes that other systems know of. */
@RestController
@Tag(name = "Hændelser", description = "Meld, at noget væsentligt er sket for en borger: flytning, død, job, ydelse.")
class InterruptionController {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,100}");
    private static final Set<String> ROLES = Set.of(Role.CASEWORKER.key(), Role.TEAM_LEADER.key());

    private final InterruptionIntake intake;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;

    InterruptionController(InterruptionIntake intake, AccessLog accessLog, CurrentUser currentUser) {
        this.intake = intake;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
    }

    @PostMapping(
            path = "/api/interruptions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Meld en ændring",
            description = "Forløbet slutter, eller sagsbehandleren får en opgave, som tabellen Hændelser siger."
                    + " Send samme Idempotency-Key, når et kald gentages.")
    @ApiResponse(responseCode = "201", description = "Ændringen er meldt, og forløbet har reageret.")
    @ApiResponse(responseCode = "200", description = "Ændringen er noteret, eller den var allerede modtaget.")
    @ApiResponse(responseCode = "409", description = "Ændringen er noteret, men forløbet er ikke i gang.")
    @ApiResponse(responseCode = "400", description = "Oplysningerne kan ikke bruges; hvert felt er forklaret på dansk.")
    @ApiResponse(responseCode = "401", description = "Brugernavn eller adgangskode mangler eller er forkert.")
    @ApiResponse(responseCode = "403", description = "Brugeren har ikke en rolle, der må melde ændringer.")
    @ApiResponse(responseCode = "404", description = "Der er intet forløb med det nummer, som brugeren må se.")
    @ApiResponse(responseCode = "422", description = "Nøglen er allerede brugt til en anden melding.")
    ResponseEntity<InterruptionAnswerBody> report(
            @Parameter(description = "Kaldets egen nøgle, for eksempel en UUID", required = true)
                    @RequestHeader(name = KEY_HEADER, required = false)
                    String key,
            @Valid @RequestBody InterruptionRequest request) {
        if (Collections.disjoint(currentUser.roles(), ROLES)) {
            throw new AccessDeniedException("No role that may tell of a change.");
        }
        if (key == null || !KEY.matcher(key).matches()) {
            throw new FormRejectedException(List.of(new FieldError(
                    KEY_HEADER, "Send en nøgle på 16 til 100 bogstaver, tal og bindestreger, for eksempel en UUID.")));
        }
        InterruptionReceipt receipt = intake.report(request.report(), key);
        accessLog.record(AccessLog.Action.WRITE, receipt.trajectoryNo(), "api:interruption");
        return ResponseEntity.status(status(receipt)).body(InterruptionAnswerBody.of(receipt));
    }

    private static HttpStatus status(InterruptionReceipt receipt) {
        if (receipt.answer() == InterruptionAnswer.IKKE_I_GANG) {
            return HttpStatus.CONFLICT;
        }
        return receipt.answer().wakes() && !receipt.repeated() ? HttpStatus.CREATED : HttpStatus.OK;
    }
}
