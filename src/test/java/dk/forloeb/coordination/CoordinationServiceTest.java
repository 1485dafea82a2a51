package dk.forloeb.coordination;

import static dk.forloeb.coordination.RequestExample.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.health.WorkBand;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.ConsentChanged;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.ConsentStanding;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CoordinationServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 3, 16);
    private static final AnswerReport ANSWER =
            new AnswerReport(EntryKind.SVAR, TODAY, true, "Borgeren er skrevet op til en bolig.");
    private static final AgreedAction ACTION =
            new AgreedAction("Søg om indskudslån", ActionOwner.SAGSBEHANDLER, TODAY.plusDays(7));

    private final RequestRepository requests = mock(RequestRepository.class);
    private final EntryRepository entries = mock(EntryRepository.class);
    private final ActionRepository actions = mock(ActionRepository.class);
    private final ConsentService consents = mock(ConsentService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CitizenService citizens = mock(CitizenService.class);
    private final HealthService health = mock(HealthService.class);
    private final CoordinationEffort effort = mock(CoordinationEffort.class);
    private final SocialPort administrations = mock(SocialPort.class);
    private final WorkingCalendar calendar = mock(WorkingCalendar.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final CoordinationService coordinations = new CoordinationService(
            requests,
            entries,
            actions,
            consents,
            trajectories,
            citizens,
            health,
            effort,
            administrations,
            calendar,
            new CoordinationProperties(10),
            cipher,
            currentUser,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    private final List<CoordinationRequest> stored = new ArrayList<>();
    private final List<CoordinationEntry> written = new ArrayList<>();
    private final List<CoordinationAction> agreed = new ArrayList<>();

    @BeforeEach
    void record() {
        when(requests.saveAndFlush(any())).thenAnswer(call -> {
            CoordinationRequest request = call.getArgument(0);
            stored.add(request);
            when(requests.findById(request.getId())).thenReturn(Optional.of(request));
            when(requests.lockById(request.getId())).thenReturn(Optional.of(request));
            return request;
        });
        when(requests.countByTrajectoryNo(NO)).thenAnswer(call -> stored.size());
        when(requests.lockByTrajectory(eq(NO), any())).thenAnswer(call -> {
            Collection<RequestStatus> wanted = call.getArgument(1);
            return stored.stream()
                    .filter(request -> wanted.contains(request.view().status()))
                    .toList();
        });
        when(requests.findByTrajectoryNoOrderByWantedAtDesc(NO)).thenAnswer(call -> List.copyOf(stored));
        when(entries.saveAndFlush(any())).thenAnswer(call -> keep(call.getArgument(0)));
        when(entries.save(any())).thenAnswer(call -> keep(call.getArgument(0)));
        when(entries.findByRequestIdInOrderByRecordedAt(any())).thenAnswer(call -> List.copyOf(written));
        when(actions.save(any())).thenAnswer(call -> {
            agreed.add(call.getArgument(0));
            return call.getArgument(0);
        });
        when(actions.findByRequestIdInOrderByItemNo(any())).thenAnswer(call -> List.copyOf(agreed));
        when(cipher.encrypt(anyString())).thenAnswer(call -> "sealed " + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.getArgument(0, String.class).substring(7));
        when(cipher.fingerprint(anyString())).thenAnswer(call -> call.getArgument(0));
        when(currentUser.id()).thenReturn("sagsbehandler");
        when(calendar.after(eq(TODAY), anyInt())).thenReturn(ANSWER_BY);
        TrajectoryView trajectory = TrajectoryExample.aTrajectory().view();
        CitizenView citizen = mock(CitizenView.class);
        when(citizen.fullName()).thenReturn("Sara Prøve");
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(trajectories.citizenOf(trajectory)).thenReturn(citizen);
        when(citizens.cpr(trajectory.citizenId())).thenReturn(Cpr.parse("010190-1234", TODAY));
    }

    @Test
    void beginsAnEffortForEachWish() {
        coordinations.want(NO);
        coordinations.want(NO, Administration.SUF, "Kan I støtte hjemme?");

        assertThat(stored).extracting(request -> request.view().no()).containsExactly(NO + "-S1", NO + "-S2");
        stored.forEach(request -> verify(effort).begin(NO, request.getId()));
        verify(trajectories).record(NO, EventKind.SAMARBEJDE_OENSKET, NO + "-S2");
        assertThat(coordinations.texts(stored.get(1).getId()).question()).isEqualTo("Kan I støtte hjemme?");
    }

    @Test
    void sharesOnAConsentThatCoversWhomAndWhat() {
        UUID id = described(RequestExample.onConsent());
        consent(true);

        assertThat(coordinations.share(id)).isTrue();
        assertThat(coordinations.share(id))
                .as("once, however often the step runs")
                .isTrue();

        OutgoingRequest sent = sent();
        assertThat(sent.id()).isEqualTo(id);
        assertThat(sent.basis()).isEqualTo("Samtykke af 01.03.2026, gælder til 01.09.2026");
        assertThat(sent.question()).isEqualTo("Kan borgeren få hjælp til en bolig?");
        assertThat(sent.answerBy()).isEqualTo(ANSWER_BY);
        assertThat(sent.danishLevel()).isNull();
        assertThat(sent.course()).isNull();
        assertThat(sent.function()).isNull();
        verify(health, never()).shared(any());
        verify(trajectories).record(NO, EventKind.SAMARBEJDE_DELT, NO + "-S1");
    }

    @Test
    void sharesNothingWithoutConsent() {
        UUID id = described(RequestExample.onConsent());

        assertThat(coordinations.share(id)).isFalse();
        assertThat(coordinations.sharingProblem(id))
                .hasValueSatisfying(problem -> assertThat(problem).contains("Socialforvaltningen", "Sociale forhold"));
        verify(administrations, never()).share(any());
        verify(trajectories).record(NO, EventKind.SAMARBEJDE_IKKE_DELT, NO + "-S1");

        coordinations.restOnLaw(id, "Retssikkerhedsloven § 11 c", "Der er børn i fare.");
        assertThat(coordinations.sharingProblem(id)).isEmpty();
        assertThat(coordinations.share(id)).isTrue();
        assertThat(sent().basis()).isEqualTo("Retssikkerhedsloven § 11 c");
    }

    @Test
    void sharesFunctionAndNoDiagnosis() {
        when(health.shared(NO))
                .thenReturn(Optional.of(new SharedHealth(
                        TODAY, HealthConclusion.KLAR, Set.of(), WorkBand.FULD, "Kan arbejde med pauser.")));
        coordinations.share(described(RequestExample.onLaw()));

        OutgoingRequest sent = sent();
        assertThat(sent.function()).contains(WorkBand.FULD.label()).endsWith("Hensyn: Ingen");
        assertThat(sent.course()).isNotBlank();
        assertThat(sent.problems()).containsExactlyInAnyOrder(Problem.BOERN, Problem.PSYKE);
    }

    @Test
    void staysUnsharedWhenTheFolderCannotBeReached() {
        UUID id = described(RequestExample.onLaw());
        doThrow(new RequestNotSharedException()).when(administrations).share(any());

        assertThatThrownBy(() -> coordinations.share(id)).isInstanceOf(RequestNotSharedException.class);
        assertThat(coordinations.request(id).status()).isEqualTo(RequestStatus.BESKREVET);
    }

    @Test
    void endsAtOnceWhatRestsOnAConsentThatIsTakenBack() {
        consent(true);
        UUID onConsent = shared(RequestExample.onConsent());
        UUID onLaw = shared(RequestExample.onLaw());
        UUID undescribed = wanted();
        consent(false);

        new ConsentListener(coordinations).changed(new ConsentChanged(NO, ConsentPurpose.MENTOR));
        verify(effort, never()).stop(any(), any());
        new ConsentListener(coordinations).changed(new ConsentChanged(NO, ConsentPurpose.TVAERGAAENDE));

        assertThat(coordinations.request(onConsent).lapse()).isEqualTo(Lapse.SAMTYKKE);
        assertThat(coordinations.request(onLaw).status()).isEqualTo(RequestStatus.DELT);
        assertThat(coordinations.request(undescribed).status()).isEqualTo(RequestStatus.OENSKET);
        verify(effort, times(1)).stop(NO, onConsent);
        verify(trajectories).record(NO, EventKind.SAMARBEJDE_BORTFALDET, NO + "-S1,SAMTYKKE");
        assertThatThrownBy(() -> coordinations.answer(onConsent, ANSWER, List.of()))
                .isInstanceOf(CoordinationRefusedException.class);
    }

    @Test
    void goesOnWhereTheNewAnswerStillCoversTheRequest() {
        consent(true);
        shared(RequestExample.onConsent());

        coordinations.askConsentAgain(NO);

        verify(effort, never()).stop(any(), any());
    }

    @Test
    void lapsesWhateverIsOpenWhenTheCourseEnds() {
        consent(true);
        UUID shared = shared(RequestExample.onConsent());
        UUID wanted = wanted();
        UUID dropped = wanted();
        coordinations.drop(dropped);

        coordinations.endAll(NO);

        assertThat(coordinations.request(shared).lapse()).isEqualTo(Lapse.FORLOEB);
        assertThat(coordinations.request(wanted).lapse()).isEqualTo(Lapse.FORLOEB);
        assertThat(coordinations.request(dropped).status()).isEqualTo(RequestStatus.TRUKKET);
    }

    @Test
    void keepsTheAnswerAndWhatWasAgreedUntilItIsDone() {
        UUID id = answered();
        assertThat(coordinations.nextAction(NO)).contains(ACTION.due());
        UUID action = coordinations.actions(id).get(0).id();

        assertThat(coordinations.followUp(id, List.of(), "Søgt, venter på svar.", CoordinationStep.FOELG_OP))
                .isEqualTo(id);
        assertThat(coordinations.actions(id).get(0).isOpen()).isTrue();
        assertThat(coordinations.followUp(id, List.of(action), "Lånet er givet.", CoordinationStep.AFSLUT))
                .isEqualTo(id);

        assertThat(coordinations.actions(id).get(0).doneOn()).isEqualTo(TODAY);
        assertThat(coordinations.nextAction(NO)).isEmpty();
        assertThat(coordinations.request(id).status()).isEqualTo(RequestStatus.AFSLUTTET);
        assertThat(coordinations.entries(id))
                .extracting(EntryView::kind)
                .containsExactly(EntryKind.SVAR, EntryKind.OPFOELGNING, EntryKind.OPFOELGNING);
        assertThatThrownBy(() -> coordinations.followUp(id, List.of(), "Igen", CoordinationStep.AFSLUT))
                .isInstanceOf(CoordinationRefusedException.class);
    }

    @Test
    void asksAgainWithANewRequestToTheSameAdministration() {
        UUID id = answered();

        UUID next = coordinations.followUp(id, List.of(), "Der mangler et svar.", CoordinationStep.SPOERG_IGEN);

        assertThat(coordinations.request(next)).satisfies(request -> {
            assertThat(request.no()).isEqualTo(NO + "-S2");
            assertThat(request.administration()).isEqualTo(Administration.SOF);
            assertThat(request.status()).isEqualTo(RequestStatus.OENSKET);
        });
        verify(effort, times(1)).begin(any(), any());
    }

    @Test
    void keepsALateAnswerOnceAndTurnsAwayWhatMayNotBeKept() {
        UUID id = answered();
        when(entries.existsByRequestIdAndFingerprint(id, "SVAR 2026-03-02 " + ANSWER.text()))
                .thenReturn(true);

        assertThat(coordinations.isKnown(id, ANSWER)).isTrue();
        coordinations.answerLate(id, new AnswerReport(EntryKind.SVAR, TODAY, false, "Mere nyt."));
        coordinations.turnAway(id);

        assertThat(coordinations.entries(id).get(1).late()).isTrue();
        verify(trajectories).record(NO, EventKind.SAMARBEJDE_SENT_SVAR, NO + "-S1");
        verify(trajectories).record(NO, EventKind.SAMARBEJDE_SVAR_AFVIST, NO + "-S1");
        assertThat(coordinations.files(NO)).singleElement().satisfies(file -> assertThat(file.entries())
                .hasSize(2));
    }

    @Test
    void refusesARequestThatTellsMoreThanItSays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestDraft(
                        Administration.SOF,
                        "Karin",
                        SharingBasis.SAMTYKKE,
                        null,
                        null,
                        Set.of(Problem.PSYKE),
                        Set.of(ConsentScope.SOCIALT),
                        "Spørgsmål"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestDraft(
                        Administration.SOF,
                        "Karin",
                        SharingBasis.LOV,
                        null,
                        null,
                        Set.of(Problem.BOLIG),
                        Set.of(ConsentScope.SOCIALT),
                        "Spørgsmål"));
    }

    private UUID wanted() {
        coordinations.want(NO);
        return stored.get(stored.size() - 1).getId();
    }

    private UUID described(RequestDraft draft) {
        UUID id = wanted();
        coordinations.describe(id, draft);
        return id;
    }

    private UUID shared(RequestDraft draft) {
        UUID id = described(draft);
        assertThat(coordinations.share(id)).isTrue();
        return id;
    }

    private UUID answered() {
        UUID id = shared(RequestExample.onLaw());
        coordinations.answer(id, ANSWER, List.of(ACTION));
        return id;
    }

    private void consent(boolean stands) {
        when(consents.permits(eq(NO), eq(ConsentPurpose.TVAERGAAENDE), eq("SOF"), eq(Set.of(ConsentScope.SOCIALT))))
                .thenReturn(stands);
        when(consents.standingFor(NO, ConsentPurpose.TVAERGAAENDE))
                .thenReturn(Optional.of(new ConsentView(
                                new UUID(1, 1),
                                NO,
                                ConsentPurpose.TVAERGAAENDE,
                                List.of("Socialforvaltningen"),
                                Set.of(ConsentScope.SOCIALT),
                                true,
                                "DIGITALT",
                                LocalDateTime.of(2026, 3, 1, 12, 0),
                                "sagsbehandler",
                                LocalDate.of(2026, 9, 1),
                                null,
                                ConsentStanding.GAELDER))
                        .filter(consent -> stands));
    }

    private OutgoingRequest sent() {
        ArgumentCaptor<OutgoingRequest> sent = ArgumentCaptor.forClass(OutgoingRequest.class);
        verify(administrations, times(1)).share(sent.capture());
        return sent.getValue();
    }

    private CoordinationEntry keep(CoordinationEntry entry) {
        written.add(entry);
        return entry;
    }
}
