package dk.forloeb.complaint.process;

import dk.forloeb.complaint.ComplaintChannel;
import dk.forloeb.complaint.ComplaintReport;
import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.ReplyForm;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Start form F-B8 "Registrér klage": a complaint over a delivered decision, whether or not the course still runs. */
@Component
class RegisterComplaintReceiver implements FormReceiver {

    private final ComplaintService complaints;
    private final DecisionService decisions;
    private final TrajectoryService trajectories;
    private final AccessLog accessLog;
    private final Clock clock;

    RegisterComplaintReceiver(
            ComplaintService complaints,
            DecisionService decisions,
            TrajectoryService trajectories,
            AccessLog accessLog,
            Clock clock) {
        this.complaints = complaints;
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "register-complaint";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        DecisionView decision = decisions
                .byNo(values.text("decisionNo"))
                .orElseThrow(
                        () -> FormRejectedException.of("decisionNo", "Der findes ingen afgørelse med det nummer."));
        String no = decision.trajectoryNo();
        if (!decisions.isRelated(no)) {
            accessLog.refused(no, "form:register-complaint");
            throw FormRejectedException.of(
                    "decisionNo",
                    "Kun borgerens egen sagsbehandler og teamlederen kan registrere en klage i forløbet.");
        }
        complaints.problem(decision).ifPresent(problem -> {
            throw FormRejectedException.of("decisionNo", problem);
        });
        String complaint =
                complaints.register(decision.id(), report(decision, values)).toString();
        return Routing.started(no)
                .with(Variables.COMPLAINT_ID, complaint)
                .with(Variables.CASEWORKER, trajectories.trajectory(no).caseworkerId());
    }

    private ComplaintReport report(DecisionView decision, FormValues values) {
        LocalDate on = values.date("receivedOn");
        ComplaintChannel channel = values.choice("complaintChannel", ComplaintChannel.class);
        ReplyForm form = values.choice("complaintForm", ReplyForm.class);
        new FormErrors()
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "receivedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, klagen kom.")
                .rejectIf(
                        on.isBefore(decision.sentOn()),
                        "receivedOn",
                        "Klagen kan ikke være kommet, før afgørelsen blev sendt.")
                .rejectIf(
                        !channel.carries(form),
                        "complaintForm",
                        "En mundtlig klage kommer i telefonen eller ved fremmøde, en skriftlig på skrift. Ret det ene.")
                .throwIfAny();
        return new ComplaintReport(
                on,
                channel,
                form,
                values.text("summary"),
                values.findText("newInformation").orElse(null));
    }
}
