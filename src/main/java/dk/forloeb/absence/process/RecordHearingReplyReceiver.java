package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Registrér svar": what the citizen says to the hearing. */
@Component
class RecordHearingReplyReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;
    private final Clock clock;

    RecordHearingReplyReceiver(AbsenceService absences, AbsenceOnForm form, Clock clock) {
        this.absences = absences;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "record-hearing-reply";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        AbsenceView absence = absences.absence(AbsenceOnForm.id(task));
        Map<String, Object> shown = form.shown(task, absence);
        shown.put("hearingSentOn", AbsenceOnForm.day(absence.hearing().sentOn()));
        shown.put("hearingDeadline", AbsenceOnForm.day(absence.hearing().deadline()));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = AbsenceOnForm.id(task);
        LocalDate repliedOn = values.date("repliedOn");
        new FormErrors()
                .rejectIf(
                        repliedOn.isAfter(LocalDate.now(clock)),
                        "repliedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, svaret kom.")
                .rejectIf(
                        repliedOn.isBefore(absences.absence(id).hearing().sentOn()),
                        "repliedOn",
                        "Svaret kan ikke være kommet, før partshøringen blev sendt.")
                .throwIfAny();
        absences.hearingReplied(id, repliedOn, values.text("reply"));
        return Routing.none();
    }
}
