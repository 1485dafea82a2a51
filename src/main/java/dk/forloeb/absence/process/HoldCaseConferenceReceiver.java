package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Form "Hold sagskonference", after four weeks of sickness. */
@Component
class HoldCaseConferenceReceiver extends SicknessMeetingReceiver {

    HoldCaseConferenceReceiver(AbsenceService absences, AbsenceOnForm form, Clock clock) {
        super(absences, form, clock);
    }

    @Override
    public String formId() {
        return "hold-case-conference";
    }
}
