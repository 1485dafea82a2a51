package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.SicknessStep;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormValues;
import java.time.LocalDate;

/** The dates that both meetings of a long sickness ask for. */
final class SicknessDates {

    private SicknessDates() {}

    static void check(FormValues values, SicknessStep step, AbsenceView absence, LocalDate today) {
        var errors = new FormErrors();
        LocalDate heldOn = values.date("heldOn");
        errors.rejectIf(heldOn.isAfter(today), "heldOn", "Datoen ligger i fremtiden. Vælg den dag, I mødtes.")
                .rejectIf(
                        heldOn.isBefore(absence.on()),
                        "heldOn",
                        "Datoen ligger før sygdommen. Vælg den dag, I mødtes.");
        boolean early = step == SicknessStep.OPFOELGNING && absence.until() != null && !heldOn.isAfter(absence.until());
        errors.rejectIf(
                early, "heldOn", "Borgeren var meldt syg den dag. Vælg en dag efter den sidste meldte sygedag.");
        values.findDate("fitOn").ifPresent(fit -> errors.rejectIf(
                        fit.isAfter(today),
                        "fitOn",
                        "Den første raske dag ligger i fremtiden. Svar, at borgeren er syg.")
                .rejectIf(
                        !fit.isAfter(absence.on()), "fitOn", "Den første raske dag skal ligge efter første sygedag."));
        errors.throwIfAny();
    }
}
