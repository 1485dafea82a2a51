package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.Hearing;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Skriv indstilling": a person recommends after the hearing; nothing follows by itself. */
@Component
class RecommendSanctionReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;
    private final Clock clock;

    RecommendSanctionReceiver(AbsenceService absences, AbsenceOnForm form, Clock clock) {
        this.absences = absences;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "recommend-sanction";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = AbsenceOnForm.id(task);
        AbsenceView absence = absences.absence(id);
        Map<String, Object> shown = form.shown(task, absence);
        Hearing hearing = absence.hearing();
        shown.put("hearingDeadline", AbsenceOnForm.day(hearing.deadline()));
        shown.put(
                "hearingReplied", hearing.repliedOn() == null ? "Intet svar" : AbsenceOnForm.day(hearing.repliedOn()));
        shown.put("earlierAttempts", form.attempts(id));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = AbsenceOnForm.id(task);
        boolean sanction = "SANKTION".equals(values.text("recommendation"));
        Hearing hearing = absences.absence(id).hearing();
        LocalDate today = LocalDate.now(clock);
        Optional<String> lateReply = values.findText("lateReply");
        Optional<LocalDate> lateReplyOn = values.findDate("lateReplyOn");
        LocalDate repliedOn = lateReplyOn.orElse(today);
        new FormErrors()
                .rejectIf(
                        !hearing.isOver(today),
                        "recommendation",
                        "Borgeren kan stadig svare på partshøringen. Vent til fristen er udløbet.")
                .rejectIf(
                        repliedOn.isAfter(today), "lateReplyOn", "Datoen ligger i fremtiden. Vælg den dag, svaret kom.")
                .rejectIf(
                        repliedOn.isBefore(hearing.sentOn()),
                        "lateReplyOn",
                        "Svaret kan ikke være kommet, før partshøringen blev sendt.")
                .rejectIf(
                        lateReplyOn.isPresent() && lateReply.isEmpty(),
                        "lateReply",
                        "Skriv også, hvad borgeren svarer, eller fjern datoen.")
                .throwIfAny();
        lateReply.ifPresent(reply -> absences.hearingReplied(id, repliedOn, reply));
        absences.recommend(id, sanction, values.text("reason"));
        return Routing.none().with(Variables.SANCTION_RECOMMENDED, sanction);
    }
}
