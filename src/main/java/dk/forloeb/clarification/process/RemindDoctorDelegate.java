package dk.forloeb.clarification.process;

import dk.forloeb.health.CertificateService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindDoctorDelegate implements JavaDelegate {

    private final CertificateService certificates;

    RemindDoctorDelegate(CertificateService certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.remind(execution.getProcessBusinessKey());
    }
}
