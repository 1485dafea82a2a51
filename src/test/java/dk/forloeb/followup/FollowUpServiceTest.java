package dk.forloeb.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.AbsenceFacts.AbsenceFact;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final PlacementService placements = mock(PlacementService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private Optional<AbsenceFacts> absences = Optional.empty();

    @BeforeEach
    void record() {
        trajectory(TrajectoryExample.aTrajectory());
        table(14, 0);
    }

    @Test
    void contactsTheCitizenAsOftenAsTheTableSays() {
        assertThat(service().plan(NO)).isEqualTo(new ContactPlan(TODAY.plusDays(14), false, true));
        verify(proposals).propose(eq(NO), eq("contact-frequency"), any(), any());
    }

    @Test
    void neverWaitsLongerThanTheLawAllows() {
        table(90, 0);

        assertThat(service().situation(NO).latestCitizenContact()).isEqualTo(TODAY.plusDays(45));
    }

    @Test
    void keepsTheAgreedDayWhenItIsEarlier() {
        lastCitizenContact(TODAY, TODAY.plusDays(3));
        assertThat(service().plan(NO).on()).isEqualTo(TODAY.plusDays(3));

        lastCitizenContact(TODAY, TODAY.plusDays(40));
        assertThat(service().plan(NO).on()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void contactsAtOnceWhenTheAgreedDayHasPassed() {
        lastCitizenContact(TODAY.minusDays(20), TODAY.minusDays(6));

        assertThat(service().plan(NO).on()).isEqualTo(TODAY);
    }

    @Test
    void takesTheWorkplaceAlongWhenItIsDue() {
        inPlacement();
        table(7, 14);

        assertThat(service().plan(NO).workplaceDue()).isTrue();

        lastWorkplaceContact(TODAY, TODAY.plusDays(14));
        assertThat(service().plan(NO).workplaceDue()).isFalse();

        lastWorkplaceContact(TODAY, TODAY.plusDays(8));
        assertThat(service().plan(NO).workplaceDue()).isTrue();

        table(7, 0);
        assertThat(service().plan(NO).workplaceDue()).isFalse();
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
        assertThat(service().continues(NO)).isTrue();

        trajectory(TrajectoryExample.aTrajectory().being(TrajectoryStatus.AFSLUTTET));
        assertThat(service().continues(NO)).isFalse();
    }

    @Test
    void keepsContacts() {
        CitizenContactReport citizen = citizenReport(TODAY, TODAY.plusDays(7));
        service().reportCitizen(NO, citizen, "Det går godt på holdet.");
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
                trajectories,
                placements,
                proposals,
                absences,
                new FollowUpProperties(45),
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
        when(citizens.findFirstByTrajectoryNoOrderByHeldAtDesc(NO))
                .thenReturn(Optional.of(new CitizenContact(NO, citizenReport(heldOn, next))));
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
