package dk.forloeb.clarification.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.CertificateService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendCertificateRequestDelegate implements JavaDelegate {

    private final CertificateService certificates;

    SendCertificateRequestDelegate(CertificateService certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.CERTIFICATE_REMINDER_AT.set(
                execution, EngineDate.startOf(certificates.send(execution.getProcessBusinessKey())));
    }
}
