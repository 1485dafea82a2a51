package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.competence.CompetenceService;
import dk.forloeb.employment.LegalBasis;
import dk.forloeb.employment.LongCourseDecision;
import dk.forloeb.employment.NextStep;
import dk.forloeb.employment.NextStepDecision;
import dk.forloeb.employment.NextStepFacts;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.employment.NextStepView;
import dk.forloeb.employment.PlanContent;
import dk.forloeb.employment.PlanService;
import dk.forloeb.employment.PlanView;
import dk.forloeb.employment.PlannedTrack;
import dk.forloeb.employment.StartService;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.engine.Staff;
import dk.forloeb.followup.ContactFrequency;
import dk.forloeb.followup.ContactSituation;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.health.Accommodation;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.health.WorkBand;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.upskilling.Track;
import dk.forloeb.upskilling.TrackSuggestion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final PlanService plans = mock(PlanService.class);
    private final StartService starts = mock(StartService.class);
    private final CompetenceService competences = mock(CompetenceService.class);
    private final HealthService health = mock(HealthService.class);
    private final FollowUpService followUps = mock(FollowUpService.class);
    private final NextStepService nextSteps = mock(NextStepService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final Staff staff = mock(Staff.class);

    @BeforeEach
    void record() {
        when(staff.membersOf(anyString()))
                .thenReturn(List.of(new Staff.Member("sagsbehandler", "Signe Sagsbehandler")));
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(heading.withCpr(any(TrajectoryView.class))).thenAnswer(call -> heading());
        when(heading.withCpr(anyString())).thenAnswer(call -> heading());
        when(heading.withWholeCpr(any(TrajectoryView.class), anyString())).thenAnswer(call -> heading());
        when(heading.withWholeCpr(anyString(), anyString())).thenAnswer(call -> heading());
        when(competences.industries(NO)).thenReturn(List.of(Industry.PLEJE));
        when(followUps.situation(NO))
                .thenReturn(new ContactSituation(
                        TODAY, null, new ContactFrequency(14, 0, "Hver 14. dag."), TODAY.plusDays(14)));
        when(followUps.mostDays(any())).thenReturn(45);
        when(nextSteps.facts(NO))
                .thenReturn(new NextStepFacts(Optional.empty(), 0, Optional.empty(), Optional.empty(), false));
    }

    @Test
    void laysAPlan() {
        PlanContent content = content();
        when(plans.lay(NO, content, "Borgeren vil hellere begynde med Jobdansk."))
                .thenReturn(new PlanView(NO, 2, content, TODAY));

        assertThat(plan().with("overrideReason", "Borgeren vil hellere begynde med Jobdansk.")
                        .submit()
                        .variables())
                .isEqualTo(Map.of(
                        "round",
                        2,
                        "upskillingCount",
                        2,
                        "cultureCount",
                        1,
                        "workshopPlanned",
                        true,
                        "eLearningPlanned",
                        false,
                        "mentorWanted",
                        true,
                        "coordinationWanted",
                        true,
                        "placementCount",
                        0));
    }

    @Test
    void showsWhatIsKnownAndProposed() {
        when(health.shared(NO))
                .thenReturn(Optional.of(new SharedHealth(
                        TODAY,
                        HealthConclusion.KLAR_MED_HENSYN,
                        Set.of(Accommodation.PAUSER),
                        WorkBand.DELVIS_MED_HENSYN,
                        "Kan arbejde med pauser.")));
        when(plans.proposal(NO))
                .thenReturn(Optional.of(new Proposed("upskilling-track", 1, "Rule_03", "JOBDANSK", "Godt dansk.")));
        when(plans.suggestions(NO))
                .thenReturn(List.of(
                        new TrackSuggestion(Track.JOBDANSK, 12, "God læsning: Jobdansk."),
                        new TrackSuggestion(Track.PLEJE_OPKVAL, 20, "Ønske om pleje."),
                        new TrackSuggestion(Track.FVU_DANSK, 6, "FVU-dansk efter en test."),
                        new TrackSuggestion(Track.WORKSHOP_KULTUR, 3, "Alle tilbydes én workshop.")));
        when(plans.latest(NO)).thenReturn(Optional.of(new PlanView(NO, 1, content(), TODAY)));

        assertThat(plan().prefill())
                .containsEntry("workBand", "Delvis arbejdsevne med skånehensyn")
                .containsEntry("hoursJobdansk", 12)
                .containsEntry("hoursPlejeOpkval", 20)
                .containsEntry("hoursPerWeek", 37)
                .containsEntry("fixedContact", 14)
                .containsEntry("jobGoal", "Plejehjem på deltid")
                .extractingByKey("proposalReason")
                .asString()
                .contains("Jobdansk (12 timer): God læsning: Jobdansk.\n");
    }

    @Test
    void refusesImpossiblePlans() {
        refused(plan().with("industry", "KONTOR"), "Vælg en af de brancher, I fandt i kompetenceafklaringen: Pleje.");
        refused(plan().with("endDate", "2026-06-08"), "Planen slutter, før den begynder");
        refused(plan().with("endDate", "2027-06-09"), "højst vare 12 måneder. Vælg senest 08.06.2027.");
        refused(plan().with("hoursFvuDansk", 26), "Sporene fylder tilsammen 38 timer om ugen");
        refused(plan().with("tracks", List.of("PLACERING_DIREKTE")), "kræver en virksomhedsplacering");
        refused(plan().with("placementWanted", "JA"), "Vælg også praktik eller løntilskud");
        refused(plan().with("legalBasis", List.of("OEVO")), "Vælg også mentor");
        refused(plan().without("fagsystemRef"), "Reference i fagsystemet");
        refused(plan().with("registeredInFagsystem", "NEJ"), "Hvorfor er den ikke registreret?");
        verify(plans, never()).lay(any(), any(), any());
    }

    @Test
    void choosesTheNextStep() {
        when(nextSteps.choose(
                        eq(NO),
                        eq(new NextStepDecision(
                                NextStep.LAEGEGENNEMGANG_IGEN, "Borgeren er enig.", LocalDate.of(2026, 6, 8))),
                        isNull()))
                .thenReturn(new NextStepView(NextStep.LAEGEGENNEMGANG_IGEN, true, true, false));

        assertThat(nextStep().submit().variables())
                .isEqualTo(Map.of(
                        "nextStep", "LAEGEGENNEMGANG_IGEN",
                        "newRound", true,
                        "clarificationCount", 0,
                        "teamLeaderReview", true,
                        "healthReviewNeeded", true));
    }

    @Test
    void sendsTheCitizenToAClarificationOfFlexjobOrPension() {
        when(nextSteps.choose(eq(NO), any(), any()))
                .thenReturn(new NextStepView(NextStep.AFKLARING, false, false, true));

        assertThat(nextStep().submit().variables())
                .containsEntry("newRound", false)
                .containsEntry("clarificationCount", 1);
    }

    @Test
    void showsTheProposedStepOrThatThereIsNone() {
        when(nextSteps.proposal(NO))
                .thenReturn(Optional.of(new Proposed("next-step", 1, "Rule_01", "JOB", "Virksomheden vil ansætte.")))
                .thenReturn(Optional.of(new Proposed("next-step", 1, "Rule_11", Proposed.MANUAL, "Ikke ét skridt.")));

        assertThat(nextStep().prefill())
                .containsEntry("proposal", "Ordinært job")
                .containsEntry("chosen", NextStep.JOB);
        assertThat(nextStep().prefill())
                .containsEntry("proposal", "Du skal selv vurdere sagen")
                .doesNotContainKey("chosen");
    }

    @Test
    void refusesAStepBeforeTheCourseBegan() {
        refused(nextStep().with("effectiveDate", "2026-01-14"), "før forløbets start den 15.01.2026");
    }

    @Test
    void reviewsALongCourse() {
        when(plans.plans(NO)).thenReturn(List.of(new PlanView(NO, 1, content(), TODAY)));
        when(nextSteps.review(NO, LongCourseDecision.AFSLUT, "Der er ikke mere at hente i forløbet."))
                .thenReturn(new NextStepView(NextStep.NY_PLAN, false, true, false));
        FilledForm form = FilledForm.of(
                        "employment",
                        new ReviewLongCourseReceiver(nextSteps, plans, trajectories, heading, staff, Policy.CLOCK),
                        Map.of())
                .with("decision", "AFSLUT")
                .with("reason", "Der er ikke mere at hente i forløbet.");

        assertThat(form.prefill())
                .containsEntry("monthsInProgramme", "4")
                .containsEntry("caseworkerName", "Signe Sagsbehandler")
                .containsEntry(
                        "courseSummary",
                        "Plan 1 fra 08.06.2026: Jobdansk, FVU-dansk, Workshop om arbejdspladskultur, mentor");
        assertThat(form.submit().variables())
                .isEqualTo(Map.of("newRound", false, "clarificationCount", 0, "healthReviewNeeded", false));
    }

    @Test
    void refusesContactThatIsRarerThanTheLawWants() {
        refused(plan().with("fixedContact", 46), "Aftal højst 45 dage mellem to kontakter.");
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }

    private FilledForm plan() {
        PlanOnForm onForm =
                new PlanOnForm(plans, starts, competences, health, followUps, trajectories, heading, Policy.CLOCK);
        return FilledForm.of(
                        "employment",
                        new LayPlanReceiver(plans, competences, followUps, onForm, Policy.PROPERTIES),
                        Map.of())
                .with("jobGoal", "Plejehjem på deltid")
                .with("industry", "PLEJE")
                .with("tracks", List.of("WORKSHOP_KULTUR", "FVU_DANSK", "JOBDANSK"))
                .with("hoursJobdansk", 12)
                .with("hoursFvuDansk", 6)
                .with("mentorWanted", "JA")
                .with("coordinationWanted", "JA")
                .with("placementWanted", "NEJ")
                .with("startDate", "2026-06-08")
                .with("endDate", "2026-12-08")
                .with("hoursPerWeek", 37)
                .with("fixedContact", 14)
                .with("legalBasis", List.of("OEVO", "MENTOR"))
                .with("budgetLine", "B05")
                .with("reasoning", "Dansk og mentor bringer borgeren nærmere et arbejde i plejen.")
                .with("registeredInFagsystem", "JA")
                .with("fagsystemRef", "FAG-1");
    }

    private static PlanContent content() {
        return new PlanContent(
                "Plejehjem på deltid",
                Industry.PLEJE,
                List.of(
                        new PlannedTrack(Track.JOBDANSK, 12),
                        new PlannedTrack(Track.FVU_DANSK, 6),
                        new PlannedTrack(Track.WORKSHOP_KULTUR, 0)),
                true,
                false,
                LocalDate.of(2026, 6, 8),
                LocalDate.of(2026, 12, 8),
                37,
                14,
                Set.of(LegalBasis.OEVO, LegalBasis.MENTOR),
                "B05",
                "Dansk og mentor bringer borgeren nærmere et arbejde i plejen.",
                "FAG-1",
                null);
    }

    private FilledForm nextStep() {
        return FilledForm.of(
                        "employment",
                        new ChooseNextStepReceiver(nextSteps, trajectories, heading, Policy.CLOCK),
                        Map.of())
                .with("chosen", "LAEGEGENNEMGANG_IGEN")
                .with("citizenView", "Borgeren er enig.")
                .with("effectiveDate", "2026-06-08");
    }

    private static Map<String, Object> heading() {
        return new HashMap<>(Map.of("citizenName", "Anna Eksempel", "trajectoryNo", NO));
    }
}
