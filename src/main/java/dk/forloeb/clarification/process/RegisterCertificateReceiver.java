package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.TextKind;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.CertificateIssuer;
import dk.forloeb.health.CertificateReceipt;
import dk.forloeb.health.CertificateService;
import dk.forloeb.health.CertificateStatus;
import dk.forloeb.health.CertificateView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-B3 "Registrér lægeattest": that it has come and where it is filed, never what it says. */
@Component
class RegisterCertificateReceiver implements FormReceiver {

    private final CertificateService certificates;
    private final ClarificationService clarifications;
    private final ClarificationOnForm form;
    private final Clock clock;

    RegisterCertificateReceiver(
            CertificateService certificates,
            ClarificationService clarifications,
            ClarificationOnForm form,
            Clock clock) {
        this.certificates = certificates;
        this.clarifications = clarifications;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "register-certificate";
    }

    @Override
    public boolean isAboutHealth() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        CertificateView certificate = certificates.certificate(no);
        Map<String, Object> shown = form.citizen(task);
        shown.put("certificateShown", certificate.form().label());
        shown.put("doctorShown", certificates.doctor(no));
        shown.put("requestedOn", ClarificationOnForm.day(certificate.requestedOn()));
        shown.put("dueOn", ClarificationOnForm.day(certificate.dueOn()));
        shown.put(
                "duty",
                certificate.mustAnswer() ? "Lægen har pligt til at skrive attesten" : "Lægen kan afvise attesten");
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        boolean received = values.choice("certificateResult", CertificateStatus.class) == CertificateStatus.MODTAGET;
        boolean waived = !received && values.yes("withoutCertificate");
        if (received) {
            receive(no, values);
        } else {
            certificates.decline(no);
        }
        if (waived) {
            clarifications.justify(no, TextKind.UDEN_ATTEST, values.text("withoutReason"));
        }
        return Routing.none().with(Variables.CERTIFICATE_STEP, next(received, waived));
    }

    private static String next(boolean received, boolean waived) {
        if (received) {
            return CertificateStatus.MODTAGET.name();
        }
        return waived ? TextKind.UDEN_ATTEST.name() : "SPOERG_IGEN";
    }

    private void receive(String no, FormValues values) {
        LocalDate on = values.date("receivedOn");
        CertificateIssuer issuer = values.choice("issuer", CertificateIssuer.class);
        String documentRef = values.text("documentRef");
        new FormErrors()
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "receivedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, attesten kom.")
                .rejectIf(
                        on.isBefore(certificates.certificate(no).requestedOn()),
                        "receivedOn",
                        "Attesten kan ikke være kommet, før den blev bestilt.")
                .rejectIf(
                        !issuer.mayCertify(),
                        "issuer",
                        "Et notat fra lægen på jobcenteret kan ikke bruges som attest. Vent på attesten fra borgerens"
                                + " egen læge eller regionens kliniske funktion.")
                .rejectIf(
                        certificates.isReview(documentRef),
                        "documentRef",
                        "Dokumentet er en gennemgang hos lægen på jobcenteret og kan ikke bruges som attest.")
                .throwIfAny();
        certificates.receive(
                no,
                new CertificateReceipt(
                        on, issuer, documentRef, values.findDecimal("cost").orElse(null)));
    }
}
