package dk.forloeb.coordination.process;

import dk.forloeb.coordination.ConsentRegister;
import dk.forloeb.coordination.CoordinationAccess;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentParty;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Start form "Registrér samtykke": an answer that comes, or is renewed, later in the course. A consent is taken back by
 * "Meld en ændring" alone.
 */
@Component
class RegisterConsentReceiver implements FormReceiver {

    private static final String NO = "trajectoryNo";
    private static final String UNTIL = "validUntil";
    private static final Set<TrajectoryStatus> RUNNING =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private final ConsentRegister register;
    private final CoordinationAccess access;
    private final Clock clock;

    RegisterConsentReceiver(ConsentRegister register, CoordinationAccess access, Clock clock) {
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "register-consent";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = values.text(NO);
        ConsentPurpose purpose = values.choice("purpose", ConsentPurpose.class);
        boolean given = values.yes("given");
        LocalDate today = LocalDate.now(clock);
        LocalDate validUntil = given ? values.date(UNTIL) : today;
        check(trajectory(no), purpose, given, validUntil, today);
        register.record(
                no,
                new ConsentGiven(
                        purpose,
                        parties(purpose, values),
                        scopes(purpose, values),
                        given,
                        values.text("method"),
                        validUntil,
                        null),
                values.findText("methodNote").orElse(null));
        return Routing.started(no);
    }

    private TrajectoryView trajectory(String no) {
        try {
            return access.requireConsents(no, "form:" + formId());
        } catch (UnknownTrajectoryException unknown) {
            throw FormRejectedException.of(NO, unknown.getMessage());
        }
    }

    private void check(
            TrajectoryView trajectory, ConsentPurpose purpose, boolean given, LocalDate validUntil, LocalDate today) {
        LocalDate latest = register.latestDay();
        new FormErrors()
                .rejectIf(
                        !RUNNING.contains(trajectory.status()),
                        NO,
                        "Forløbet er ikke i gang, så der er intet at give samtykke til.")
                .rejectIf(
                        !given && register.stands(trajectory.no(), purpose),
                        "given",
                        "Borgeren har et samtykke, der gælder. Trækkes det tilbage, så brug »Meld en ændring«.")
                .rejectIf(
                        validUntil.isBefore(today),
                        UNTIL,
                        "Samtykket skal gælde mindst til i dag. Vælg en senere dato.")
                .rejectIf(
                        validUntil.isAfter(latest),
                        UNTIL,
                        "Samtykket kan højst gælde i %d måneder. Vælg senest %s."
                                .formatted(register.mostMonths(), RequestOnForm.day(latest)))
                .throwIfAny();
    }

    /** Only other administrations are several; each other purpose has one receiver. */
    private static List<String> parties(ConsentPurpose purpose, FormValues values) {
        return purpose == ConsentPurpose.TVAERGAAENDE
                ? values.texts("parties")
                : ConsentParty.of(purpose).stream().map(Enum::name).toList();
    }

    private static List<String> scopes(ConsentPurpose purpose, FormValues values) {
        if (purpose == ConsentPurpose.LAEGEATTEST) {
            return ConsentScope.of(purpose).stream().map(Enum::name).toList();
        }
        List<String> scopes = new ArrayList<>(values.texts("scope"));
        if (purpose == ConsentPurpose.LAEGE_PAA_JOBCENTER && values.yes("diagnoses")) {
            scopes.add(ConsentScope.HELBRED_DIAGNOSE.name());
        }
        return scopes;
    }
}
