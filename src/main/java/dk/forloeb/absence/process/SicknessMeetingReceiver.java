package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.SicknessStep;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A form on which a meeting about a sickness is recorded; the process knows which meeting was due. */
abstract class SicknessMeetingReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;
    private final Clock clock;

    SicknessMeetingReceiver(AbsenceService absences, AbsenceOnForm form, Clock clock) {
        this.absences = absences;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public final Map<String, Object> prefill(FormTask task) {
        AbsenceView absence = absences.absence(AbsenceOnForm.id(task));
        Map<String, Object> shown = form.shown(task, absence);
        shown.put("sickDays", String.valueOf(absence.daysUntil(LocalDate.now(clock))));
        return shown;
    }

    @Override
    public final Routing receive(FormTask task, FormValues values) {
        UUID id = AbsenceOnForm.id(task);
        SicknessStep step =
                SicknessStep.valueOf(task.find(Variables.SICKNESS_STEP).orElseThrow());
        SicknessDates.check(values, step, absences.absence(id), LocalDate.now(clock));
        absences.meet(id, step, values.date("heldOn"), values.findDate("fitOn").orElse(null), values.text("note"));
        return Routing.none();
    }
}
