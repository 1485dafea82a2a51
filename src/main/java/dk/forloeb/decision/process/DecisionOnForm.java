package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.PartyReply;
import dk.forloeb.decision.ReplyForm;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form about a decision shows: the citizen, the decision and its hearing. */
@Component
class DecisionOnForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final DecisionService decisions;
    private final FormHeading heading;
    private final Clock clock;

    DecisionOnForm(DecisionService decisions, FormHeading heading, Clock clock) {
        this.decisions = decisions;
        this.heading = heading;
        this.clock = clock;
    }

    static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.DECISION_ID).orElseThrow());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A text that stands on the record; null where a field is to stay empty. */
    static String written(String text) {
        return text.isEmpty() ? null : text;
    }

    Map<String, Object> shown(FormTask task, DecisionView decision) {
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put("decisionNo", decision.no());
        shown.put("kindName", decision.kindName());
        return shown;
    }

    /** One sentence that says whether and how the citizen was heard. */
    static String hearingState(DecisionView decision) {
        if (decision.exception() != null) {
            return "Undladt: " + decision.exception().label();
        }
        return decision.hearingSentOn() == null
                ? "Ikke krævet"
                : "Sendt %s, svarfrist %s".formatted(day(decision.hearingSentOn()), day(decision.replyBy()));
    }

    /** The citizen's replies so far, one below the other. */
    String replies(UUID id) {
        return decisions.replies(id).stream()
                .map(reply -> "%s, %s%s: %s"
                        .formatted(
                                day(reply.on()),
                                reply.form().label().toLowerCase(),
                                reply.late() ? ", efter fristen" : "",
                                reply.text()))
                .collect(Collectors.joining("\n"));
    }

    /** Reads a reply and refuses a day on which it can't have come. */
    PartyReply reply(DecisionView decision, FormValues values) {
        LocalDate on = values.date("repliedOn");
        new FormErrors()
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "repliedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, svaret kom.")
                .rejectIf(
                        on.isBefore(decision.hearingSentOn()),
                        "repliedOn",
                        "Svaret kan ikke være kommet, før partshøringen blev sendt.")
                .throwIfAny();
        return new PartyReply(on, values.choice("replyForm", ReplyForm.class), values.text("reply"));
    }
}
