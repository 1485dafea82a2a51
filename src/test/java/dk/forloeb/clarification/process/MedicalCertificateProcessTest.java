package dk.forloeb.clarification.process;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.clarification.process.MedicalCertificateModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.health.CertificateService;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MedicalCertificateProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final CertificateService certificates = mock(CertificateService.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "clarification/" + MedicalCertificateModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        when(certificates.send(anyString())).thenReturn(LocalDate.of(2026, 3, 23));
        process.with("sendCertificateRequestDelegate", new SendCertificateRequestDelegate(certificates))
                .with("remindDoctorDelegate", new RemindDoctorDelegate(certificates));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void endsWhenTheCertificateHasCome() {
        start().complete(Elements.REQUEST_CERTIFICATE)
                .complete(Elements.REGISTER_CERTIFICATE, received(true))
                .endedBy(Elements.CERTIFICATE_RECEIVED);
        verify(certificates).send(ProcessDriver.TRAJECTORY);
        verify(certificates, never()).remind(anyString());
    }

    @Test
    void remindsTheDoctorWhileItIsWaitedFor() {
        start().complete(Elements.REQUEST_CERTIFICATE)
                .fireTimer(Elements.REMINDER_DUE)
                .waitsAt(Elements.REGISTER_CERTIFICATE);
        verify(certificates).remind(ProcessDriver.TRAJECTORY);

        process.complete(Elements.REGISTER_CERTIFICATE, received(true)).endedBy(Elements.CERTIFICATE_RECEIVED);
    }

    @Test
    void asksAnotherDoctorWhenTheFirstCanNotWriteIt() {
        start().complete(Elements.REQUEST_CERTIFICATE)
                .complete(Elements.REGISTER_CERTIFICATE, received(false))
                .complete(Elements.REQUEST_CERTIFICATE)
                .complete(Elements.REGISTER_CERTIFICATE, received(true))
                .endedBy(Elements.CERTIFICATE_RECEIVED);
        verify(certificates, times(2)).send(ProcessDriver.TRAJECTORY);
    }

    @Test
    void goesOnWithoutTheCertificateWhenThatIsChosen() {
        start().complete(Elements.REQUEST_CERTIFICATE)
                .complete(Elements.REGISTER_CERTIFICATE, Map.of("certificateStep", "UDEN_ATTEST"))
                .endedBy(Elements.CERTIFICATE_WAIVED);
        verify(certificates).send(ProcessDriver.TRAJECTORY);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler")).waitsAt(Elements.REQUEST_CERTIFICATE);
    }

    private static Map<String, Object> received(boolean received) {
        return Map.of("certificateStep", received ? "MODTAGET" : "SPOERG_IGEN");
    }
}
