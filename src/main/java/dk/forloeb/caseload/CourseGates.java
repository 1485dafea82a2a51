package dk.forloeb.caseload;

import dk.forloeb.employment.ClosingService;
import dk.forloeb.engine.CourseWaits.Wait;
import dk.forloeb.engine.FormNeeds;
import dk.forloeb.letter.DeliveryStatus;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what a course's phase waits for. It decides nothing: the models say what comes, and the receivers what is refused. */
@Component
class CourseGates {

    /** The form by which a course gets its result. */
    private static final String CLOSING_FORM = "close-trajectory";

    private final FormNeeds forms;
    private final ClosingService closings;

    CourseGates(FormNeeds forms, ClosingService closings) {
        this.forms = forms;
        this.closings = closings;
    }

    /** @param waits everything that the course stands at */
    CourseGate of(TrajectoryView trajectory, List<Wait> waits, List<DeliveryView> letters) {
        List<Wait> own = waits.stream().filter(wait -> !wait.beside()).toList();
        Map<String, List<String>> needs = new LinkedHashMap<>();
        own.stream()
                .filter(wait -> wait.taskId() != null)
                .forEach(wait -> needs.put(wait.taskId(), forms.missing(wait.form(), trajectory.no())));
        boolean closes = own.stream().anyMatch(wait -> CLOSING_FORM.equals(wait.form()));
        boolean ends = closes || trajectory.outcome() == null && trajectory.phase() == Phase.NAESTE_SKRIDT;
        return new CourseGate(
                closes,
                own,
                needs,
                ends ? closings.running(trajectory.no()) : List.of(),
                ends
                        ? (int) letters.stream()
                                .filter(letter -> DeliveryStatus.forAPerson().contains(letter.status()))
                                .count()
                        : 0);
    }
}
