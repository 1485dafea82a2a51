package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Form "Hold samtale om sygdom", after two weeks of sickness. */
@Component
class HoldSicknessTalkReceiver extends SicknessMeetingReceiver {

    HoldSicknessTalkReceiver(AbsenceService absences, AbsenceOnForm form, Clock clock) {
        super(absences, form, clock);
    }

    @Override
    public String formId() {
        return "hold-sickness-talk";
    }
}
