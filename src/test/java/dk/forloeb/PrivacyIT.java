package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.engine.gateway.FormSchema;
import dk.forloeb.support.Canaries;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.LogRecorder;
import dk.forloeb.support.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people type into forms is on the record and nowhere else: not in the engine's tables, not in a log, not in a URL. */
@IntegrationTest
class PrivacyIT {

    private static final String DIAGNOSIS = "Q98.7";
    private static final int LONGER_THAN_A_YEAR = 370;

    /** Kept encrypted, so that the search finds them nowhere. */
    private static final Set<String> ENCRYPTED = Set.of(
            "describe-situation.cpr",
            "refer-citizen.cpr",
            "refer-to-physician.question",
            "approve-decision.reason",
            "draft-decision.facts",
            "draft-decision.intendedDecision",
            "draft-decision.legalBasis",
            "reason-decision.considered",
            "reason-decision.facts",
            "reason-decision.legalBasis",
            "reason-decision.reasoning",
            "reason-decision.terms",
            "record-party-reply.reply",
            "implement-board-answer.implemented",
            "reassess-decision.reasoning",
            "record-board-answer.followUp",
            "describe-request.contactPerson",
            "describe-request.question",
            "follow-up-answer.note",
            "obtain-consent.legalReason",
            "record-answer.action1",
            "record-answer.action2",
            "record-answer.action3",
            "record-answer.answer",
            "register-answer.answer",
            "start-coordination.question",
            "answer-access-request.documents",
            "answer-access-request.exemptionReason",
            "register-complaint.newInformation",
            "register-complaint.summary",
            "describe-work-ability.offerEvidence",
            "describe-work-ability.functionSummary",
            "check-obvious-case.obviousReason",
            "inform-citizen.citizenView",
            "prepare-case.goals",
            "prepare-case.cvSummary",
            "prepare-case.priorEfforts",
            "prepare-case.socialResources",
            "prepare-case.socialChallenges",
            "prepare-case.network",
            "prepare-case.healthResources",
            "prepare-case.healthChallenges",
            "prepare-case.citizenPerspective",
            "prepare-case.attachments",
            "request-certificate.basisReason",
            "request-certificate.doctor",
            "request-certificate.question",
            "register-certificate.documentRef",
            "register-certificate.withoutReason",
            "notify-child-welfare.childName",
            "notify-child-welfare.facts",
            "summon-citizen.place",
            "summon-citizen.purpose",
            "hold-team-meeting.minutes",
            "hold-team-meeting.healthAdvice",
            "obtain-health-advice.healthAdvice",
            "write-recommendation.reasoning",
            "write-recommendation.nextSteps",
            "write-recommendation.disagreement",
            "effectuate-decision.effectuationNote",
            "review-health.diagnoses",
            "review-health.findings",
            "review-health.healthMastery");

    /** Fields that are hidden in this course; what is sent for them all the same is thrown away. */
    private static final Set<String> HIDDEN = Set.of(
            "approve-placement.reason",
            "close-trajectory.education",
            "describe-request.legalBasis",
            "describe-request.legalReason",
            "draft-decision.exceptionReason",
            "consider-recommendation.stepReason",
            "find-slot.lateReason",
            "hold-team-meeting.absenceReason",
            "hold-team-meeting.notHeldReason",
            "lay-plan.reasonNotRegistered",
            "match-workplace.noMatchReason",
            "reason-decision.reply",
            "reason-decision.stepReason");

    @Autowired
    private CourseDriver course;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    private final Canaries canaries = new Canaries();
    private final Map<String, FormSchema> forms = forms();
    private final Set<String> submitted = new TreeSet<>();
    private final Map<String, Integer> turns = new HashMap<>();

    @Test
    void keepsWhatPeopleTypeOnTheRecordAndOutOfEngineLogAndAddresses() {
        List<String> addresses;
        try (LogRecorder log = new LogRecorder()) {
            addresses = List.of(carryThroughEveryForm(), referByApi());

            assertThat(log.linesWith(canaries.words())).isEmpty();
        }
        assertThat(submitted).as("forms that were submitted").containsExactlyInAnyOrderElementsOf(forms.keySet());
        Tables tables = new Tables(database);
        assertThat(tables.engineTables()).isGreaterThan(40);
        assertThat(tables.occurrencesInEngine(canaries.words())).isEmpty();
        assertThat(addresses).noneMatch(this::tells);
        assertThat(tables.occurrencesInRecord(canaries.refusedWords())).isEmpty();
        Set<String> recorded = tables.occurrencesInRecord(canaries.words()).stream()
                .map(found -> found.substring(found.indexOf(": ") + 2))
                .collect(Collectors.toSet());
        Set<String> unseen = new TreeSet<>(ENCRYPTED);
        unseen.addAll(HIDDEN);
        assertThat(canaries.fieldsMissingIn(recorded))
                .as("fields whose text is not to be read in the record's tables")
                .isEqualTo(unseen);
    }

