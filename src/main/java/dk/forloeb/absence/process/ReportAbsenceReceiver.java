package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceKind;
import dk.forloeb.absence.AbsenceReport;
import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceSource;
import dk.forloeb.absence.Appointment;
import dk.forloeb.absence.NotReportableException;
import dk.forloeb.absence.ReportAccess;
import dk.forloeb.absence.ReportAnswer;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.platform.AccessLog;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Start form "Meld fravær": whoever meets the citizen tells of an absence or of recovery. */
@Component
class ReportAbsenceReceiver implements FormReceiver {

    private static final String FORM_ID = "report-absence";
    private static final String SOURCE = "form:" + FORM_ID;

    private final AbsenceService absences;
    private final ReportAccess access;
    private final AccessLog accessLog;

    ReportAbsenceReceiver(AbsenceService absences, ReportAccess access, AccessLog accessLog) {
        this.absences = absences;
        this.access = access;
        this.accessLog = accessLog;
    }

    @Override
    public String formId() {
        return FORM_ID;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = values.text("trajectoryNo");
        LocalDate from = values.date("from");
        AbsenceSource source = values.choice("reportedBy", AbsenceSource.class);
        try {
            access.require(no, SOURCE);
            if ("RASKMELDING".equals(values.text("message"))) {
                refuse(absences.fitProblems(no, from));
                takeFit(no, from, source);
            } else {
                var report = report(no, from, source, values);
                refuse(absences.problems(report));
                take(report);
            }
        } catch (NotReportableException unknown) {
            throw FormRejectedException.of("trajectoryNo", unknown.getMessage());
        }
        return Routing.started(no);
    }

    private static AbsenceReport report(String no, LocalDate from, AbsenceSource source, FormValues values) {
        LocalDate to = values.findDate("to").orElse(null);
        if (to != null && to.isBefore(from)) {
            throw FormRejectedException.of("to", "Sidste dag ligger før første dag. Ret en af dem.");
        }
        return new AbsenceReport(
                no,
                from,
                to,
                values.choice("absenceType", AbsenceKind.class),
                values.choice("appointment", Appointment.class),
                source);
    }

    private void take(AbsenceReport report) {
        if (absences.expectedAnswer(report).changesNothing()) {
            // Refusing the form is the only way to tell the person; the report is kept all the same.
            tell(report.trajectoryNo(), absences.reportApart(report).answer());
        } else {
            absences.report(report, null);
        }
    }

    private void takeFit(String no, LocalDate fitOn, AbsenceSource source) {
        if (absences.isIll(no)) {
            absences.reportFit(no, fitOn, source, null);
        } else {
            tell(no, absences.reportFitApart(no, fitOn, source).answer());
        }
    }

    private void tell(String no, ReportAnswer answer) {
        accessLog.kept(no, SOURCE);
        throw FormRejectedException.of("trajectoryNo", answer.label());
    }

    private static void refuse(List<FieldError> problems) {
        if (!problems.isEmpty()) {
            throw new FormRejectedException(problems);
        }
    }
}
