package dk.forloeb.competence.process;

import dk.forloeb.competence.CompetenceService;
import dk.forloeb.competence.CompetenceView;
import dk.forloeb.competence.Competences;
import dk.forloeb.competence.DanishTest;
import dk.forloeb.competence.DanishTestKind;
import dk.forloeb.competence.Licence;
import dk.forloeb.competence.Literacy;
import dk.forloeb.competence.Progression;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The caseworker's clarification of competences, with the baseline of the 11 indicators. */
@Component
class ClarifyCompetencesReceiver implements FormReceiver {

    private final CompetenceService competences;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Clock clock;

    ClarifyCompetencesReceiver(
            CompetenceService competences, TrajectoryService trajectories, FormHeading heading, Clock clock) {
        this.competences = competences;
        this.trajectories = trajectories;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "clarify-competences";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put("danishLevel", trajectory.danishLevel());
        competences.profile(trajectory.no()).ifPresent(profile -> shown.putAll(earlier(profile)));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        int age = trajectories
                .citizenOf(trajectories.trajectory(task.trajectoryNo()))
                .ageOn(LocalDate.now(clock));
        check(values, age);
        competences.clarify(
                task.trajectoryNo(),
                new DanishTest(
                        values.choice("danishTest", DanishTestKind.class),
                        values.date("testDate"),
                        values.choice("danishLevel", DanishLevel.class)),
                new Competences(
                        values.integer("schoolYears"),
                        values.choice("educationLevel", EducationLevel.class),
                        values.findText("educationCountry").orElse(null),
                        values.decimal("workYearsDk"),
                        values.decimal("workYearsAbroad"),
                        values.choice("literacy", Literacy.class),
                        values.findInteger("itSkills").orElse(null),
                        values.choices("preferredIndustries", Industry.class),
                        values.choices("licences", Licence.class)),
                Progression.of(values));
        return Routing.none();
    }

    private void check(FormValues values, int age) {
        BigDecimal workYears = values.decimal("workYearsDk").add(values.decimal("workYearsAbroad"));
        new FormErrors()
                .rejectIf(
                        values.date("testDate").isAfter(LocalDate.now(clock)),
                        "testDate",
                        "Datoen ligger i fremtiden. Skriv den dag, testen eller samtalen blev holdt.")
                .rejectIf(
                        values.texts("preferredIndustries").size() > Competences.MOST_INDUSTRIES,
                        "preferredIndustries",
                        "Du har valgt for mange brancher. Vælg højst tre.")
                .rejectIf(
                        workYears.compareTo(BigDecimal.valueOf(age)) > 0,
                        "workYearsAbroad",
                        "Borgeren er %d år og kan ikke have arbejdet længere. Ret arbejdsårene.".formatted(age))
                .rejectIf(
                        values.integer("schoolYears") > age,
                        "schoolYears",
                        "Borgeren er %d år og kan ikke have gået længere i skole. Ret antal år.".formatted(age))
                .throwIfAny();
    }

    private static Map<String, Object> earlier(CompetenceView profile) {
        Map<String, Object> shown = new HashMap<>();
        if (profile.danishTest() != null) {
            shown.put("danishTest", profile.danishTest().kind());
            shown.put("testDate", profile.danishTest().date());
            shown.put("danishLevel", profile.danishTest().level());
        }
        if (profile.competences() != null) {
            Competences known = profile.competences();
            shown.put("schoolYears", known.schoolYears());
            shown.put("educationLevel", known.educationLevel());
            shown.put("educationCountry", known.educationCountry());
            shown.put("workYearsDk", known.workYearsDk());
            shown.put("workYearsAbroad", known.workYearsAbroad());
            shown.put("literacy", known.literacy());
            shown.put("itSkills", known.itSkills());
            shown.put("preferredIndustries", List.copyOf(known.preferredIndustries()));
            shown.put("licences", List.copyOf(known.licences()));
        }
        return shown;
    }
}
