package dk.forloeb.absence;

import dk.forloeb.followup.AbsenceFacts;
import org.springframework.stereotype.Component;

/** The absences on the record, as the frequency of contact asks for them. */
@Component
class RecordedAbsence implements AbsenceFacts {

    private final AbsenceService absences;

    RecordedAbsence(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public AbsenceFact of(String trajectoryNo) {
        AbsenceCount count = absences.count(trajectoryNo);
        return new AbsenceFact(count.noShows(), count.sickDays());
    }
}
