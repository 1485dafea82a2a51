package dk.forloeb;

import dk.forloeb.support.CourseDriver;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one form is refused.
 *
 * @param missing a required field that stays empty: form-js itself refuses that
 * @param wrong answers that every field takes by itself, so that only the server can refuse them; null empties a field
 * @param message what the red box says about it
 */
record FormRefusal(String formId, String missing, Map<String, Object> wrong, String message) {

    /** As pasted from a broken document: for forms whose answers fit together however they are given. */
    private static final String INVISIBLE = "Teksten er hentet fra et andet dokument.\u0007";

    private static final Period YESTERDAY = Period.ofDays(-1);
    private static final Period TOMORROW = Period.ofDays(1);
    private static final CourseDriver.Reply TOMORROW_AT_NINE =
            (form, today) -> today.plusDays(1).atTime(9, 0);
    private static final CourseDriver.Reply YESTERDAY_AT_TEN =
            (form, today) -> today.minusDays(1).atTime(10, 0);
    private static final CourseDriver.Reply OTHER_PRIORITY =
            (form, today) -> "1".equals(String.valueOf(form.prefill().values().get("priority"))) ? 2 : 1;

    /** One row for every form. */
    static List<FormRefusal> all() {
        return List.of(
                // screening
                row("refer-citizen", "fullName", wrong("cpr", "320190-1234"), "CPR"),
                row(
                        "describe-situation",
                        "benefitMonths36",
                        wrong("residenceYears", 1, "dkWorkYears", 10),
                        "Borgeren kan ikke have arbejdet længere i Danmark end boet her."),
                row(
                        "assess-target-group",
                        "needStatement",
                        wrong("priority", OTHER_PRIORITY, "overrideReason", null),
                        "Du har ændret segment eller prioritet. Skriv en begrundelse på mindst 20 tegn."),
                row(
                        "choose-caseworker",
                        "caseworker",
                        wrong("reason", INVISIBLE),
                        "»Begrundelse for valget« indeholder usynlige tegn"),
                // employment: start
                row(
                        "hold-start-meeting",
                        "goal",
                        wrong("meetingDate", TOMORROW_AT_NINE),
                        "Samtalen kan ikke ligge i fremtiden."),
                row("secure-first-offer", "answer", wrong("from", TOMORROW), "Datoen ligger i fremtiden."),
                row(
                        "record-consent",
                        "scope",
                        wrong("validUntil", YESTERDAY),
                        "Samtykket skal gælde mindst til i dag."),
                // competence
                row("clarify-competences", "schoolYears", wrong("testDate", TOMORROW), "Datoen ligger i fremtiden."),
                row("test-danish", "danishLevel", wrong("testDate", TOMORROW), "Datoen ligger i fremtiden."),
                // health
                row(
                        "refer-to-physician",
                        "question",
                        wrong("question", INVISIBLE),
                        "»Spørgsmål til lægen« indeholder usynlige tegn"),
                row("find-slot", "slotAt", wrong("slotAt", YESTERDAY_AT_TEN), "Tiden er gået."),
                row(
                        "review-health",
                        "findings",
                        wrong("diagnoses", "ondt i ryggen"),
                        "En af koderne er ikke en ICD-10-kode."),
                row(
                        "decide-after-health-review",
                        "citizenView",
                        wrong("healthRoute", "PAUSE", "healthFollowUpAt", YESTERDAY),
                        "Datoen for opfølgning skal ligge efter i dag"),
                // employment: plan
                row(
                        "lay-plan",
                        "reasoning",
                        wrong("startDate", TOMORROW, "endDate", YESTERDAY),
                        "Planen slutter, før den begynder."),
                // upskilling
                row(
                        "start-upskilling",
                        "plannedLessons",
                        wrong("startDate", TOMORROW, "endDate", YESTERDAY),
                        "Kurset slutter, før det begynder."),
                row(
                        "complete-upskilling",
                        "attendedLessons",
                        wrong("attendedLessons", 1_999),
                        "Der er flere deltagne end planlagte lektioner."),
                row("handle-low-attendance", "action", wrong("note", INVISIBLE), "»Notat« indeholder usynlige tegn"),
                row("hold-workshop", "hosts", wrong("date", TOMORROW), "Workshoppen er ikke holdt endnu."),
                row(
                        "register-e-learning",
                        "continues",
                        wrong("module1Done", TOMORROW),
                        "Modul 1 kan ikke være gennemført i fremtiden."),
                // placement
                row("match-workplace", "companyName", wrong("start", YESTERDAY), "Startdatoen er passeret."),
                row(
                        "approve-placement",
                        "vitasRef",
                        wrong("checks", List.of("MERBESKAEFTIGELSE")),
                        "Ikke alt er kontrolleret."),
                row(
                        "end-placement",
                        "attendancePct",
                        wrong("lastDay", Period.ofYears(2)),
                        "Den sidste dag ligger uden for placeringen."),
                // mentoring
                row(
                        "grant-mentor",
                        "goal",
                        wrong("from", TOMORROW, "to", YESTERDAY),
                        "Slutdatoen skal ligge efter startdatoen."),
                row(
                        "log-mentor",
                        "date",
                        wrong("concern", "JA", "text", null),
                        "Du har en bekymring. Skriv kort, hvad den handler om."),
                row("handle-concern", "action", wrong("note", INVISIBLE), "»Notat« indeholder usynlige tegn"),
                row(
                        "renew-mentor",
                        "reason",
                        wrong("renew", "JA", "to", YESTERDAY),
                        "Den nye slutdato skal ligge efter"),
                // follow-up
                row(
                        "contact-citizen",
                        "note",
                        wrong("nextContact", Period.ZERO),
                        "Næste kontakt skal ligge efter i dag."),
                row(
                        "contact-workplace",
                        "performance",
                        wrong("nextContact", Period.ZERO),
                        "Næste kontakt skal ligge efter i dag."),
                // decision
                row(
                        "make-decision",
                        "decisionKind",
                        wrong("trajectoryNo", "F-2001-000001"),
                        "Der findes intet forløb med det nummer."),
                row(
                        "draft-decision",
                        "facts",
                        wrong("replyBy", TOMORROW),
                        "Borgeren skal have mindst 7 dage til at svare."),
                row("record-party-reply", "reply", wrong("repliedOn", TOMORROW), "Datoen ligger i fremtiden."),
                row("reason-decision", "reasoning", wrong("guidanceChecked", "NEJ"), "Klagevejledningen skal passe"),
                row("approve-decision", "reason", wrong("reason", INVISIBLE), "indeholder usynlige tegn"),
                // fileaccess
                row(
                        "register-access-request",
                        "accessKind",
                        wrong("receivedOn", TOMORROW),
                        "Datoen ligger i fremtiden."),
                row("answer-access-request", "documents", wrong("documents", INVISIBLE), "indeholder usynlige tegn"),
                // complaint
                row("register-complaint", "summary", wrong("receivedOn", TOMORROW), "Datoen ligger i fremtiden."),
                row("reassess-decision", "reasoning", wrong("reasoning", INVISIBLE), "indeholder usynlige tegn"),
                row("record-board-answer", "followUp", wrong("answeredOn", TOMORROW), "Datoen ligger i fremtiden."),
                row(
                        "implement-board-answer",
                        "implemented",
                        wrong("implementedOn", TOMORROW),
                        "Datoen ligger i fremtiden."),
                // coordination
                row("register-consent", "methodNote", wrong("methodNote", INVISIBLE), "indeholder usynlige tegn"),
                row("renew-consent", "methodNote", wrong("methodNote", INVISIBLE), "indeholder usynlige tegn"),
                row("start-coordination", "question", wrong("question", INVISIBLE), "indeholder usynlige tegn"),
                row(
                        "describe-request",
                        "contactPerson",
                        wrong("scope", List.of("SPROG")),
                        "Problemstillingerne fortæller også om"),
                row("obtain-consent", "legalReason", wrong("legalReason", INVISIBLE), "indeholder usynlige tegn"),
                row("record-answer", "answer", wrong("answeredOn", TOMORROW), "Datoen ligger i fremtiden."),
                row("follow-up-answer", "note", wrong("note", INVISIBLE), "indeholder usynlige tegn"),
                row("register-answer", "answer", wrong("answeredOn", TOMORROW), "Datoen ligger i fremtiden."),
                // clarification
                row("describe-work-ability", "functionSummary", wrong("offerEvidence", INVISIBLE), "usynlige tegn"),
                row(
                        "choose-clarification",
                        "chosen",
                        wrong("chosen", "MERE_INDSATS"),
                        "Borgeren ønsker førtidspension, så der skal rejses en sag."),
                row(
                        "check-obvious-case",
                        "obviousReason",
                        wrong("obvious", "JA", "evidence", List.of("ARBEJDSEVNE")),
                        "En åbenbar sag kræver, at alt er dokumenteret."),
                row("inform-citizen", "informedOn", wrong("informedOn", TOMORROW), "Datoen ligger i fremtiden."),
                row("prepare-case", "goals", wrong("citizenApprovedOn", TOMORROW), "Datoen ligger i fremtiden."),
                row("request-certificate", "doctor", wrong("question", INVISIBLE), "indeholder usynlige tegn"),
                row(
                        "register-certificate",
                        "documentRef",
                        wrong("issuer", "JOBCENTERLAEGE"),
                        "Et notat fra lægen på jobcenteret kan ikke bruges som attest."),
                row(
                        "book-team-meeting",
                        "place",
                        wrong("meetingAt", TOMORROW_AT_NINE),
                        "Borgeren skal have sagen 5 arbejdsdage før mødet."),
                row("hold-team-meeting", "minutes", wrong("healthAdvice", INVISIBLE), "indeholder usynlige tegn"),
                row(
                        "obtain-health-advice",
                        "healthAdvice",
                        wrong("receivedOn", TOMORROW),
                        "Datoen ligger i fremtiden."),
                row("write-recommendation", "nextSteps", wrong("nextSteps", INVISIBLE), "indeholder usynlige tegn"),
                row(
                        "consider-recommendation",
                        "consideredStep",
                        wrong("consideredStep", "FORELAEG_IGEN", "stepReason", INVISIBLE),
                        "indeholder usynlige tegn"),
                row(
                        "effectuate-decision",
                        "effectuatedOn",
                        wrong("effectuatedOn", TOMORROW),
                        "Datoen ligger i fremtiden."),
                row("review-pension-case", "deadlineHolds", late(), "Den nye dato skal ligge efter fristen"),
                row("secure-pension-deadline", "deadlineHolds", late(), "Den nye dato skal ligge efter fristen"),
                // absence
                row("report-absence", "appointment", wrong("from", TOMORROW), "Dagen ligger i fremtiden."),
                row("contact-after-absence", "note", wrong("heldAt", TOMORROW_AT_NINE), "Forsøget ligger i fremtiden."),
                row("review-absence", "note", wrong("note", INVISIBLE), "indeholder usynlige tegn"),
                row("hold-sickness-talk", "note", wrong("heldOn", TOMORROW), "Datoen ligger i fremtiden."),
                row("hold-case-conference", "note", wrong("heldOn", TOMORROW), "Datoen ligger i fremtiden."),
                row(
                        "assess-availability",
                        "reason",
                        wrong("guidance", List.of("PLIGT")),
                        "Borgeren kan kun partshøres, når al vejledning er i orden."),
                row(
                        "send-hearing",
                        "facts",
                        wrong("deadline", TOMORROW),
                        "Borgeren skal have mindst 7 dage til at svare."),
                row("record-hearing-reply", "reply", wrong("repliedOn", TOMORROW), "Datoen ligger i fremtiden."),
                row("recommend-sanction", "reason", wrong("reason", INVISIBLE), "indeholder usynlige tegn"),
                row("approve-recommendation", "reason", wrong("reason", INVISIBLE), "indeholder usynlige tegn"),
                row(
                        "resume-plan",
                        "agreed",
                        wrong("resumesOn", Period.ofYears(-1)),
                        "Forløbet kan ikke fortsætte, før fraværet begyndte."),
                // deadline
                row(
                        "follow-up-deadline",
                        "followUpReason",
                        wrong("followUp", "NY_FRIST", "extraDays", 300),
                        "Skriv et helt antal dage mellem 1 og 60."),
                // interruption
                row("report-interruption", "reportedBy", wrong("on", TOMORROW), "Dagen ligger i fremtiden."),
                row("follow-up-change", "done", wrong("done", INVISIBLE), "indeholder usynlige tegn"),
                row(
                        "resume-course",
                        "agreed",
                        wrong("resumed", "NEJ", "until", Period.ofDays(-1)),
                        "Den nye sidste dag skal ligge efter i dag."),
                row("change-caseworker", "reason", wrong("reason", INVISIBLE), "indeholder usynlige tegn"),
                row("review-rule-set", "reason", wrong("reason", INVISIBLE), "indeholder usynlige tegn"),
                row("summon-citizen", "purpose", wrong("startsAt", YESTERDAY_AT_TEN), "Brevet skal nå frem"),
                row(
                        "reach-office",
                        "reachedBy",
                        wrong("reachedAt", TOMORROW_AT_NINE),
                        "Tidspunktet ligger i fremtiden."),
                row("notify-child-welfare", "urgency", wrong("facts", INVISIBLE), "indeholder usynlige tegn"),
                // employment: end
                row("hand-over-case", "byLaw", wrong("handedOverOn", TOMORROW), "Datoen ligger i fremtiden."),
                row(
                        "tell-others",
                        "told",
                        wrong("told", List.of("INGEN", "MENTOR")),
                        "»Ingen skal have besked« kan ikke vælges sammen med andre."),
                row(
                        "choose-next-step",
                        "citizenView",
                        wrong("effectiveDate", Period.ofYears(-10)),
                        "Datoen ligger før forløbets start"),
                row(
                        "review-long-course",
                        "decision",
                        wrong("reason", INVISIBLE),
                        "»Begrundelse« indeholder usynlige tegn"),
                row("close-trajectory", "aftercareConsent", wrong("outcomeDate", TOMORROW), "fremtiden"),
                row(
                        "hold-aftercare-contact",
                        "note",
                        wrong("issues", List.of("INGEN", "FRAVAER")),
                        "»Ingen udfordringer« kan ikke vælges sammen med andre."));
    }

    private static FormRefusal row(String formId, String missing, Map<String, Object> wrong, String message) {
        return new FormRefusal(formId, missing, wrong, message);
    }

    private static Map<String, Object> late() {
        Map<String, Object> late = wrong("deadlineHolds", "NEJ", "delayCause", "HELBRED");
        late.put("expectedOn", YESTERDAY);
        return late;
    }

    private static Map<String, Object> wrong(String key, Object answer) {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put(key, answer);
        return wrong;
    }

    private static Map<String, Object> wrong(String key, Object answer, String key2, Object answer2) {
        Map<String, Object> wrong = wrong(key, answer);
        wrong.put(key2, answer2);
        return wrong;
    }
}
