package dk.forloeb.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.engine.Decisions;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

/** Certificates come from doctors who may write them, on a consent that stands, and never from the physician on site. */
class CertificateServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));
    private static final UUID REVIEW = new UUID(6, 6);

    private final CertificateRepository repository = mock(CertificateRepository.class);
    private final HealthReviewRepository reviews = mock(HealthReviewRepository.class);
    private final CertificateCarrier carrier = mock(CertificateCarrier.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CitizenService citizens = mock(CitizenService.class);
    private final ConsentService consents = mock(ConsentService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final CertificateService certificates = new CertificateService(
            repository, reviews, carrier, trajectories, citizens, consents, proposals, cipher, currentUser, CLOCK);

    @BeforeEach
    void record() {
        when(repository.save(any())).thenAnswer(call -> {
            Certificate certificate = call.getArgument(0);
            when(repository.findFirstByTrajectoryNoOrderByRequestedAtDesc(NO)).thenReturn(Optional.of(certificate));
            return certificate;
        });
        when(cipher.encrypt(anyString())).thenAnswer(call -> "sealed " + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.getArgument(0, String.class).substring(7));
        TrajectoryView trajectory = mock(TrajectoryView.class);
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(citizens.cpr(any())).thenReturn(Cpr.parse("010180-1234", TODAY));
        when(reviews.existsById(REVIEW)).thenReturn(true);
        when(proposals.ask(anyString(), anyString(), any()))
                .thenReturn(new Decisions.Outcome(
                        CertificateService.TERM,
                        1,
                        List.of(new Decisions.Hit(
                                "Rule_02", Map.of("dueDays", 30, "remindDays", 21, "mustAnswer", true)))));
        consent(true);
    }

    @Test
    void asksADoctorOnceAndRemindsOnce() {
        request();
        assertThat(certificates.send(NO)).isEqualTo(TODAY.plusDays(21));
        certificates.send(NO);
        certificates.remind(NO);
        certificates.remind(NO);

        ArgumentCaptor<CertificateOrder> orders = ArgumentCaptor.forClass(CertificateOrder.class);
        verify(carrier, times(2)).carry(orders.capture());
        assertThat(orders.getAllValues()).extracting(CertificateOrder::reminder).containsExactly(false, true);
        assertThat(orders.getAllValues().get(0).question()).isEqualTo("Hvor meget kan borgeren arbejde?");
        assertThat(orders.getAllValues().get(0).dueOn()).isEqualTo(TODAY.plusDays(30));
        verify(trajectories).record(NO, EventKind.LAEGE_RYKKET, null);
    }

    @Test
    void takesACertificateAndIsReminderFreeAfterwards() {
        request();
        certificates.receive(NO, receipt(CertificateIssuer.EGEN_LAEGE, "J-2026-77"));
        certificates.remind(NO);

        assertThat(certificates.certificate(NO).status()).isEqualTo(CertificateStatus.MODTAGET);
        verify(carrier, never()).carry(any());
        refuses(() -> certificates.receive(NO, receipt(CertificateIssuer.EGEN_LAEGE, "J-2026-78")));
    }

    @Test
    void neverTakesANoteOfThePhysicianOnSite() {
        request();

        refuses(() -> certificates.receive(NO, receipt(CertificateIssuer.JOBCENTERLAEGE, "J-2026-77")));
        refuses(() -> certificates.receive(NO, receipt(CertificateIssuer.EGEN_LAEGE, REVIEW.toString())));
        refuses(() -> certificates.receive(NO, receipt(CertificateIssuer.EGEN_LAEGE, " " + REVIEW + " ")));
        assertThat(certificates.certificate(NO).status()).isEqualTo(CertificateStatus.ANMODET);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOBCENTERLAEGE")
    void takesOneOfEveryDoctorWhoMayWriteIt(CertificateIssuer issuer) {
        request();
        certificates.receive(NO, receipt(issuer, "J-2026-77"));

        assertThat(certificates.certificate(NO).receivedOn()).isEqualTo(TODAY);
    }

    @Test
    void asksAnotherDoctorOnlyWhenTheFirstIsSettled() {
        request();
        refuses(this::request);

        certificates.decline(NO);
        request();
        certificates.lapseOpen(NO);
        certificates.lapseOpen(NO);
        assertThat(certificates.certificate(NO).status()).isEqualTo(CertificateStatus.BORTFALDET);
        certificates.remind(NO);
        certificates.send(NO);
        verify(carrier, never()).carry(any());
    }

    @Test
    void sharesNothingOnAConsentThatIsGone() {
        request();
        consent(false);
        certificates.send(NO);
        certificates.remind(NO);
        verify(carrier, never()).carry(any());

        certificates.decline(NO);
        refuses(this::request);
        certificates.request(
                NO,
                new CertificateRequest(
                        CertificateForm.LAE265,
                        "Dr. Prøve",
                        "Kan borgeren arbejde?",
                        CertificateBasis.LOVHJEMMEL,
                        "Sagen kan ikke vente på borgeren."));
        certificates.send(NO);
        verify(carrier).carry(any());
    }

    @Test
    void asksNobodyWithoutConsentAndWithoutAReason() {
        for (String reason : new String[] {null, " "}) {
            refuses(() -> certificates.request(
                    NO,
                    new CertificateRequest(
                            CertificateForm.LAE265,
                            "Dr. Prøve",
                            "Kan borgeren arbejde?",
                            CertificateBasis.LOVHJEMMEL,
                            reason)));
        }
    }

    @Test
    void asksNoDoctorOnAConsentThatLeavesHealthOut() {
        when(consents.isValid(NO, ConsentPurpose.LAEGEATTEST)).thenReturn(true);
        consent(false);

        assertThat(certificates.hasConsent(NO)).isFalse();
        refuses(this::request);
    }

    @Test
    void refusesACertificateFromBeforeItWasAskedFor() {
        request();

        refuses(() -> certificates.receive(
                NO, new CertificateReceipt(TODAY.minusDays(1), CertificateIssuer.EGEN_LAEGE, "J-1", null)));
    }

    private void request() {
        certificates.request(
                NO,
                new CertificateRequest(
                        CertificateForm.LAE265,
                        "Dr. Prøve",
                        "Hvor meget kan borgeren arbejde?",
                        CertificateBasis.SAMTYKKE,
                        null));
    }

    private void consent(boolean stands) {
        when(consents.isValid(NO, ConsentPurpose.LAEGEATTEST, ConsentScope.HELBRED_ATTEST))
                .thenReturn(stands);
    }

    private static CertificateReceipt receipt(CertificateIssuer issuer, String documentRef) {
        return new CertificateReceipt(TODAY, issuer, documentRef, null);
    }

    private static void refuses(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(CertificateRefusedException.class).hasMessageContaining(NO);
    }
}
