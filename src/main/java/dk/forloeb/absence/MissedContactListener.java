package dk.forloeb.absence;

import dk.forloeb.followup.ContactMissed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A contact that the citizen did not come to is an absence. Both are kept together or not at all. */
@Component
class MissedContactListener {

    private final AbsenceService absences;

    MissedContactListener(AbsenceService absences) {
        this.absences = absences;
    }

    @EventListener
    void report(ContactMissed missed) {
        absences.report(
                new AbsenceReport(
                        missed.trajectoryNo(),
                        missed.on(),
                        null,
                        AbsenceKind.UDEBLEVET,
                        Appointment.SAMTALE,
                        AbsenceSource.SYSTEM),
                null);
    }
}
