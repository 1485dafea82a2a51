package dk.forloeb.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.SafeContact;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.competence.CompetenceService;
import dk.forloeb.competence.Literacy;
import dk.forloeb.competence.MeasurementKind;
import dk.forloeb.competence.Progression;
import dk.forloeb.competence.ProgressionDelta;
import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.competence.ProgressionService;
import dk.forloeb.competence.UpskillingFacts;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.EmployerIntent;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.followup.WorkplaceContactReport;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.health.WorkBand;
import dk.forloeb.interruption.CourseEnding;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.PassOn;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.letter.Recipient;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.placement.PlacementKind;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.upskilling.PlannedCourse;
import dk.forloeb.upskilling.Track;
import dk.forloeb.upskilling.TrackInputs;
import dk.forloeb.upskilling.UpskillingService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The course's services with the record and the other modules mocked. */
class CourseServicesTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final UUID PLACEMENT = new UUID(3, 3);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 1, 10, 0);
    private static final EmploymentProperties POLICY =
            new EmploymentProperties(12, 12, 4, Duration.ofHours(1), List.of(1, 3, 6, 12));

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final LetterService letters = mock(LetterService.class);
    private final FirstOfferService firstOffers = mock(FirstOfferService.class);
    private final PlacementService placements = mock(PlacementService.class);
    private final UpskillingService courses = mock(UpskillingService.class);
    private final InterruptionService interruptions = mock(InterruptionService.class);
    private final ClarificationService clarifications = mock(ClarificationService.class);
    private final HandOverRepository handOvers = mock(HandOverRepository.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final Clock clock = Clock.fixed(NOW.atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN);

    @BeforeEach
    void record() {
        TrajectoryView trajectory = TrajectoryExample.aTrajectory().view();
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(currentUser.id()).thenReturn("sagsbehandler");
    }

    @Test
    void startMeetingAgreesOnSafeContactAndActivationBeginsClarification() {
        StartMeetingRepository meetings = mock(StartMeetingRepository.class);
        CitizenService citizens = mock(CitizenService.class);
        StartService starts = new StartService(meetings, trajectories, citizens, letters, firstOffers, currentUser);
        StartMeetingReport report = meeting();

        starts.hold(NO, report, "Alene med to børn.");
        starts.activate(NO);

        verify(meetings).save(any(StartMeeting.class));
        verify(citizens).agreeOnSafeContact(trajectories.trajectory(NO).citizenId(), SafeContact.TELEFON);
        verify(trajectories).note(NO, NoteKind.OPSTART, "Alene med to børn.");
        verify(trajectories).record(NO, EventKind.OPSTARTSSAMTALE, "DELTAGER");
        verify(trajectories).activate(NO);
        verify(trajectories).enter(NO, Phase.AFKLARING);
    }

    @Test
    void consentsAreAskedForInAFixedOrder() {
        StartMeetingRepository meetings = mock(StartMeetingRepository.class);
        StartMeeting held = new StartMeeting(NO);
        held.report(meeting(), "sagsbehandler");
        when(meetings.findById(NO)).thenReturn(Optional.of(held));
        StartService starts =
                new StartService(meetings, trajectories, mock(CitizenService.class), letters, firstOffers, currentUser);

        assertThat(starts.consentPurpose(NO, 0)).isEqualTo(ConsentPurpose.LAEGE_PAA_JOBCENTER);
        assertThat(starts.consentPurpose(NO, 1)).isEqualTo(ConsentPurpose.MENTOR);
        assertThatIllegalStateException().isThrownBy(() -> starts.consentPurpose(NO, 2));
    }

    @Test
    void tracksAreProposedFromCompetencesAndHealth() {
        UpskillingService upskilling = mock(UpskillingService.class);

        planning(mock(PlanRepository.class), upskilling).proposeTracks(NO);

        verify(trajectories).enter(NO, Phase.PLAN);
        verify(upskilling)
                .proposeTracks(
                        NO,
                        new TrackInputs(
                                "SVAG", Industry.KOEKKEN_KANTINE, EducationLevel.GRUNDSKOLE, "DELVIS_MED_HENSYN"));
    }

    @Test
    void planIsDecidedKeptAndPassedOn() {
        PlanRepository plans = mock(PlanRepository.class);
        UpskillingService upskilling = mock(UpskillingService.class);
        when(plans.countByTrajectoryNo(NO)).thenReturn(1);
        when(plans.save(any())).thenAnswer(call -> call.getArgument(0));

        PlanView laid = planning(plans, upskilling).lay(NO, plan(Track.JOBDANSK), "Fordi det passer bedre.");

        assertThat(laid.round()).isEqualTo(2);
        verify(proposals).decide(NO, UpskillingService.TRACK_DECISION, "JOBDANSK", "Fordi det passer bedre.");
        verify(upskilling).plan(NO, List.of(new PlannedCourse(Track.JOBDANSK, 12)));
        verify(trajectories).record(NO, EventKind.PLAN_LAGT, "RUNDE_2");
        verify(trajectories).enter(NO, Phase.OPKVAL);
    }

    @Test
    void planWithoutCoursesLeadsStraightToAWorkplace() {
        PlanRepository plans = mock(PlanRepository.class);
        when(plans.save(any())).thenAnswer(call -> call.getArgument(0));

        planning(plans, mock(UpskillingService.class)).lay(NO, plan(Track.PLACERING_DIREKTE), null);

        verify(trajectories).enter(NO, Phase.PLACERING);
    }

    @Test
    void nextStepIsProposedFromWorkProgressionAndHealth() {
        NextStepService nextSteps = nextSteps(mock(NextStepRepository.class));
        when(proposals.propose(eq(NO), eq("next-step"), any(), any())).thenAnswer(call -> {
            Function<Decisions.Outcome, String> code = call.getArgument(3);
            var hit = new Decisions.Hit("Rule_11", Map.of("nextStep", "SB_VURDERER"));
            return new Proposed(
                    "next-step", 1, "Rule_11", code.apply(new Decisions.Outcome("next-step", 1, List.of(hit))), "");
        });

        Proposed proposed = nextSteps.propose(NO);

        assertThat(proposed.result()).isEqualTo(Proposed.MANUAL);
        assertThat(inputs())
                .containsEntry("employerIntent", "FORLAENGER")
                .containsEntry("ordinaryHours", 10)
                .containsEntry("attendancePct", 72)
                .containsEntry("healthFlag", true)
                .containsEntry("placementsDone", 2)
                .containsEntry("progressionDelta", 11)
                .containsEntry("kind", "PRAKTIK")
                .containsEntry("weeksLeft", 3);
        verify(trajectories).enter(NO, Phase.NAESTE_SKRIDT);
    }

    @Test
    void longCourseWithANewRoundNeedsATeamLeader() {
        NextStepRepository choices = mock(NextStepRepository.class);
        when(choices.save(any())).thenAnswer(call -> call.getArgument(0));
        NextStepService nextSteps = nextSteps(choices);

        assertThat(nextSteps.choose(NO, decision(NextStep.NY_PLAN), null).teamLeaderReview())
                .isFalse();

        EmploymentProperties shorter = new EmploymentProperties(4, 12, 4, Duration.ofHours(1), List.of(1));
        NextStepService strict = nextSteps(choices, shorter);
        assertThat(strict.choose(NO, decision(NextStep.NY_PLAN), null).teamLeaderReview())
                .isTrue();
        assertThat(strict.choose(NO, decision(NextStep.JOB), null).teamLeaderReview())
                .isFalse();
        verify(trajectories).record(NO, EventKind.NAESTE_SKRIDT, "JOB");
    }

    @Test
    void teamLeadersReviewIsKept() {
        NextStepRepository choices = mock(NextStepRepository.class);
        when(choices.findFirstByTrajectoryNoOrderByChosenAtDesc(NO))
                .thenReturn(Optional.of(
                        new NextStepChoice(NO, decision(NextStep.LAEGEGENNEMGANG_IGEN), true, "sagsbehandler", NOW)));

        NextStepView step = nextSteps(choices).review(NO, LongCourseDecision.FORTSAET, "Der er fremgang at bygge på.");

        assertThat(step.newRound()).isTrue();
        assertThat(step.healthReviewNeeded()).isTrue();
        verify(trajectories).note(NO, NoteKind.NAESTE_SKRIDT, "Der er fremgang at bygge på.");
        verify(trajectories).record(NO, EventKind.LANGT_FORLOEB, "FORTSAET");
    }

    @Test
    void endGivesBackWhatIsBookedAndEndsTheMentor() {
        ClosingRepository closings = mock(ClosingRepository.class);
        HealthService health = mock(HealthService.class);
        MentorService mentors = mock(MentorService.class);
        ProgressionService progressions = mock(ProgressionService.class);
        ClosingService service = closing(closings, health, mentors, progressions);
        ClosingReport report = new ClosingReport(
                Outcome.AFSL_NORMALINDSATS, NOW.toLocalDate(), null, null, null, DanishLevel.B1, false);

        assertThatIllegalStateException().isThrownBy(() -> service.end(NO)).withMessageContaining("no result");

        service.report(NO, report, progression());
        ArgumentCaptor<Closing> kept = ArgumentCaptor.forClass(Closing.class);
        verify(closings).save(kept.capture());
        when(closings.findById(NO)).thenReturn(Optional.of(kept.getValue()));

        assertThat(service.end(NO)).isEqualTo(NOW.toLocalDate().plusWeeks(4));
        ended(Outcome.AFSL_NORMALINDSATS);
        service.sendFarewell(NO);
        service.close(NO);

        verify(progressions).measure(NO, MeasurementKind.END, progression());
        verify(trajectories).learnDanish(NO, DanishLevel.B1);
        verify(health).cancelOpen(NO);
        verify(mentors).endRunning(NO);
        verify(placements).endAll(NO, NOW.toLocalDate());
        verify(courses).endRunning(NO, NOW.toLocalDate());
        verify(trajectories).end(NO, Outcome.AFSL_NORMALINDSATS, NOW.toLocalDate());
        verify(trajectories).close(NO);
        verify(letters)
                .write(new LetterOrder(
                        NO,
                        LetterKind.L17,
                        "AFSLUTNING",
                        Map.of(
                                LetterField.RESULTAT,
                                "Tilbage til den almindelige indsats",
                                LetterField.RESULTAT_DATO,
                                "1. juni 2026",
                                LetterField.EFTERVAERN,
                                "Nej")));
    }

    @Test
    void endsWithWhatHappenedWhereNobodyCouldTalkWithTheCitizen() {
        ClosingRepository closings = mock(ClosingRepository.class);
        ClosingService service =
                closing(closings, mock(HealthService.class), mock(MentorService.class), mock(ProgressionService.class));
        service.report(
                NO,
                new ClosingReport(Outcome.AFSL_ANDET, NOW.toLocalDate(), null, null, null, DanishLevel.B1, true),
                null);
        ArgumentCaptor<Closing> kept = ArgumentCaptor.forClass(Closing.class);
        verify(closings).save(kept.capture());
        when(closings.findById(NO)).thenReturn(Optional.of(kept.getValue()));
        LocalDate death = LocalDate.of(2026, 5, 30);
        when(interruptions.ending(NO))
                .thenReturn(Optional.of(new CourseEnding(
                        InterruptionKind.DOED, death, Outcome.AFSL_DOED, false, PassOn.BESKED, false)));

        service.end(NO);

        verify(trajectories).end(NO, Outcome.AFSL_DOED, death);
    }

    @Test
    void endsWithWhatPeopleAgreedOnAfterATalk() {
        ClosingRepository closings = mock(ClosingRepository.class);
        ClosingService service =
                closing(closings, mock(HealthService.class), mock(MentorService.class), mock(ProgressionService.class));
        when(interruptions.ending(NO))
                .thenReturn(Optional.of(new CourseEnding(
                        InterruptionKind.JOB, NOW.toLocalDate(), Outcome.AFSL_JOB, true, PassOn.INGEN, false)));

        assertThatIllegalStateException().isThrownBy(() -> service.end(NO)).withMessageContaining("no result");
    }

    @Test
    void keepsTheOutcomeOfACourseThatHasEnded() {
        ended(Outcome.AFSL_JOB);
        HealthService health = mock(HealthService.class);

        closing(mock(ClosingRepository.class), health, mock(MentorService.class), mock(ProgressionService.class))
                .end(NO);

        verify(health, never()).cancelOpen(NO);
        verify(trajectories, never()).end(any(), any(), any());
    }

    @Test
    void writesNoFarewellToWhoeverNeverHadACaseworker() {
        TrajectoryView waiting = TrajectoryExample.aTrajectory()
                .withoutCaseworker()
                .endedWith(Outcome.AFSL_FLYTTET)
                .view();
        when(trajectories.trajectory(NO)).thenReturn(waiting);

        closing(
                        mock(ClosingRepository.class),
                        mock(HealthService.class),
                        mock(MentorService.class),
                        mock(ProgressionService.class))
                .sendFarewell(NO);

        verify(letters, never()).write(any());
    }

    @Test
    void keepsWhoGotTheCaseAndWhoWasTold() {
        ClosingService service = closing(
                mock(ClosingRepository.class),
                mock(HealthService.class),
                mock(MentorService.class),
                mock(ProgressionService.class));

        service.handOver(
                NO,
                new HandOver("157", NOW.toLocalDate(), Set.of(LegalPart.PLAN), Set.of(), "Klage over afslag."),
                "Sendt sikkert.");
        service.othersTold(NO, Set.of(ToldParty.MENTOR, ToldParty.UNDERVISER), null);

        verify(handOvers).save(any(CaseHandOver.class));
        verify(letters)
                .write(new LetterOrder(
                        NO,
                        LetterKind.L18,
                        "FLYTNING-157-" + NOW.toLocalDate(),
                        Map.of(
                                LetterField.OVERDRAGET_DEN, LetterTexts.date(NOW.toLocalDate()),
                                LetterField.LOVENS_OPLYSNINGER, "Planen og tilbud efter loven",
                                LetterField.SAMTYKKE_OPLYSNINGER, "Intet",
                                LetterField.AABNE_KLAGER, "Klage over afslag."),
                        Recipient.municipality("157")));
        verify(trajectories).note(NO, NoteKind.AFSLUTNING, "Sendt sikkert.");
        verify(trajectories).record(NO, EventKind.SAG_OVERDRAGET, "157");
        verify(trajectories).record(NO, EventKind.ANDRE_UNDERRETTET, "MENTOR,UNDERVISER");
    }

    private ClosingService closing(
            ClosingRepository closings, HealthService health, MentorService mentors, ProgressionService progressions) {
        return new ClosingService(
                closings,
                trajectories,
                progressions,
                health,
                mentors,
                letters,
                mock(AbsenceService.class),
                placements,
                courses,
                mock(CoordinationService.class),
                interruptions,
                clarifications,
                handOvers,
                POLICY,
                currentUser,
                clock);
    }

    private void ended(Outcome outcome) {
        TrajectoryView trajectory = TrajectoryExample.aTrajectory()
                .being(TrajectoryStatus.AFSLUTTET)
                .endedWith(outcome)
                .endedOn(NOW.toLocalDate())
                .view();
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
    }

    @Test
    void citizenIsWelcomedByTheCaseworkerAndToldWhatIsKept() {
        new StartService(
                        mock(StartMeetingRepository.class),
                        trajectories,
                        mock(CitizenService.class),
                        letters,
                        firstOffers,
                        currentUser)
                .sendWelcome(NO);
        verify(firstOffers).plan(NO);

        String caseworker = trajectories.trajectory(NO).caseworkerId();
        verify(letters).write(new LetterOrder(NO, LetterKind.L01, "SAGSBEHANDLER:" + caseworker, Map.of()));
        verify(letters).write(new LetterOrder(NO, LetterKind.L03, "OPSTART", Map.of()));
    }

    @Test
    void contactsOfAftercareFollowThePolicyAndTheCitizensWish() {
        AftercareRepository contacts = mock(AftercareRepository.class);
        AftercareService aftercare = new AftercareService(contacts, trajectories, POLICY, currentUser);
        TrajectoryView ended = TrajectoryExample.aTrajectory()
                .being(TrajectoryStatus.AFSLUTTET)
                .endedOn(LocalDate.of(2026, 5, 31))
                .view();
        when(trajectories.trajectory(NO)).thenReturn(ended);
        when(contacts.countByTrajectoryNo(NO)).thenReturn(0, 0, 1, 3, 4);

        assertThat(aftercare.planNext(NO)).isEqualTo(LocalDate.of(2026, 6, 30));
        verify(trajectories).startAftercare(NO);
        assertThat(aftercare.hold(NO, contact(true), "Det går godt.")).isFalse();
        assertThat(aftercare.hold(NO, contact(false), "Vil ikke kontaktes mere."))
                .isTrue();
        assertThat(aftercare.hold(NO, contact(true), "Det går godt.")).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> aftercare.planNext(NO));
        verify(trajectories).record(NO, EventKind.EFTERVAERN_KONTAKT, "4_AF_4");
    }

    private Map<String, Object> inputs() {
        @SuppressWarnings("unchecked")
        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        verify(proposals).propose(eq(NO), eq("next-step"), inputs.capture(), any());
        return inputs.getValue();
    }

    private PlanService planning(PlanRepository plans, UpskillingService upskilling) {
        CompetenceService competences = mock(CompetenceService.class);
        when(competences.upskillingFacts(NO))
                .thenReturn(new UpskillingFacts(
                        2, Literacy.SVAG, EducationLevel.GRUNDSKOLE, List.of(Industry.KOEKKEN_KANTINE)));
        return new PlanService(
                plans,
                competences,
                health(WorkBand.DELVIS_MED_HENSYN),
                upskilling,
                proposals,
                trajectories,
                currentUser,
                clock);
    }

    private NextStepService nextSteps(NextStepRepository choices) {
        return nextSteps(choices, POLICY);
    }

    private NextStepService nextSteps(NextStepRepository choices, EmploymentProperties policy) {
        PlacementView placement = mock(PlacementView.class);
        when(placement.kind()).thenReturn(PlacementKind.PRAKTIK);
        when(placement.startsOn()).thenReturn(LocalDate.of(2026, 4, 1));
        when(placement.id()).thenReturn(PLACEMENT);
        when(placement.attendancePct()).thenReturn(72);
        PlacementService placements = mock(PlacementService.class);
        when(placements.started(NO)).thenReturn(List.of(placement, placement));
        when(placements.weeksLeft(PLACEMENT)).thenReturn(3);
        FollowUpService followUps = mock(FollowUpService.class);
        when(followUps.latestWorkplaceContact(NO))
                .thenReturn(Optional.of(new WorkplaceContactReport(
                        "Lederen",
                        NOW.minusDays(3),
                        85,
                        10,
                        4,
                        4,
                        3,
                        EmployerIntent.FORLAENGER,
                        null,
                        NOW.toLocalDate().plusDays(14))));
        ProgressionService progressions = mock(ProgressionService.class);
        when(progressions.delta(NO))
                .thenReturn(Optional.of(
                        new ProgressionDelta(LocalDate.of(2026, 1, 20), NOW.toLocalDate(), everyIndicator(1))));
        return new NextStepService(
                choices,
                placements,
                followUps,
                progressions,
                health(WorkBand.VARIGT_NEDSAT_FORMODET),
                proposals,
                trajectories,
                policy,
                currentUser,
                clock);
    }

    private static HealthService health(WorkBand workBand) {
        HealthService health = mock(HealthService.class);
        when(health.shared(NO))
                .thenReturn(Optional.of(new SharedHealth(
                        NOW.toLocalDate(), HealthConclusion.KLAR_MED_HENSYN, Set.of(), workBand, "Kan arbejde.")));
        return health;
    }

    private static Map<ProgressionIndicator, Integer> everyIndicator(int value) {
        return Arrays.stream(ProgressionIndicator.values())
                .collect(Collectors.toMap(Function.identity(), indicator -> value));
    }

    private static Progression progression() {
        return new Progression(everyIndicator(4), null, null);
    }

    private static NextStepDecision decision(NextStep step) {
        return new NextStepDecision(step, "Borgeren er enig.", NOW.toLocalDate());
    }

    private static AftercareReport contact(boolean continues) {
        return new AftercareReport(NOW, ContactChannel.TELEFON, true, true, Set.of(), false, continues);
    }

    private static StartMeetingReport meeting() {
        return new StartMeetingReport(
                NOW,
                ContactChannel.FREMMOEDE,
                InterpreterUse.NEJ,
                null,
                true,
                "Et arbejde i et køkken",
                null,
                SafeContact.TELEFON,
                Set.of(ConsentPurpose.MENTOR, ConsentPurpose.LAEGE_PAA_JOBCENTER));
    }

    private static PlanContent plan(Track track) {
        return new PlanContent(
                "Køkken på deltid",
                Industry.KOEKKEN_KANTINE,
                List.of(new PlannedTrack(track, track.isCourse() ? 12 : 0)),
                false,
                true,
                LocalDate.of(2026, 6, 8),
                LocalDate.of(2026, 12, 8),
                20,
                14,
                Set.of(LegalBasis.OEVO, LegalBasis.PRAKTIK),
                "B05",
                "Dansk bringer borgeren nærmere et arbejde i et køkken.",
                "FAG-1",
                null);
    }
}
