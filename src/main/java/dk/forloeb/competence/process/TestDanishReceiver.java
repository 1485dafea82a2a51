package dk.forloeb.competence.process;

import dk.forloeb.competence.CompetenceService;
import dk.forloeb.competence.DanishTest;
import dk.forloeb.competence.DanishTestKind;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The instructor's test of the citizen's Danish. */
@Component
class TestDanishReceiver implements FormReceiver {

    private final CompetenceService competences;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Clock clock;

    TestDanishReceiver(
            CompetenceService competences, TrajectoryService trajectories, FormHeading heading, Clock clock) {
        this.competences = competences;
        this.trajectories = trajectories;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "test-danish";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put(
                "danishLevelBefore",
                trajectory.danishLevel() == null
                        ? "Ikke oplyst"
                        : trajectory.danishLevel().label());
        shown.put("testDate", LocalDate.now(clock));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDate date = values.date("testDate");
        new FormErrors()
                .rejectIf(
                        date.isAfter(LocalDate.now(clock)),
                        "testDate",
                        "Datoen ligger i fremtiden. Skriv den dag, testen blev holdt.")
                .throwIfAny();
        competences.testDanish(
                task.trajectoryNo(),
                new DanishTest(
                        values.choice("danishTest", DanishTestKind.class),
                        date,
                        values.choice("danishLevel", DanishLevel.class)),
                values.findText("remark").orElse(null));
        return Routing.none();
    }
}
