package dk.forloeb.clarification;

import static dk.forloeb.engine.ProcessDriver.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.coordination.ConsentRegister;
import dk.forloeb.health.CertificateService;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.ConsentView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateConsentTest {

    private static final LocalDate LATEST = LocalDate.of(2027, 3, 2);

    private final ConsentRegister register = mock(ConsentRegister.class);
    private final ConsentService consents = mock(ConsentService.class);
    private final CertificateService certificates = mock(CertificateService.class);
    private final CertificateConsent consent = new CertificateConsent(register, consents, certificates);

    @Test
    void goesToTheRegisterWithWhatCertificatesHold() {
        when(register.latestDay()).thenReturn(LATEST);

        consent.answer(TRAJECTORY, true);

        verify(register)
                .record(
                        TRAJECTORY,
                        new ConsentGiven(
                                ConsentPurpose.LAEGEATTEST,
                                List.of("EGEN_LAEGE", "KLINISK_FUNKTION"),
                                List.of("HELBRED_ATTEST"),
                                true,
                                "MUNDTLIGT_NOTAT",
                                LATEST,
                                null),
                        null);
    }

    @Test
    void standsOnlyWhenItCoversCertificates() {
        ConsentView narrow = mock(ConsentView.class);
        when(consents.standingFor(TRAJECTORY, ConsentPurpose.LAEGEATTEST)).thenReturn(Optional.of(narrow));
        when(register.stands(TRAJECTORY, ConsentPurpose.LAEGEATTEST)).thenReturn(true);

        assertThat(consent.standing(TRAJECTORY)).isEmpty();
        assertThat(consent.wouldBeTakenBack(TRAJECTORY)).isTrue();
        when(certificates.hasConsent(TRAJECTORY)).thenReturn(true);
        assertThat(consent.standing(TRAJECTORY)).contains(narrow);
    }
}
