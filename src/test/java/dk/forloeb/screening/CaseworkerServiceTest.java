package dk.forloeb.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CaseworkerServiceTest {

    private static final String NO = "F-2026-000001";

    private final CaseworkerRepository caseworkers = mock(CaseworkerRepository.class);
    private final CaseworkerAssignmentRepository assignments = mock(CaseworkerAssignmentRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final CaseworkerService service = new CaseworkerService(
            caseworkers,
            assignments,
            trajectories,
            mock(CoverService.class),
            currentUser,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    private final Map<String, Caseworker> known = new LinkedHashMap<>();
    private final Map<String, Long> loads = new HashMap<>();

    @BeforeEach
    void record() {
        when(currentUser.id()).thenReturn("system");
        when(caseworkers.findById(any())).thenAnswer(call -> Optional.ofNullable(known.get(call.getArgument(0))));
        when(caseworkers.save(any())).thenAnswer(call -> {
            Caseworker caseworker = call.getArgument(0);
            known.put(caseworker.getId(), caseworker);
            return caseworker;
        });
        when(caseworkers.findByActiveTrueOrderByUserId())
                .thenAnswer(call ->
                        known.values().stream().filter(Caseworker::isActive).toList());
        when(trajectories.caseloads(anyCollection())).thenReturn(loads);
        when(trajectories.citizenOf(any())).thenReturn(ScreeningExample.citizen());
        assignedTo(null);
    }

    @Test
    void prefersTheCitizensLanguage() {
        caseworker("anna", List.of("da"), 1);
        caseworker("omar", List.of("da", "ar"), 20);

        assertThat(service.assign(NO)).contains("omar");

        verify(trajectories).assignTo(NO, "omar");
        assertThat(kept()).satisfies(assignment -> {
            assertThat(assignment.userId()).isEqualTo("omar");
            assertThat(assignment.reason()).isEqualTo(AssignmentReason.SPROG);
            assertThat(assignment.explanation())
                    .isEqualTo("Taler borgerens sprog og har lavest belastning blandt dem (20 af 30 forløb).");
        });
    }

    @Test
    void takesTheLowestLoadOfThoseWithRoom() {
        caseworker("anna", List.of("da"), 29);
        caseworker("bo", List.of("da"), 3);
        caseworker("omar", List.of("ar"), 30);

        assertThat(service.assign(NO)).contains("bo");
        assertThat(kept()).satisfies(assignment -> {
            assertThat(assignment.reason()).isEqualTo(AssignmentReason.LAVEST_BELASTNING);
            assertThat(assignment.explanation())
                    .isEqualTo("Har lavest belastning i Center Nord (3 af 30 forløb); ingen med plads taler borgerens"
                            + " sprog.");
        });
    }

    @Test
    void findsNobodyWhenAllAreFullElsewhereOrRetired() {
        caseworker("anna", List.of("da"), 30);
        caseworker("bo", List.of("da"), 0);
        service.register("carl", "Carl", OrgUnit.CENTER_SYD, List.of("ar"), 30);
        service.retire("bo");

        assertThat(service.assign(NO)).isEmpty();
        assertThat(service.isActive("bo")).isFalse();
        verify(trajectories, never()).assignTo(any(), any());
        assertThat(service.candidates(NO))
                .extracting(Candidate::label)
                .containsExactly(
                        "anna, Center Nord, 30 af 30 forløb, fuldt belagt",
                        "Carl, Center Syd, 0 af 30 forløb, taler borgerens sprog");
    }

    @Test
    void keepsTheCaseworkerWhoIsThereAlready() {
        assignedTo("anna");

        assertThat(service.assign(NO)).contains("anna");
        verify(assignments, never()).save(any());
    }

    @Test
    void takesTheTeamLeadersChoiceWithItsReason() {
        caseworker("anna", List.of("da"), 30);

        service.choose(NO, "anna", "Kender familien i forvejen.");

        verify(trajectories).assignTo(NO, "anna");
        verify(trajectories).note(NO, NoteKind.VISITATION, "Kender familien i forvejen.");
        assertThat(kept().reason()).isEqualTo(AssignmentReason.TEAMLEDER);
        assertThatIllegalStateException().isThrownBy(() -> service.choose(NO, "ukendt", "Hvorfor ikke?"));
    }

    @Test
    void refusesACaseworkerWithoutRoomForAnybody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.register("anna", "Anna", OrgUnit.CENTER_NORD, List.of("da"), 0));
    }

    private void caseworker(String userId, List<String> languages, long load) {
        service.register(userId, userId, OrgUnit.CENTER_NORD, languages, 30);
        loads.put(userId, load);
    }

    private void assignedTo(String caseworkerId) {
        TrajectoryView any = TrajectoryExample.aTrajectory()
                .being(TrajectoryStatus.VISITERET)
                .view();
        TrajectoryView trajectory = mock(TrajectoryView.class);
        when(trajectory.orgUnit()).thenReturn(any.orgUnit());
        when(trajectory.caseworkerId()).thenReturn(caseworkerId);
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
    }

    private CaseworkerAssignment kept() {
        ArgumentCaptor<CaseworkerAssignment> assignment = ArgumentCaptor.captor();
        verify(assignments).save(assignment.capture());
        return assignment.getValue();
    }
}
