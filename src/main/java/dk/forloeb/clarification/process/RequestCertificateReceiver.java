package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.health.CertificateBasis;
import dk.forloeb.health.CertificateForm;
import dk.forloeb.health.CertificateRequest;
import dk.forloeb.health.CertificateService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-B3 "Bestil lægeattest": what a doctor is asked, and what allows it. */
@Component
class RequestCertificateReceiver implements FormReceiver {

    private final CertificateService certificates;
    private final ClarificationService clarifications;
    private final ClarificationOnForm form;

    RequestCertificateReceiver(
            CertificateService certificates, ClarificationService clarifications, ClarificationOnForm form) {
        this.certificates = certificates;
        this.clarifications = clarifications;
        this.form = form;
    }

    @Override
    public String formId() {
        return "request-certificate";
    }

    @Override
    public boolean isAboutHealth() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        return form.citizen(task);
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        CertificateBasis basis = values.choice("basis", CertificateBasis.class);
        new FormErrors()
                .rejectIf(
                        basis == CertificateBasis.SAMTYKKE && !certificates.hasConsent(no),
                        "basis",
                        "Borgerens samtykke gælder ikke. Få et nyt samtykke, eller brug lovens hjemmel.")
                .throwIfAny();
        certificates.request(
                no,
                new CertificateRequest(
                        values.choice("certificateForm", CertificateForm.class),
                        values.text("doctor"),
                        values.text("question"),
                        basis,
                        values.findText("basisReason").orElse(null)));
        return Routing.none();
    }
}
