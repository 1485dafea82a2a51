package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.SicknessStep;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A form on which a meeting about a long sickness is recorded; which meeting is all that differs. */
abstract class SicknessMeetingReceiver implements FormReceiver {

    private final SicknessStep step;
    private final AbsenceService absences;
    private final AbsenceOnForm form;
    private final Clock clock;

    SicknessMeetingReceiver(SicknessStep step, AbsenceService absences, AbsenceOnForm form, Clock clock) {
        this.step = step;
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
        SicknessDates.check(values, absences.absence(id), LocalDate.now(clock));
        absences.meet(id, step, values.date("heldOn"), values.findDate("fitOn").orElse(null), values.text("note"));
        return Routing.none();
    }
}
