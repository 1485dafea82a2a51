package dk.forloeb.coordination.process;

import dk.forloeb.coordination.AnswerReport;
import dk.forloeb.coordination.CoordinationAccess;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.EntryKind;
import dk.forloeb.coordination.Lapse;
import dk.forloeb.coordination.RequestView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Start form "Registrér svar fra forvaltning": an answer that no task waits for any more. */
@Component
class RegisterAnswerReceiver implements FormReceiver {

    private static final String REQUEST = "requestNo";
    private static final String SOURCE = "form:register-answer";
    private static final String UNKNOWN = "Der findes ingen anmodning med det nummer.";

    private final CoordinationService coordinations;
    private final CoordinationAccess access;
    private final AccessLog accessLog;
    private final Clock clock;

    RegisterAnswerReceiver(
            CoordinationService coordinations, CoordinationAccess access, AccessLog accessLog, Clock clock) {
        this.coordinations = coordinations;
        this.access = access;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "register-answer";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        RequestView request =
                coordinations.byNo(values.text(REQUEST)).orElseThrow(() -> FormRejectedException.of(REQUEST, UNKNOWN));
        try {
            access.require(request.trajectoryNo(), SOURCE);
        } catch (UnknownTrajectoryException notTheirs) {
            throw FormRejectedException.of(REQUEST, UNKNOWN);
        }
        var report = new AnswerReport(EntryKind.SVAR, values.date("answeredOn"), false, values.text("answer"));
        check(request, report);
        coordinations.answerLate(request.id(), report);
        return Routing.started(request.trajectoryNo());
    }

    private void check(RequestView request, AnswerReport report) {
        if (request.sharedAt() == null) {
            throw FormRejectedException.of(
                    REQUEST, "Anmodningen er ikke delt med forvaltningen, så der kan ikke være kommet svar på den.");
        }
        new FormErrors()
                .rejectIf(
                        report.on().isAfter(LocalDate.now(clock)),
                        "answeredOn",
                        "Datoen ligger i fremtiden. Vælg den dag, svaret kom.")
                .rejectIf(
                        report.on().isBefore(request.sharedAt().toLocalDate()),
                        "answeredOn",
                        "Svaret kan ikke være kommet, før anmodningen blev delt.")
                .rejectIf(
                        coordinations.isKnown(request.id(), report),
                        "answer",
                        "Svaret er registreret allerede. Intet er ændret.")
                .rejectIf(
                        coordinations.isAwaited(request),
                        REQUEST,
                        "Opgaven »Registrér svar« venter på det. Skriv svaret i den, så samarbejdet går videre.")
                .throwIfAny();
        if (request.lapse() == Lapse.SAMTYKKE) {
            // Refusing the form is the only way to tell the person; that an answer came is kept all the same.
            coordinations.turnAway(request.id());
            accessLog.kept(request.trajectoryNo(), SOURCE);
            throw FormRejectedException.of(
                    REQUEST,
                    "Borgerens samtykke gælder ikke længere, så svaret må ikke gemmes. Send det tilbage til"
                            + " forvaltningen. Det er noteret i forløbet, at der kom et svar.");
        }
    }
}
