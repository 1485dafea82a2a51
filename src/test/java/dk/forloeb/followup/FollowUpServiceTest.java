package dk.forloeb.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.competence.ProgressionService;
import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.AbsenceFacts.AbsenceFact;
import dk.forloeb.placement.EndReason;
import dk.forloeb.placement.PlacementChanged;
import dk.forloeb.placement.PlacementExample;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementStatus;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.upskilling.CourseBreak;
import dk.forloeb.upskilling.InterruptReason;
import dk.forloeb.upskilling.UpskillingService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class FollowUpServiceTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    /** A Tuesday, in the second week of the placement. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final CitizenContactRepository citizens = mock(CitizenContactRepository.class);
    private final WorkplaceContactRepository workplaces = mock(WorkplaceContactRepository.class);
    private final MissedContactRepository missed = mock(MissedContactRepository.class);
    private final RequiredContactRepository required = mock(RequiredContactRepository.class);
    private final List<Object> told = new ArrayList<>();
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final PlacementService placements = mock(PlacementService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final ProgressionService progressions = mock(ProgressionService.class);
    private final UpskillingService upskilling = mock(UpskillingService.class);
    private Optional<AbsenceFacts> absences = Optional.empty();
    private Optional<AgreedContact> agreed = Optional.empty();

    @BeforeEach
    void record() {
        trajectory(TrajectoryExample.aTrajectory());
        table(14, 0);
        interviews(4, 6);
    }

    @Test
    void contactsTheCitizenAsOftenAsTheTableSays() {
        lastCitizenContact(TODAY, TODAY.plusDays(40));

        assertThat(service().planCitizen(NO)).isEqualTo(new ContactPlan(TODAY.plusDays(14), true));
        verify(proposals).propose(eq(NO), eq("contact-frequency"), any(), any());
    }

    @Test
    void tellsOfAMissedContactAndWaitsForTheDayAgreedOnInItsPlace() {
        lastCitizenContact(TODAY.minusDays(14), TODAY);
        service().reportMissed(NO, TODAY.atTime(10, 0), TODAY.plusDays(3));

        assertThat(told).containsExactly(new ContactMissed(NO, TODAY));
        verify(missed).save(any(MissedContact.class));
        when(missed.findFirstByTrajectoryNoOrderByPlannedAtDesc(NO))
                .thenReturn(Optional.of(new MissedContact(NO, TODAY.atTime(10, 0), TODAY.plusDays(3))));
        assertThat(service().planCitizen(NO).on()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void neverWaitsLongerThanTheLawAllows() {
        table(90, 0);

        assertThat(service().situation(NO).latestCitizenContact()).isEqualTo(TODAY.plusDays(45));
    }

    @Test
    void followsTheRuleSetOfTheCourse() {
        table(90, 0);
        interviews(2, 6);

        assertThat(service().situation(NO).latestCitizenContact()).isEqualTo(TODAY.plusDays(90));
    }

    @Test
    void refusesATableThatAsksForNoInterview() {
        interviews(0, 6);

        assertThatIllegalArgumentException().isThrownBy(() -> service().mostDays(NO));
    }

    @Test
    void bringsInterviewsForwardThatTheFirstSixMonthsStillLack() {
        // Begun on 20 October: the start meeting and one contact are held, and two of four are left until 20 April.
        trajectory(TrajectoryExample.aTrajectory().startedOn(LocalDate.of(2025, 10, 20)));
        table(90, 0);
        lastCitizenContact(TODAY.minusDays(14), TODAY.plusDays(80));

        assertThat(service().planCitizen(NO).on()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(service().situation(NO).latestCitizenContact()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void catchesUpOneWorkingDayAtATimeButNotAfterTheFirstSixMonths() {
        table(90, 0);
        trajectory(TrajectoryExample.aTrajectory().startedOn(LocalDate.of(2025, 9, 15)));
        assertThat(service().situation(NO).latestCitizenContact()).isEqualTo(TODAY.plusDays(1));

        trajectory(TrajectoryExample.aTrajectory().startedOn(LocalDate.of(2025, 9, 10)));
        assertThat(service().situation(NO).latestCitizenContact()).isEqualTo(TODAY.plusDays(45));
    }

    @Test
    void countsFromTheLastContactNotFromTheDayOfPlanning() {
        lastCitizenContact(TODAY.minusDays(6), TODAY.plusDays(40));

        assertThat(service().planCitizen(NO).on()).isEqualTo(TODAY.plusDays(8));
    }

    @Test
    void keepsWhatThePlanAgreesOnWhenItIsMoreOften() {
        lastCitizenContact(TODAY, TODAY.plusDays(40));
        agreed = Optional.of(no -> OptionalInt.of(7));
        assertThat(service().planCitizen(NO).on()).isEqualTo(TODAY.plusDays(7));

        agreed = Optional.of(no -> OptionalInt.of(30));
        assertThat(service().planCitizen(NO).on()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void keepsTheAgreedDayWhenItIsEarlier() {
        lastCitizenContact(TODAY, TODAY.plusDays(3));
        assertThat(service().planCitizen(NO).on()).isEqualTo(TODAY.plusDays(3));

        lastCitizenContact(TODAY, TODAY.plusDays(40));
        assertThat(service().planCitizen(NO).on()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void contactsAtOnceWhenTheAgreedDayHasPassed() {
        lastCitizenContact(TODAY.minusDays(20), TODAY.minusDays(6));

        assertThat(service().planCitizen(NO).on()).isEqualTo(TODAY);
    }

    @Test
    void keepsByWhichDayContactIsRequired() {
        lastCitizenContact(TODAY, TODAY.plusDays(3));
        assertThat(requiredOn()).as("not the earlier day that was agreed on").isEqualTo(TODAY.plusDays(14));

        agreed = Optional.of(no -> OptionalInt.of(7));
        assertThat(requiredOn()).isEqualTo(TODAY.plusDays(7));

        table(90, 0);
        agreed = Optional.empty();
        assertThat(requiredOn()).as("the law's floor").isEqualTo(TODAY.plusDays(45));
    }

    @Test
    void planningAnewDoesNotMakeUpForWhatIsLate() {
        lastCitizenContact(TODAY.minusDays(10), TODAY.plusDays(40));
        RequiredContact late = new RequiredContact(NO);
        late.require(TODAY.minusDays(10), TODAY.minusDays(1), 4, 1, TODAY.plusDays(90));
        when(required.findById(NO)).thenReturn(Optional.of(late));

        service().planCitizen(NO);
        assertThat(late.requiredOn()).isEqualTo(TODAY.minusDays(1));

        CitizenContact held = new CitizenContact(NO, citizenReport(TODAY, TODAY.plusDays(5)));
        when(citizens.findByTrajectoryNoOrderByHeldAtDesc(NO)).thenReturn(List.of(held));
        service().planCitizen(NO);
        assertThat(late.requiredOn()).isEqualTo(TODAY.plusDays(14));
        assertThat(held).as("10 days where 9 were allowed").hasFieldOrPropertyWithValue("requiredContacts", 10 / 9.0);
        service().planCitizen(NO);
        assertThat(held).as("counted once").hasFieldOrPropertyWithValue("requiredContacts", 10 / 9.0);
    }

    @Test
    void countsTheInterviewsThatTheLawAsksFor() {
        trajectory(TrajectoryExample.aTrajectory().startedOn(TODAY.minusMonths(6)));
        when(citizens.findByTrajectoryNoOrderByHeldAtDesc(NO))
                .thenReturn(List.of(
                        new CitizenContact(NO, citizenReport(TODAY, TODAY.plusDays(9))),
                        new CitizenContact(NO, citizenReport(TODAY.minusDays(1), TODAY.plusDays(9))),
                        new CitizenContact(NO, citizenReport(TODAY.minusDays(40), TODAY))));

        service().planCitizen(NO);

        ArgumentCaptor<RequiredContact> saved = ArgumentCaptor.forClass(RequiredContact.class);
        verify(required).save(saved.capture());
        assertThat(saved.getValue())
                .as("the start meeting and two; today is a day too late")
                .hasFieldOrPropertyWithValue("lawHeld", 3)
                .hasFieldOrPropertyWithValue("lawInterviews", 4)
                .hasFieldOrPropertyWithValue("lawUntil", TODAY);
    }

    @Test
    void aTableThatAsksForMoreDoesNotMakeLateWhatWasInTime() {
        lastCitizenContact(TODAY.minusDays(10), TODAY.plusDays(40));
        RequiredContact running = new RequiredContact(NO);
        running.require(TODAY.minusDays(10), TODAY.plusDays(4), 4, 1, TODAY.plusDays(90));
        when(required.findById(NO)).thenReturn(Optional.of(running));
        table(7, 0);

        service().planCitizen(NO);

        assertThat(running.requiredOn()).isEqualTo(TODAY);
    }

    @Test
    void whatIsRegisteredLateWasLate() {
        lastCitizenContact(TODAY.minusDays(19), TODAY.plusDays(40));

        assertThat(requiredOn()).isEqualTo(TODAY.minusDays(5));
    }

    @Test
    void timeStandsStillInAPause() {
        RequiredContact waiting = new RequiredContact(NO);
        waiting.require(TODAY.minusDays(10), TODAY.plusDays(4), 4, 1, TODAY.plusDays(90));

        waiting.pause(TODAY);
        assertThat(waiting.isOverdue(TODAY.plusDays(30))).isFalse();
        assertThat(waiting.requiredBy(TODAY.plusDays(30))).as("10 days of 14").isEqualTo(10 / 14.0);

        waiting.resume(TODAY.plusDays(30));
        assertThat(waiting.requiredOn()).as("4 days are left").isEqualTo(TODAY.plusDays(34));
        assertThat(waiting.requiredBy(TODAY.plusDays(48))).isEqualTo(2.0);
        assertThat(waiting.isOverdue(TODAY.plusDays(35))).isTrue();
    }

    @Test
    void contactInAPauseBeginsTheTimeThere() {
        RequiredContact waiting = new RequiredContact(NO);
        waiting.require(TODAY.minusDays(10), TODAY.plusDays(4), 4, 1, TODAY.plusDays(90));
        waiting.pause(TODAY);

        waiting.require(TODAY.plusDays(20), TODAY.plusDays(34), 4, 2, TODAY.plusDays(90));
        waiting.resume(TODAY.plusDays(30));

        assertThat(waiting.countsFrom()).isEqualTo(TODAY.plusDays(30));
        assertThat(waiting.requiredOn()).isEqualTo(TODAY.plusDays(44));
    }

    @Test
    void aMissedContactBeginsTheTimeAnew() {
        lastCitizenContact(TODAY.minusDays(10), TODAY.plusDays(40));
        RequiredContact late = new RequiredContact(NO);
        late.require(TODAY.minusDays(10), TODAY.minusDays(1), 4, 1, TODAY.plusDays(90));
        when(required.findById(NO)).thenReturn(Optional.of(late));

        when(missed.findFirstByTrajectoryNoOrderByPlannedAtDesc(NO))
                .thenReturn(Optional.of(new MissedContact(NO, TODAY.atTime(9, 0), TODAY.plusDays(2))));

        service().planCitizen(NO);

        assertThat(late.countsFrom()).isEqualTo(TODAY);
        assertThat(late.requiredOn()).isEqualTo(TODAY.plusDays(2));
    }

    private LocalDate requiredOn() {
        service().planCitizen(NO);
        ArgumentCaptor<RequiredContact> saved = ArgumentCaptor.forClass(RequiredContact.class);
        verify(required, atLeastOnce()).save(saved.capture());
        return saved.getValue().requiredOn();
    }

    @Test
    void contactsTheWorkplaceOnItsOwnDays() {
        inPlacement();
        table(7, 14);
        lastWorkplaceContact(TODAY, TODAY.plusDays(30));
        assertThat(service().planWorkplace(NO)).isEqualTo(new WorkplaceContactPlan(TODAY.plusDays(14), true, true));

        lastWorkplaceContact(TODAY, TODAY.plusDays(8));
        assertThat(service().planWorkplace(NO).on()).isEqualTo(TODAY.plusDays(8));

        table(7, 0);
        assertThat(service().planWorkplace(NO)).isEqualTo(new WorkplaceContactPlan(TODAY.plusDays(7), false, true));
    }

    @Test
    void looksForAWorkplaceAgainWhenThereIsNone() {
        assertThat(service().planWorkplace(NO)).isEqualTo(new WorkplaceContactPlan(TODAY.plusDays(14), false, true));
    }

    @Test
    void measuresProgressionEveryThreeMonths() {
        when(progressions.lastMeasuredOn(NO)).thenReturn(Optional.of(LocalDate.of(2025, 12, 11)));
        assertThat(service().isProgressionDue(NO)).isFalse();

        when(progressions.lastMeasuredOn(NO)).thenReturn(Optional.of(LocalDate.of(2025, 12, 10)));
        assertThat(service().isProgressionDue(NO)).isTrue();
    }

    @Test
    void measuresProgressionThreeMonthsAfterTheStartWhenItWasNeverMeasured() {
        trajectory(TrajectoryExample.aTrajectory().startedOn(LocalDate.of(2025, 12, 11)));
        assertThat(service().isProgressionDue(NO)).isFalse();

        trajectory(TrajectoryExample.aTrajectory().startedOn(LocalDate.of(2025, 12, 10)));
        assertThat(service().isProgressionDue(NO)).isTrue();
    }

    @Test
    void asksTheTableWithWhatIsKnown() {
        inPlacement();
        absences = Optional.of(no -> new AbsenceFact(1, 4));

        service().situation(NO);

        assertThat(asked())
                .containsEntry("voluntary", false)
                .containsEntry("noShow30d", 1)
                .containsEntry("sickDaysNow", 4)
                .containsEntry("phase", "PLACERING")
                .containsEntry("weekInPlacement", 2)
                .containsEntry("segment", "OPKVAL");
    }

    @ParameterizedTest
    @CsvSource({
        "VISITATION, START",
        "START, START",
        "AFKLARING, AFKLARING",
        "PLAN, AFKLARING",
        "OPKVAL, OPKVAL",
        "PLACERING, OPKVAL",
        "NAESTE_SKRIDT, OPKVAL",
        "AFSLUTNING, EFTERVAERN",
        "EFTERVAERN, EFTERVAERN",
        "SLUT, EFTERVAERN"
    })
    void knowsThePhaseOutsideAPlacement(Phase phase, String expected) {
        trajectory(TrajectoryExample.aTrajectory().in(phase).of(null));

        service().situation(NO);

        assertThat(asked())
                .containsEntry("phase", expected)
                .containsEntry("weekInPlacement", 0)
                .containsEntry("noShow30d", 0)
                .containsEntry("segment", null);
    }

    @Test
    void endsWithTheTrajectory() {
        trajectory(TrajectoryExample.aTrajectory().being(TrajectoryStatus.PAUSE));
        assertThat(service().planCitizen(NO).continues()).isTrue();
        assertThat(service().planWorkplace(NO).continues()).isTrue();

        trajectory(TrajectoryExample.aTrajectory().being(TrajectoryStatus.AFSLUTTET));
        assertThat(service().planCitizen(NO).continues()).isFalse();
        assertThat(service().planWorkplace(NO).continues()).isFalse();
    }

    @Test
    void keepsContacts() {
        CitizenContactReport citizen = citizenReport(TODAY, TODAY.plusDays(7));
        service().reportCitizen(NO, citizen, "Det går godt på holdet.", null);
        verifyNoInteractions(progressions);
        verify(citizens).save(any());
        verify(trajectories).note(NO, NoteKind.OPFOELGNING, "Det går godt på holdet.");
        verify(trajectories).record(NO, EventKind.KONTAKT_BORGER, "TELEFON");

        service().reportWorkplace(NO, workplaceReport(TODAY, TODAY.plusDays(7)));
        verify(workplaces).save(any());
        verify(trajectories).note(NO, NoteKind.OPFOELGNING, "Kortere vagter.");
        verify(trajectories).record(NO, EventKind.KONTAKT_VIRKSOMHED, "FORLAENGER");

        lastWorkplaceContact(TODAY, TODAY.plusDays(7));
        assertThat(service().latestWorkplaceContact(NO)).contains(workplaceReport(TODAY, TODAY.plusDays(7)));
        assertThat(new CitizenContact(NO, citizen).report()).isEqualTo(citizen);
    }

    @Test
    void settlesWhatTheCitizenHasLeft() {
        UUID course = new UUID(4, 4);
        var left = new CourseBreak(InterruptReason.JOB, TODAY);

        service().placementStopped(NO, new PlacementStop(EndReason.ANSAT, TODAY));
        service().courseStopped(course, left);

        verify(placements).breakOff(NO, EndReason.ANSAT, TODAY, null);
        verify(upskilling).breakOff(course, left, null);
    }

    @Test
    void hasEitherIssuesOrNone() {
        Set<ContactIssue> both = Set.of(ContactIssue.INGEN, ContactIssue.SPROG);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitizenContactReport(
                        TODAY.atTime(9, 0), ContactChannel.VIDEO, null, 3, 3, 3, both, TODAY.plusDays(1)));
    }

    @Test
    void plansAnewWhenAPlacementChanges() {
        PlannedContact process = mock(PlannedContact.class);

        new PlacementListener(process).planAnew(new PlacementChanged(NO));

        verify(process).situationChanged(NO);
    }

    private FollowUpService service() {
        return new FollowUpService(
                citizens,
                workplaces,
                missed,
                required,
                trajectories,
                placements,
                proposals,
                progressions,
                upskilling,
                absences,
                agreed,
                new FollowUpProperties(3),
                UsualCalendar.calendar(),
                event -> told.add(event),
                Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen")));
    }

    private void trajectory(TrajectoryExample example) {
        when(trajectories.trajectory(NO)).thenReturn(example.view());
    }

    private void table(int citizenDays, int workplaceDays) {
        when(proposals.ask(eq(NO), eq("contact-frequency"), any()))
                .thenReturn(new Decisions.Outcome(
                        "contact-frequency",
                        1,
                        List.of(new Decisions.Hit(
                                "Rule_12",
                                Map.of(
                                        "citizenDays",
                                        citizenDays,
                                        "workplaceDays",
                                        workplaceDays,
                                        "reason",
                                        "Ring hver 14. dag.")))));
    }

    private void interviews(int interviews, int months) {
        when(proposals.ask(NO, "law-interviews", Map.of()))
                .thenReturn(new Decisions.Outcome(
                        "law-interviews",
                        1,
                        List.of(new Decisions.Hit("Rule_01", Map.of("interviews", interviews, "months", months)))));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> asked() {
        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        verify(proposals).ask(eq(NO), eq("contact-frequency"), inputs.capture());
        return inputs.getValue();
    }

    private void inPlacement() {
        when(placements.current(NO))
                .thenReturn(Optional.of(PlacementExample.aPlacement()
                        .being(PlacementStatus.I_GANG)
                        .view()));
    }

    private void lastCitizenContact(LocalDate heldOn, LocalDate next) {
        when(citizens.findByTrajectoryNoOrderByHeldAtDesc(NO))
                .thenReturn(List.of(new CitizenContact(NO, citizenReport(heldOn, next))));
    }

    private void lastWorkplaceContact(LocalDate heldOn, LocalDate next) {
        when(workplaces.findFirstByTrajectoryNoOrderByHeldAtDesc(NO))
                .thenReturn(Optional.of(new WorkplaceContact(NO, workplaceReport(heldOn, next))));
    }

    private static CitizenContactReport citizenReport(LocalDate heldOn, LocalDate next) {
        return new CitizenContactReport(
                heldOn.atTime(9, 0), ContactChannel.TELEFON, null, 4, 3, 5, Set.of(ContactIssue.INGEN), next);
    }

    private static WorkplaceContactReport workplaceReport(LocalDate heldOn, LocalDate next) {
        return new WorkplaceContactReport(
                "Karl Karlsen",
                heldOn.atTime(9, 0),
                90,
                5,
                4,
                4,
                3,
                EmployerIntent.FORLAENGER,
                "Kortere vagter.",
                next);
    }
}
