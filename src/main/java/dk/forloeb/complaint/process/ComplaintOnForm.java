package dk.forloeb.complaint.process;

import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.complaint.ComplaintView;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every form about a complaint shows: the citizen, the complaint and the decision that it is about. */
@Component
class ComplaintOnForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ComplaintService complaints;
    private final DecisionService decisions;
    private final FormHeading heading;

    ComplaintOnForm(ComplaintService complaints, DecisionService decisions, FormHeading heading) {
        this.complaints = complaints;
        this.decisions = decisions;
        this.heading = heading;
    }

    static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.COMPLAINT_ID).orElseThrow());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    Map<String, Object> shown(FormTask task) {
        ComplaintView complaint = complaints.complaint(id(task));
        DecisionView decision = decisions.decision(complaint.decisionId());
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put("complaintNo", complaint.no());
        shown.put("decisionNo", decision.no());
        shown.put("kindName", decision.kindName());
        shown.put("resultName", decision.result().label());
        return shown;
    }

    /** Lets the process call the making of the new decision, where one was opened. */
    static Routing decidedAnew(Routing routing, Optional<UUID> newDecision) {
        newDecision.ifPresent(decision -> routing.with(Variables.DECISION_ID, decision.toString()));
        return routing.with(Variables.DECIDED_ANEW, newDecision.isPresent());
    }
}
