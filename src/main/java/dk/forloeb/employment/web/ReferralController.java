package dk.forloeb.employment.web;

import dk.forloeb.employment.ReferralIntake;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.ReferralReceipt;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in for other systems. Numbers and names travel in the body only, never in an address or an error. */
@RestController
@RequestMapping(path = "/api/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Forløb",
                        version = "1",
                        description = "Grænseflader for de systemer, der henviser borgere til Forløb."),
        security = @SecurityRequirement(name = "login"))
@SecurityScheme(
        name = "login",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "Brugernavn og adgangskode til Forløb (HTTP Basic)")
@Tag(name = "Henvisninger", description = "Henvis borgere til det håndholdte beskæftigelsesforløb.")
class ReferralController {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,100}");
    private static final Set<String> ROLES = Set.of(Role.SCREENER.key(), Role.CASEWORKER.key(), Role.TEAM_LEADER.key());

    private static final Set<String> SEE_ALL = Set.of(Role.SCREENER.key(), Role.TEAM_LEADER.key());
    private static final String SOURCE = "api:referral";

    private final ReferralIntake intake;
    private final TrajectoryService trajectories;
    private final FixedCaseworker caseworker;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;

    ReferralController(
            ReferralIntake intake,
            TrajectoryService trajectories,
            FixedCaseworker caseworker,
            AccessLog accessLog,
            CurrentUser currentUser) {
        this.intake = intake;
        this.trajectories = trajectories;
        this.caseworker = caseworker;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Henvis en borger",
            description =
                    "Opretter et forløb, som visitatoren herefter behandler. Send samme Idempotency-Key, når et kald"
                            + " gentages; så oprettes forløbet kun én gang.")
    @ApiResponse(responseCode = "201", description = "Forløbet er oprettet; adressen står i Location.")
    @ApiResponse(responseCode = "200", description = "Forløbet var allerede oprettet med samme nøgle.")
    @ApiResponse(
            responseCode = "400",
            description = "Oplysningerne kan ikke bruges; hvert felt er forklaret på dansk.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "403",
            description = "Brugeren har ikke en rolle, der må henvise.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "401",
            description = "Brugernavn eller adgangskode mangler eller er forkert.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "415",
            description = "Indholdet er ikke sendt som application/json.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Nøglen er allerede brugt til en anden henvisning.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<ReferralResponse> refer(
            @Parameter(description = "Kaldets egen nøgle, for eksempel en UUID", required = true)
                    @RequestHeader(name = KEY_HEADER, required = false)
                    String key,
            @Valid @RequestBody ReferralRequest request) {
        requireRole();
        if (key == null || !KEY.matcher(key).matches()) {
            throw new FormRejectedException(List.of(new FieldError(
                    KEY_HEADER, "Send en nøgle på 16 til 100 bogstaver, tal og bindestreger, for eksempel en UUID.")));
        }
        ReferralReceipt receipt = intake.refer(request.startForm(), key);
        ReferralResponse answer = ReferralResponse.of(receipt);
        return receipt.repeated()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create("/api/referrals/" + receipt.trajectoryNo()))
                        .body(answer);
    }

    @GetMapping("/{trajectoryNo}")
    @Operation(summary = "Se, hvor langt en henvisning er nået")
    @ApiResponse(responseCode = "200", description = "Status for forløbet.")
    @ApiResponse(
            responseCode = "404",
            description = "Der er intet forløb med det nummer.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "401",
            description = "Brugernavn eller adgangskode mangler eller er forkert.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "403",
            description = "Brugeren har hverken henvist borgeren eller forløbet som sit.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ReferralStatus status(
            @Parameter(description = "Forløbets nummer", example = "F-2026-000001") @PathVariable String trajectoryNo) {
        requireRole();
        TrajectoryView trajectory = trajectories.trajectory(trajectoryNo);
        if (!maySee(trajectory)) {
            accessLog.record(AccessLog.Action.REFUSED, trajectory.no(), SOURCE);
            throw new NotYourReferralException();
        }
        accessLog.record(AccessLog.Action.READ, trajectory.no(), SOURCE);
        return ReferralStatus.of(trajectory);
    }

    /** Screeners and team leaders see every unit's referrals; others those that they made or whose caseworker they are. */
    private boolean maySee(TrajectoryView trajectory) {
        String user = currentUser.id();
        return !Collections.disjoint(currentUser.roles(), SEE_ALL)
                || caseworker.isOf(trajectory)
                || user.equals(trajectory.referredBy());
    }

    private void requireRole() {
        if (Collections.disjoint(currentUser.roles(), ROLES)) {
            throw new AccessDeniedException("No role that may refer.");
        }
    }
}
