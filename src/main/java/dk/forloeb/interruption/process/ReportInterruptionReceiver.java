package dk.forloeb.interruption.process;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.InterruptionReport;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.InterruptionSource;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Start form "Meld en ændring": the caseworker or the team leader tells of what has happened to a citizen. */
@Component
class ReportInterruptionReceiver implements FormReceiver {

    private final InterruptionService interruptions;
    private final AccessLog accessLog;

    ReportInterruptionReceiver(InterruptionService interruptions, AccessLog accessLog) {
        this.interruptions = interruptions;
        this.accessLog = accessLog;
    }

    @Override
    public String formId() {
        return "report-interruption";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        InterruptionReport report = report(values);
        try {
            List<FieldError> problems = interruptions.problems(report);
            if (!problems.isEmpty()) {
                throw new FormRejectedException(problems);
            }
            take(report);
        } catch (UnknownTrajectoryException unknown) {
            throw FormRejectedException.of("trajectoryNo", unknown.getMessage());
        }
        return Routing.started(report.trajectoryNo());
    }

    private void take(InterruptionReport report) {
        if (interruptions.expectedAnswer(report).changesNothing()) {
            // Refusing the form is the only way to tell the person; the report is kept all the same.
            String answer = interruptions.reportApart(report).answer().label();
            accessLog.kept(report.trajectoryNo(), "form:" + formId());
            throw FormRejectedException.of("trajectoryNo", answer);
        }
        interruptions.report(report, null);
    }

    private static InterruptionReport report(FormValues values) {
        return new InterruptionReport(
                values.text("trajectoryNo"),
                values.choice("kind", InterruptionKind.class),
                values.date("on"),
                values.findDate("until").orElse(null),
                values.findInteger("weeklyHours").orElse(null),
                values.findText("municipalityCode").orElse(null),
                values.choices("consents", ConsentPurpose.class),
                values.flag("caseWithdrawn"),
                values.choice("reportedBy", InterruptionSource.class));
    }
}
