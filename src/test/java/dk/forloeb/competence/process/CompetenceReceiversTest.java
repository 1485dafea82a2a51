package dk.forloeb.competence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.competence.CompetenceExample;
import dk.forloeb.competence.CompetenceService;
import dk.forloeb.competence.CompetenceView;
import dk.forloeb.competence.DanishTestKind;
import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.screening.ScreeningExample;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompetenceReceiversTest {

    private final CompetenceService competences = mock(CompetenceService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final FormReceiver clarify = new ClarifyCompetencesReceiver(competences, trajectories, heading, clock);
    private final FormReceiver test = new TestDanishReceiver(competences, trajectories, heading, clock);

    @BeforeEach
    void record() {
        when(trajectories.trajectory(ProcessDriver.TRAJECTORY))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(trajectories.citizenOf(any())).thenReturn(ScreeningExample.citizen());
        when(heading.withCpr(any(TrajectoryView.class)))
                .thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara", "cprMasked", "150290-****")));
    }

    @Test
    void clarifiesCompetences() {
        assertThat(clarification().submit().variables()).isEmpty();

        verify(competences)
                .clarify(
                        ProcessDriver.TRAJECTORY,
                        CompetenceExample.DANISH,
                        CompetenceExample.competences(),
                        CompetenceExample.progression(2));
    }

    @Test
    void startsFromTheTestAndWhatWasTypedBefore() {
        assertThat(clarification().prefill()).containsEntry("danishLevel", DanishLevel.A2);

        when(competences.profile(ProcessDriver.TRAJECTORY))
                .thenReturn(Optional.of(new CompetenceView(CompetenceExample.DANISH, CompetenceExample.competences())));

        assertThat(clarification().prefill())
                .containsEntry("danishLevel", DanishLevel.B1)
                .containsEntry("danishTest", DanishTestKind.FVU_TEST)
                .containsEntry("testDate", LocalDate.of(2026, 2, 20))
                .containsEntry("schoolYears", 9)
                .extractingByKey("preferredIndustries", InstanceOfAssertFactories.list(Industry.class))
                .containsExactlyInAnyOrder(Industry.PLEJE, Industry.KOEKKEN_KANTINE);
    }

    @Test
    void refusesWhatCanNotBe() {
        refused(clarification().with("testDate", "2026-03-03"), "Datoen ligger i fremtiden");
        refused(
                clarification().with("preferredIndustries", List.of("PLEJE", "KONTOR", "BYGGERI", "TRANSPORT")),
                "Vælg højst tre");
        refused(
                clarification().with("workYearsDk", 20).with("workYearsAbroad", 16.5),
                "kan ikke have arbejdet længere");
        refused(clarification().with("progression11", 6), "Mestring af hverdagen");
        refused(clarification().without("ownBelief"), "Borgerens egen tro på job");
    }

    @Test
    void refusesMoreSchoolThanLife() {
        CitizenView young = mock(CitizenView.class);
        when(young.ageOn(any())).thenReturn(18);
        when(trajectories.citizenOf(any())).thenReturn(young);

        refused(clarification().with("schoolYears", 20), "kan ikke have gået længere i skole");
    }

    @Test
    void takesATestOfDanish() {
        var form = danish();

        assertThat(form.prefill())
                .containsEntry("danishLevelBefore", "A2")
                .containsEntry("testDate", LocalDate.of(2026, 3, 2));
        assertThat(form.submit().variables()).isEmpty();
        verify(competences).testDanish(ProcessDriver.TRAJECTORY, CompetenceExample.DANISH, "Læser godt.");
    }

    @Test
    void refusesATestOfTomorrow() {
        refused(danish().with("testDate", "2026-03-03"), "Skriv den dag, testen blev holdt.");
    }

    private FilledForm clarification() {
        FilledForm form = FilledForm.of("competence", clarify, Map.of())
                .with("schoolYears", 9)
                .with("educationLevel", "GRUNDSKOLE")
                .with("educationCountry", "Syrien")
                .with("workYearsDk", 0.5)
                .with("workYearsAbroad", 4)
                .with("literacy", "FUNKTIONEL")
                .with("itSkills", 3)
                .with("danishTest", "FVU_TEST")
                .with("testDate", "2026-02-20")
                .with("danishLevel", "B1")
                .with("preferredIndustries", List.of("PLEJE", "KOEKKEN_KANTINE"))
                .with("licences", List.of("HYGIEJNE"))
                .with("ownBelief", 4)
                .with("caseworkerBelief", 3);
        for (ProgressionIndicator indicator : ProgressionIndicator.values()) {
            form.with(indicator.formKey(), 2);
        }
        return form;
    }

    private FilledForm danish() {
        return FilledForm.of("competence", test, Map.of())
                .with("danishTest", "FVU_TEST")
                .with("testDate", "2026-02-20")
                .with("danishLevel", "B1")
                .with("remark", "Læser godt.");
    }

    private void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
        verify(competences, never()).clarify(any(), any(), any(), any());
        verify(competences, never()).testDanish(any(), any(), any());
    }
}
