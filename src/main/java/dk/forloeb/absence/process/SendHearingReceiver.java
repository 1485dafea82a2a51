package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceProperties;
import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.AttemptChannel;
import dk.forloeb.absence.Hearing;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Send partshøring" (forvaltningsloven § 19). */
@Component
class SendHearingReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;
    private final AbsenceProperties policy;
    private final Clock clock;

    SendHearingReceiver(AbsenceService absences, AbsenceOnForm form, AbsenceProperties policy, Clock clock) {
        this.absences = absences;
        this.form = form;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "send-hearing";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = form.shown(task, absences.absence(AbsenceOnForm.id(task)));
        LocalDate today = LocalDate.now(clock);
        shown.put("sentOn", today);
        shown.put("deadline", today.plusDays(policy.hearingDays()));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        AbsenceView absence = absences.absence(AbsenceOnForm.id(task));
        LocalDate sentOn = values.date("sentOn");
        LocalDate deadline = values.date("deadline");
        LocalDate today = LocalDate.now(clock);
        new FormErrors()
                .rejectIf(
                        sentOn.isAfter(today), "sentOn", "Datoen ligger i fremtiden. Vælg den dag, høringen er sendt.")
                .rejectIf(
                        sentOn.isBefore(absence.on()),
                        "sentOn",
                        "Høringen kan ikke være sendt før fraværet. Vælg den dag, høringen er sendt.")
                .rejectIf(
                        deadline.isBefore(sentOn.plusDays(policy.hearingLeastDays())),
                        "deadline",
                        "Borgeren skal have mindst %d dage til at svare.".formatted(policy.hearingLeastDays()))
                .rejectIf(
                        !deadline.isAfter(today),
                        "deadline",
                        "Svarfristen er allerede udløbet. Send høringen igen, eller giv borgeren mere tid.")
                .throwIfAny();
        var hearing = new Hearing(sentOn, deadline, values.choice("channel", AttemptChannel.class), null);
        absences.sendHearing(absence.id(), hearing, values.text("facts"));
        return Routing.none().with(Variables.HEARING_DEADLINE_AT, EngineDate.startOf(deadline.plusDays(1)));
    }
}
