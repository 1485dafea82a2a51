package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form about an absence shows: the citizen and the absence. */
@Component
class AbsenceOnForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final AbsenceService absences;
    private final FormHeading heading;

    AbsenceOnForm(AbsenceService absences, FormHeading heading) {
        this.absences = absences;
        this.heading = heading;
    }

    static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.ABSENCE_ID).orElseThrow());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    Map<String, Object> shown(FormTask task, AbsenceView absence) {
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put("absenceKind", absence.kind().label());
        shown.put("absenceDays", days(absence));
        shown.put("appointment", absence.appointment().label());
        shown.put("reportedAt", MOMENT.format(absence.reportedAt()));
        shown.put("reportedSource", absence.source().label());
        shown.put("duty", absence.duty().label());
        return shown;
    }

    /** The attempts so far, one a line; empty when there are none. */
    String attempts(UUID id) {
        return absences.attempts(id).stream()
                .map(attempt -> "%s, %s: %s"
                        .formatted(
                                MOMENT.format(attempt.heldAt()),
                                attempt.channel().label(),
                                attempt.reached() ? "truffet" : "ikke truffet"))
                .collect(Collectors.joining("\n"));
    }

    static String days(AbsenceView absence) {
        return absence.until() == null ? "Fra " + day(absence.on()) : day(absence.on()) + "-" + day(absence.until());
    }
}
