package dk.forloeb.placement;

import static dk.forloeb.placement.PlacementExample.END;
import static dk.forloeb.placement.PlacementExample.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.health.Accommodation;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.health.WorkBand;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.Recipient;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.ApplicationEventPublisher;

class PlacementServiceTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final PlacementApproval APPROVAL =
            new PlacementApproval("Tillidsrepræsentanten", true, "V-1", Set.of(), null);

    private final Map<UUID, Placement> stored = new HashMap<>();
    private final PlacementRepository placements = mock(PlacementRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final LetterService letters = mock(LetterService.class);
    private final ConsentService consents = mock(ConsentService.class);
    private final HealthService health = mock(HealthService.class);
    private final AwaitedEnd awaitedEnd = mock(AwaitedEnd.class);
    private final ApplicationEventPublisher publisher = mock(ApplicationEventPublisher.class);
    private final PlacementService service = new PlacementService(
            placements,
            trajectories,
            proposals,
            letters,
            consents,
            health,
            awaitedEnd,
            new PlacementProperties(14),
            publisher,
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @BeforeEach
    void record() {
        when(placements.save(any())).thenAnswer(call -> {
            Placement saved = call.getArgument(0);
            stored.put(saved.getId(), saved);
            return saved;
        });
        when(placements.findById(any())).thenAnswer(call -> Optional.ofNullable(stored.get(call.getArgument(0))));
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(proposals.ask(eq(NO), eq("placement-duration"), any()))
                .thenReturn(outcome(Map.of("maxWeeks", 13, "reason", "Højst 13 uger.")));
        when(proposals.ask(eq(NO), eq("placement-ratio"), any()))
                .thenReturn(outcome(Map.of("allowed", 2, "ok", true, "reason", "Plads til to.")));
        when(proposals.propose(eq(NO), anyString(), any(), any()))
                .thenReturn(new Proposed("placement-ratio", 1, "Rule_05", "JA", "Plads til to."));
    }

    @Test
    void writesWhatWasAgreedToTheCitizenAndToTheWorkplace() {
        UUID id = service.match(NO, PlacementExample.offer(Set.of()));

        service.sendAgreement(id);

        ArgumentCaptor<LetterOrder> letter = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters, times(2)).write(letter.capture());
        assertThat(letter.getAllValues())
                .extracting(LetterOrder::kind)
                .containsExactly(LetterKind.L07, LetterKind.L07V);
        assertThat(letter.getAllValues()).allSatisfy(order -> {
            assertThat(order.occasion()).isEqualTo("AFTALE-" + id + "-" + END);
            assertThat(order.values())
                    .containsEntry(LetterField.VIRKSOMHED, service.placement(id).employer())
                    .containsEntry(LetterField.PLACERING_TYPE, "Virksomhedspraktik")
                    .containsEntry(
                            LetterField.SKAANEHENSYN,
                            order.kind() == LetterKind.L07 ? "Ingen" : "det, I aftaler med borgeren og kommunen");
            assertThat(order.kind().fields()).containsAll(order.values().keySet());
        });
        Workplace workplace = service.placement(id).workplace();
        assertThat(letter.getValue().recipient())
                .isEqualTo(Recipient.company(workplace.companyName(), workplace.cvr()));
    }

    @Test
    void tellsTheWorkplaceOfNoAccommodationThatItMayNoLongerKnow() {
        when(health.shared(NO)).thenReturn(Optional.of(liftingTenKilos()));
        when(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER, ConsentScope.HELBRED_FUNKTION))
                .thenReturn(true, true, false);
        UUID id = service.match(NO, PlacementExample.offer(Set.of(Accommodation.LOEFT_MAX_KG)));

        service.sendAgreement(id);

        ArgumentCaptor<LetterOrder> letter = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters, times(2)).write(letter.capture());
        assertThat(letter.getAllValues())
                .extracting(order -> order.values().get(LetterField.SKAANEHENSYN))
                .containsExactly("Løft højst 10 kg", "det, I aftaler med borgeren og kommunen");
    }

    @Test
    void followsAPlacementFromMatchToEnd() {
        UUID id = service.match(NO, PlacementExample.offer(Set.of()));
        verify(trajectories).record(NO, EventKind.PLACERING_FUNDET, "PRAKTIK");

        service.check(id);
        assertThat(service.placement(id).check().allowedPlaces()).isEqualTo(2);
        assertThat(service.placement(id).check().periodOk()).isTrue();

        assertThat(service.approve(id, APPROVAL)).isEqualTo(END.minusDays(14));
        verify(proposals).decide(NO, "placement-ratio", "JA", null);
        verify(trajectories).record(NO, EventKind.PLACERING_GODKENDT, "PRAKTIK");

        assertThat(service.start(id)).isEqualTo(END.minusDays(14));
        verify(trajectories).enter(NO, Phase.PLACERING);
        verify(publisher).publishEvent(new PlacementChanged(NO));

        service.foreseeEnd(id, 95, new PlacementOutcome(false, EndReason.ANSAT, END), "Ansættes.");
        service.end(id);
        verify(trajectories).note(NO, NoteKind.PLACERING, "Ansættes.");
        verify(trajectories).record(NO, EventKind.PLACERING_AFSLUTTET, "AFSLUTTET");
    }

    @Test
    void extendsAfterASecondApproval() {
        UUID id = running();
        when(proposals.ask(eq(NO), eq("placement-duration"), any()))
                .thenReturn(outcome(Map.of("maxWeeks", 26, "reason", "Højst 26 uger.")));
        service.askForExtension(id, 90, new ExtensionRequest(END.plusWeeks(13), false, "Mangler certifikat."), null);
        service.check(id);

        assertThat(service.approve(id, APPROVAL)).isEqualTo(END.plusWeeks(13).minusDays(14));

        verify(trajectories).record(NO, EventKind.PLACERING_FORLAENGET, "PRAKTIK");
        assertThat(service.placement(id).endsOn()).isEqualTo(END.plusWeeks(13));
    }

    @Test
    void notesWhyAMatchIsRejected() {
        UUID id = service.match(NO, PlacementExample.offer(Set.of()));

        service.reject(id, "Opgaverne passer ikke til målet.");

        verify(proposals).decide(NO, "placement-ratio", "NEJ", "Opgaverne passer ikke til målet.");
        verify(trajectories).note(NO, NoteKind.PLACERING, "Opgaverne passer ikke til målet.");
    }

    @Test
    void sharesOnlyThePhysiciansAccommodationsAndOnlyOnConsentToThat() {
        PlacementOffer offer = PlacementExample.offer(Set.of(Accommodation.LOEFT_MAX_KG));
        when(health.shared(NO)).thenReturn(Optional.of(liftingTenKilos()));
        when(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER)).thenReturn(true);

        assertThat(service.shareableAccommodations(NO)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> service.match(NO, offer));

        when(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER, ConsentScope.HELBRED_FUNKTION))
                .thenReturn(true);
        assertThat(service.shareableAccommodations(NO))
                .isEqualTo(
                        Map.of(Accommodation.LOEFT_MAX_KG, "Løft højst 10 kg", Accommodation.PAUSER, "Ekstra pauser"));
        assertThat(service.placement(service.match(NO, offer)).accommodationText())
                .isEqualTo("Løft højst 10 kg");
        assertThatIllegalStateException()
                .isThrownBy(() -> service.match(NO, PlacementExample.offer(Set.of(Accommodation.SIDDENDE))));
    }

    @Test
    void breaksARunningPlacementOff() {
        assertThatIllegalStateException()
                .isThrownBy(() -> service.breakOff(NO, EndReason.SYGDOM, START.plusDays(5), null))
                .withMessageContaining("no running placement");
        UUID id = running();
        when(placements.findByTrajectoryNoAndStatusInOrderByStartsOnDesc(NO, Set.of(PlacementStatus.I_GANG)))
                .thenReturn(List.of(stored.get(id)));

        service.breakOff(NO, EndReason.AFBRUDT_BORGER, START.plusDays(5), "Kom ikke mere.");

        assertThat(service.placement(id).brokenOff())
                .isEqualTo(new PlacementOutcome(true, EndReason.AFBRUDT_BORGER, START.plusDays(5)));
        verify(awaitedEnd).brokenOff(NO, id);
        verify(trajectories).record(NO, EventKind.PLACERING_AFBRUDT, "PRAKTIK");
        verify(trajectories).note(NO, NoteKind.PLACERING, "Kom ikke mere.");
        verify(publisher, times(2)).publishEvent(new PlacementChanged(NO));
    }

    @Test
    void asksForNoRatioWhereTheCitizenIsPaid() {
        PlacementOffer match = PlacementExample.offer(Set.of());
        UUID id = service.match(
                NO,
                new PlacementOffer(
                        PlacementExample.workplace(null),
                        PlacementKind.ORDINAER,
                        null,
                        match.purpose(),
                        START,
                        END,
                        25,
                        match.tasks(),
                        false,
                        null,
                        MentorNeed.FASTHOLDELSE,
                        Set.of()));

        service.check(id);
        service.approve(id, new PlacementApproval(null, false, null, Set.of(), null));

        assertThat(service.placement(id).status()).isEqualTo(PlacementStatus.GODKENDT);
        verify(proposals, never()).propose(any(), any(), any(), any());
        verify(proposals, never()).decide(any(), any(), any(), any());
    }

    @Test
    void tellsWhichMentorTheWorkplaceAsksFor() {
        UUID id = running();
        when(placements.findByTrajectoryNoAndStatusInOrderByStartsOnDesc(eq(NO), any()))
                .thenReturn(List.of(stored.get(id)));

        assertThat(service.mentorNeed(NO)).contains(MentorNeed.SPROG);
    }

    @Test
    void asksTheTableWithTheKindsOwnNameAndTheWeeksSoFar() {
        service.allowedPeriod(NO, PlacementKind.LOENTILSKUD, Sector.PRIVAT);
        verify(proposals).ask(NO, "placement-duration", durationInputs("LOENTILSKUD_PRIVAT", 0, false));

        assertThat(service.allowedExtension(running(), true)).isEqualTo(new AllowedPeriod(0, "Højst 13 uger."));
        verify(proposals).ask(NO, "placement-duration", durationInputs("PRAKTIK", 13, true));
    }

    private static Map<String, Object> durationInputs(String kind, int weeksSoFar, boolean specialNeed) {
        return Map.of(
                "visitation", "AKTIVITETSPARAT", "kind", kind, "weeksSoFar", weeksSoFar, "specialNeed", specialNeed);
    }

    private static SharedHealth liftingTenKilos() {
        return new SharedHealth(
                START,
                HealthConclusion.KLAR_MED_HENSYN,
                Set.of(Accommodation.LOEFT_MAX_KG, Accommodation.PAUSER),
                10,
                WorkBand.DELVIS_MED_HENSYN,
                "Kan arbejde med hensyn.");
    }

    @Test
    void knowsWhereTheCitizenWorks() {
        UUID id = running();
        when(placements.findWorkingOn(NO, START.plusDays(8))).thenReturn(List.of(stored.get(id)));

        assertThat(service.current(NO)).hasValueSatisfying(current -> {
            assertThat(current.employer()).isEqualTo("Rengøring og Co");
            assertThat(current.weekOn(START.plusDays(8))).isEqualTo(2);
        });
    }

    @Test
    void notesThatNoWorkplaceWasFound() {
        service.giveUpMatch(NO, "Ti virksomheder er spurgt.");

        verify(trajectories).note(NO, NoteKind.PLACERING, "Ti virksomheder er spurgt.");
    }

    private UUID running() {
        UUID id = service.match(NO, PlacementExample.offer(Set.of()));
        service.check(id);
        service.approve(id, APPROVAL);
        service.start(id);
        return id;
    }

    private static Decisions.Outcome outcome(Map<String, Object> outputs) {
        return new Decisions.Outcome("decision", 1, List.of(new Decisions.Hit("Rule_05", outputs)));
    }
}
