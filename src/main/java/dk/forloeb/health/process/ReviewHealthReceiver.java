package dk.forloeb.health.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.Accommodation;
import dk.forloeb.health.FurtherNeed;
import dk.forloeb.health.HealthAssessment;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.health.HealthFindings;
import dk.forloeb.health.HealthReferralView;
import dk.forloeb.health.HealthReviewService;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.Severity;
import dk.forloeb.health.WorkBand;
import dk.forloeb.trajectory.FormHeading;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Form F-A6 "Gennemgå helbred": the physician's review. Only its conclusion code reaches the engine. */
@Component
class ReviewHealthReceiver implements FormReceiver {

    private static final Pattern ICD_10 = Pattern.compile("D?[A-Z][0-9]{2}(\\.?[0-9A-Z]{1,2})?");

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    private final HealthService health;
    private final HealthReviewService reviews;
    private final FormHeading heading;

    ReviewHealthReceiver(HealthService health, HealthReviewService reviews, FormHeading heading) {
        this.health = health;
        this.reviews = reviews;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "review-health";
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        String question = reviews.question(no)
                .orElse("Borgeren har trukket samtykket tilbage, så spørgsmålet vises ikke. Hold ikke gennemgangen.");
        Map<String, Object> facts = heading.withWholeCpr(no, formId());
        HealthReferralView referral = health.referral(no);
        facts.put("question", question);
        facts.put(
                "slotAt",
                Optional.ofNullable(referral.slotAt()).map(DAY_AND_TIME::format).orElse("Tiden er aflyst"));
        facts.put("interpreter", referral.interpreter().label());
        facts.put(
                "earlierFindings",
                reviews.findings(no).map(HealthFindings::findings).orElse("Ingen."));
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        reviews.demandPhysician(no);
        if (!values.yes("attended")) {
            return Routing.none().with(Variables.ATTENDED, false);
        }
        HealthFindings findings = findings(values);
        HealthAssessment shared = new HealthAssessment(
                values.choice("conclusion", HealthConclusion.class),
                values.choices("accommodations", Accommodation.class),
                values.findInteger("maxLiftKg").orElse(null),
                values.choice("workBand", WorkBand.class),
                values.text("sharedSummary"));
        check(no, values, findings, shared);
        reviews.review(no, findings, shared);
        return Routing.none()
                .with(Variables.ATTENDED, true)
                .with(Variables.HEALTH_CONCLUSION, shared.conclusion().name());
    }

    private static HealthFindings findings(FormValues values) {
        return new HealthFindings(
                values.text("findings"),
                diagnoses(values.findText("diagnoses").orElse("")),
                values.choice("severityPhysical", Severity.class),
                values.choice("severityMental", Severity.class),
                values.text("healthMastery"),
                values.choices("furtherNeed", FurtherNeed.class));
    }

    private static List<String> diagnoses(String typed) {
        return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private void check(String no, FormValues values, HealthFindings findings, HealthAssessment shared) {
        Set<FurtherNeed> needs = findings.furtherNeed();
        HealthConclusion conclusion = shared.conclusion();
        String summary = shared.sharedSummary().toUpperCase(Locale.ROOT);
        new FormErrors()
                .rejectIf(
                        !health.hasConsent(no),
                        "attended",
                        "Borgeren har trukket samtykket tilbage. Vælg »Nej«, så der ikke deles noget.")
                .rejectIf(
                        findings.diagnoses().stream()
                                .anyMatch(code -> !ICD_10.matcher(code).matches()),
                        "diagnoses",
                        "En af koderne er ikke en ICD-10-kode. Skriv for eksempel DF431, DM545, og skil koderne med komma.")
                .rejectIf(
                        findings.diagnoses().stream().anyMatch(summary::contains),
                        "sharedSummary",
                        "Resuméet nævner en diagnosekode. Skriv, hvad borgeren kan, og ikke diagnosen.")
                .rejectIf(
                        needs.contains(FurtherNeed.INGEN) && needs.size() > 1,
                        "furtherNeed",
                        "»%s« kan ikke vælges sammen med andre behov. Fjern et af valgene."
                                .formatted(FurtherNeed.INGEN.label()))
                .rejectIf(
                        conclusion == HealthConclusion.KLAR
                                && !shared.accommodations().isEmpty(),
                        "conclusion",
                        "Der er valgt skånehensyn. Vælg »%s«, eller fjern hensynene."
                                .formatted(HealthConclusion.KLAR_MED_HENSYN.label()))
                .rejectIf(
                        conclusion == HealthConclusion.KLAR_MED_HENSYN
                                && shared.accommodations().isEmpty(),
                        "accommodations",
                        "»%s« kræver mindst ét skånehensyn. Vælg, hvad arbejdspladsen skal tage hensyn til."
                                .formatted(HealthConclusion.KLAR_MED_HENSYN.label()))
                .rejectIf(
                        !values.flag("citizenSawSummary"),
                        "citizenSawSummary",
                        "Vis resuméet til borgeren, før det sendes til sagsbehandleren, og sæt så kryds.")
                .throwIfAny();
    }
}