    /** @return the trajectory's number */
    private String carryThroughEveryForm() {
        String no = course.refer(referral());
        submitted.add("refer-citizen");
        Map<String, List<Map<String, Object>>> answers = CourseAnswers.throughEveryTask()
                .with("UserTask_RecordConsent", Map.of("method", "MUNDTLIGT_NOTAT"))
                .with("UserTask_HoldAftercareContact", Map.of("aftercareContinues", "NEJ"))
                .byTask();
        course.whileNobodyHasRoom(() -> carry(no, answers));
        for (String kind : List.of("FLYTTET", "DOED")) {
            String ending = course.refer(CourseAnswers.referral());
            Map<String, List<Map<String, Object>>> its =
                    CourseAnswers.endingBy("AFSL_" + kind).byTask();
            course.runUntil(ending, "UserTask_HoldStartMeeting", its);
            course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(ending, kind));
            submitted.add("report-interruption");
            carry(ending, its);
        }
        turns.clear();
        carry(course.refer(CourseAnswers.referral()), CourseAnswers.toPension().byTask());
        return no;
    }

    private void carry(String no, Map<String, List<Map<String, Object>>> answers) {
        for (int day = 0; course.isRunning(no); ) {
            List<String> open = course.openTasks(no);
            if (open.isEmpty()) {
                assertThat(day++)
                        .as("days without an end; forms were %s", submitted)
                        .isLessThan(LONGER_THAN_A_YEAR);
                course.sendLetters();
                course.passDays(1);
            } else {
                answer(no, open.get(0), answers);
            }
        }
    }

    private void answer(String no, String taskKey, Map<String, List<Map<String, Object>>> answers) {
        if (taskKey.equals("UserTask_RecordConsent") && !submitted.contains("hand-over-case")) {
            course.makeDecision(DemoUser.TEAMLEDER, CourseAnswers.decision(no));
            submitted.add("make-decision");
        }
        if (taskKey.equals("UserTask_DraftDecision") && submitted.contains("consider-recommendation")) {
            course.passDays(CourseDriver.LATE_PENSION_CASE_DAYS);
        }
        if (taskKey.equals("UserTask_ChooseNextStep") && !submitted.contains("register-complaint")) {
            complain(no, answers);
            course.requestAccess(DemoUser.TEAMLEDER, CourseAnswers.accessRequest(no, "AKTINDSIGT"));
            submitted.add("register-access-request");
            answer(no, "UserTask_AnswerFileAccess", answers);
            coordinate(no, answers);
            course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));
            submitted.add("report-absence");
            course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DELTIDSJOB"));
            summon(no);
            notifyChildWelfare(no);
            change(no);
            course.passDays(LONGER_THAN_A_YEAR);
            answer(no, CourseAnswers.FOLLOW_UP_DEADLINE, answers);
        }
        OpenForm form = course.form(no, taskKey);
        boolean isFirst = submitted.add(form.formId());
        List<Map<String, Object>> usual = answers.getOrDefault(taskKey, List.of(Map.of()));
        Map<String, Object> given = new HashMap<>(canaries.in(form.schema(), typed(form.formId())));
        // What belongs to a text, such as a choice that shows its field, is given; texts are canaries.
        usual.get(Math.min(turns.merge(taskKey, 1, Integer::sum), usual.size()) - 1)
                .forEach(given::putIfAbsent);
        if (isFirst) {
            refuse(form, given);
        }
        course.complete(no, taskKey, given);
    }

    /** Before more than a year passes, so that nothing of it is late. */
    private void complain(String no, Map<String, List<Map<String, Object>>> answers) {
        Map<String, Object> complaint = CourseAnswers.complaint(no);
        canaries.in(forms.get("register-complaint"), Map.of()).forEach(complaint::putIfAbsent);
        course.fileComplaint(DemoUser.TEAMLEDER, complaint);
        submitted.add("register-complaint");
        for (String task :
                List.of("UserTask_ReassessDecision", "UserTask_RecordBoardAnswer", "UserTask_ImplementBoardAnswer")) {
            answer(no, task, answers);
        }
    }

    private void summon(String no) {
        Map<String, Object> summons = CourseAnswers.summons(no);
        summons.keySet().removeAll(Set.of("place", "purpose"));
        canaries.in(forms.get("summon-citizen"), Map.of()).forEach(summons::putIfAbsent);
        course.summon(DemoUser.TEAMLEDER, summons);
        submitted.add("summon-citizen");
    }

    private void notifyChildWelfare(String no) {
        Map<String, Object> worry = CourseAnswers.childWelfare(no);
        worry.keySet().removeAll(Set.of("childName", "facts"));
        canaries.in(forms.get("notify-child-welfare"), Map.of()).forEach(worry::putIfAbsent);
        course.notifyChildWelfare(DemoUser.TEAMLEDER, worry);
        submitted.add("notify-child-welfare");
        course.getStuck(no);
        course.complete(no, CourseAnswers.REACH_OFFICE, CourseAnswers.officeReached());
        submitted.add("reach-office");
    }

    /** What happens beside the course and asks for something. */
    private void change(String no) {
        Map<String, List<Map<String, Object>>> answers =
                Map.of(CourseAnswers.RESUME_COURSE, List.of(Map.of("resumed", "JA")));
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "PAUSE_BARSEL"));
        answer(no, CourseAnswers.RESUME_COURSE, answers);
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "SAGSBEHANDLER_SKIFT"));
        answer(no, CourseAnswers.CHANGE_CASEWORKER, answers);
        course.beOfEarlierRules(no);
        answer(no, CourseAnswers.REVIEW_RULE_SET, answers);
    }

    /** The answers to start forms have no refusal of their own here: FormRefusalBrowserIT refuses them. */
    private void coordinate(String no, Map<String, List<Map<String, Object>>> answers) {
        course.registerConsent(
                DemoUser.TEAMLEDER, withCanaries("register-consent", CourseAnswers.consent(no, "PARTNER")));
        course.startCoordination(
                DemoUser.KOORDINATOR, withCanaries("start-coordination", CourseAnswers.coordination(no)));
        CourseDriver.COORDINATION.forEach(task -> answer(no, task, answers));
        course.registerAnswer(DemoUser.KOORDINATOR, withCanaries("register-answer", CourseAnswers.lateAnswer(no)));
    }

    private Map<String, Object> withCanaries(String formId, Map<String, Object> given) {
        canaries.in(forms.get(formId), Map.of()).forEach(given::putIfAbsent);
        submitted.add(formId);
        return given;
    }

    /** The same answers, spoiled: sent as Tasklist does, and by a machine. */
    private void refuse(OpenForm form, Map<String, Object> given) {
        Map<String, Object> spoiled = new LinkedHashMap<>(course.answers(form, given));
        form.schema().fields().stream()
                .filter(field -> !field.readonly() && !spoiled.containsKey(field.key()))
                .forEach(field -> spoiled.put(field.key(), canaries.refusedWordFor(form.formId() + "." + field.key())));
        spoiled.put(canaries.refusedWordFor("key"), canaries.refusedWordFor("value"));

        assertThatThrownBy(() -> course.doer().submit(form, spoiled)).isInstanceOf(FormFieldValidationException.class);

        Map<String, Object> body = new LinkedHashMap<>();
        spoiled.forEach((key, value) -> body.put(key, Map.of("value", value instanceof List<?> ? "" : value)));
        Http.Answer answer = Http.as(port, form.person().name().toLowerCase(Locale.ROOT))
                .post("/engine-rest/task/%s/submit-form".formatted(form.taskId()), Map.of("variables", body));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }

    /** @return the address that a machine is told for what it has referred */
    private String referByApi() {
        Map<String, Object> referral = referral();
        Set.of("interpreterNeeded", "livesInCopenhagen", "addressProtected")
                .forEach(key -> referral.computeIfPresent(key, (name, value) -> "JA".equals(value)));
        Http machine = Http.as(port, "visitator");
        Map<String, Object> wrong = new HashMap<>(referral);
        wrong.put("referralNote", "");
        assertThat(machine.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/referrals", wrong)
                        .status())
                .isEqualTo(400);

        Http.Answer answer =
                machine.with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/referrals", referral);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.header("Location");
    }

    private Map<String, Object> referral() {
        Map<String, Object> referral = CourseAnswers.referral();
        referral.putAll(canaries.in(forms.get("refer-citizen"), Map.of()));
        referral.put("livesInCopenhagen", "NEJ");
        return referral;
    }

    /** Texts that must have a shape which the form's file doesn't tell. */
    private static Map<String, String> typed(String formId) {
        return formId.equals("review-health") ? Map.of("diagnoses", DIAGNOSIS) : Map.of();
    }

    private boolean tells(String address) {
        String lowered = address.toLowerCase(Locale.ROOT);
        return canaries.words().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(lowered::contains);
    }

    private static Map<String, FormSchema> forms() {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .map(PrivacyIT::parse)
                    .collect(Collectors.toMap(FormSchema::id, form -> form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormSchema parse(Path file) {
        try {
            return FormSchema.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
