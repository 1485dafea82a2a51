package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Danish;
import dk.forloeb.support.Tables;
import dk.forloeb.support.Tasklist;
import dk.forloeb.support.TasklistForm;
import dk.forloeb.support.Tasklists;
import dk.forloeb.trajectory.OrgUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form, opened in Tasklist where it first comes up in a course, is refused once for a missing answer and once for a
 * wrong one: the person reads why and loses nothing, and nothing is stored.
 */
@BrowserTest
class FormRefusalBrowserIT {

    private static final Path PICTURES = Tasklists.EVIDENCE.resolve("forms");
    private static final String ACCESS_LOG = "access_log";
    /** What was typed is kept for the person, and is none of the record's answers. */
    private static final String DRAFTS = "task_draft";

    /** What stands at a field that was left empty; a number may be asked for as such. */
    private static final List<String> MISSING = List.of("Feltet skal udfyldes.", "Skriv et tal.");

    private static final int OVER_A_YEAR = 380;
    private static final String RETIRED = "sagsbehandler2";

    @Autowired
    private CourseDriver course;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private DataSource database;

    private final Map<String, FormRefusal> refusals =
            FormRefusal.all().stream().collect(Collectors.toMap(FormRefusal::formId, refusal -> refusal));
    private final Set<String> seen = new TreeSet<>();
    private final SoftAssertions found = new SoftAssertions();
    private Tables tables;

    /** With nobody in the unit who takes a new citizen, the team leader is asked as well. */
    @BeforeEach
    void retire() throws IOException {
        Files.createDirectories(PICTURES);
        tables = new Tables(database);
        caseworkers.retire(RETIRED);
    }

    @AfterEach
    void employ() {
        caseworkers.register(RETIRED, "Søren Sagsbehandler", OrgUnit.CENTER_SYD, List.of("da"), 100);
    }

    @Test
    void tellsWhyEachFormIsRefusedAndKeepsWhatWasTyped() {
        assertThat(refusals.keySet())
                .as("a row for every form, and no row for another")
                .isEqualTo(formsOfTheCheckout());
        CourseDriver byHand = course.through(this::submit);
        CourseAnswers answers = CourseAnswers.toJob()
                .withFirstOfferDue()
                .withAbsences()
                .withDecision()
                .withComplaint()
                .withAccessRequests()
                .withCoordination()
                .with(
                        "UserTask_RenewConsent",
                        Map.of("renewal", "FORNYET", "method", "MUNDTLIGT_NOTAT", "validUntil", Period.ofMonths(11)))
                .with("UserTask_CompleteUpskilling", Map.of("attendedLessons", 20))
                .with("UserTask_HandleLowAttendance", Map.of("action", "SAMTALE"))
                // Short, so that its renewal is asked for while the course runs.
                .with("UserTask_GrantMentor", Map.of("to", Period.ofWeeks(6)))
                .inTurn(
                        "UserTask_LogMentor",
                        List.of(Map.of("concern", "JA", "text", "Borgeren virker træt."), Map.of("concern", "NEJ")))
                .with("UserTask_HandleConcern", Map.of("action", "KONTAKT_BORGER"))
                .with("UserTask_ChooseNextStep", Map.of("chosen", "NY_PLAN"))
                .with("UserTask_ReviewLongCourse", Map.of("decision", "AFSLUT"));

        Map<String, Object> referral = new HashMap<>(CourseAnswers.referral());
        referral.put("orgUnit", OrgUnit.CENTER_SYD.name());
        refuse(tasklists.startForm(DemoUser.VISITATOR), referral);
        String no = course.refer(referral);
        refuse(tasklists.reportForm(DemoUser.TEAMLEDER), CourseAnswers.absence(no));
        byHand.runUntil(no, "UserTask_HoldStartMeeting", answers.byTask());
        refuse(tasklists.decisionForm(DemoUser.TEAMLEDER), CourseAnswers.decision(no));
        course.makeDecision(DemoUser.TEAMLEDER, CourseAnswers.decision(no));
        byHand.runUntil(no, "UserTask_ChooseNextStep", answers.byTask());
        refuse(tasklists.complaintForm(DemoUser.TEAMLEDER), CourseAnswers.complaint(no));
        course.fileComplaint(DemoUser.TEAMLEDER, CourseAnswers.complaint(no));
        byHand.settleComplaint(no, answers.byTask());
        refuse(tasklists.accessForm(DemoUser.TEAMLEDER), CourseAnswers.accessRequest(no, "INDSIGT"));
        byHand.settleAccessRequests(no, answers.byTask());
        refuse(tasklists.consentForm(DemoUser.TEAMLEDER), CourseAnswers.consent(no, "PARTNER"));
        refuse(tasklists.coordinationForm(DemoUser.KOORDINATOR), CourseAnswers.coordination(no));
        course.startCoordination(DemoUser.KOORDINATOR, CourseAnswers.coordination(no));
        byHand.settleCoordination(no, answers.byTask());
        refuse(tasklists.answerForm(DemoUser.KOORDINATOR), CourseAnswers.lateAnswer(no));
        refuse(tasklists.changeForm(DemoUser.TEAMLEDER), CourseAnswers.change(no, "DELTIDSJOB"));
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DELTIDSJOB"));
        refuse(tasklists.summonsForm(DemoUser.TEAMLEDER), CourseAnswers.summons(no));
        refuse(tasklists.childWelfareForm(DemoUser.TEAMLEDER), CourseAnswers.childWelfare(no));
        byHand.notifyWhileLettersAreStuck(no);
        employ();
        byHand.changeBeside(no);
        course.passDays(OVER_A_YEAR);
        byHand.complete(no, CourseAnswers.FOLLOW_UP_DEADLINE, Map.of("followUp", "OMFORDELT"));
        byHand.runToEnd(no, answers.byTask());
        // Last, since the closing of whoever moves asks less than the closing that comes before.
        byHand.endByEvents();
        byHand.clarify();

        found.assertThat(seen).as("forms that came up").isEqualTo(formsOfTheCheckout());
        found.assertAll();
    }

    private void submit(OpenForm form, Map<String, Object> answers) {
        if (!seen.contains(form.formId())) {
            refuse(form, answers);
        }
        course.doer().submit(form, answers);
    }

    /** Goes on after a form that fails, so that all of them are told at once. */
    private void refuse(OpenForm form, Map<String, Object> right) {
        seen.add(form.formId());
        Throwable failure = catchThrowable(() -> refuseTwice(form, right));
        if (failure != null) {
            tasklists.keepEvidence("FormRefusalBrowserIT." + form.formId());
        }
        found.assertThat(failure).as("%s", form.formId()).isNull();
    }

    private void refuseTwice(OpenForm form, Map<String, Object> right) {
        FormRefusal refusal = refusals.get(form.formId());
        Tasklist tasklist = tasklists.as(form.person());
        tasklist.takeTroubles();
        TasklistForm page = form.taskId() == null ? tasklist.openStart(form) : tasklist.open(form);
        tasklist.picture(PICTURES.resolve(form.formId() + ".png"));
        found.assertThat(tasklist.takeTroubles())
                .as("%s: errors while it opened", form.formId())
                .isEmpty();
        Map<String, List<String>> before = tables.content(ACCESS_LOG, DRAFTS);

        Map<String, Object> answers = course.answers(form, right);
        answers.remove(refusal.missing());
        page.fill(answers);
        found.assertThat(page.withoutLabel())
                .as("%s: fields without a label", form.formId())
                .isEmpty();
        Map<String, String> typed = page.held();
        requireDanish(form, tasklist.refusedByBrowser());
        found.assertThat(page.errorAt(refusal.missing()))
                .as("%s: what stands at the missing %s", form.formId(), refusal.missing())
                .isIn(MISSING);
        found.assertThat(page.held())
                .as("%s: after the missing answer", form.formId())
                .isEqualTo(typed);
        tasklist.closeErrors();

        Map<String, Object> wrong = new HashMap<>(right);
        wrong.putAll(refusal.wrong());
        page.fill(course.answers(form, wrong));
        refusal.wrong().forEach((key, answer) -> {
            if (answer == null) {
                page.clear(key);
            }
        });
        typed = page.held();
        String said = tasklist.refusedByServer();
        found.assertThat(said).as("%s: the red box", form.formId()).contains(refusal.message());
        requireDanish(form, said);
        found.assertThat(page.held())
                .as("%s: after the wrong answer", form.formId())
                .isEqualTo(typed);
        found.assertThat(changed(before, tables.content(ACCESS_LOG, DRAFTS)))
                .as("%s: tables that changed", form.formId())
                .isEmpty();
        tasklist.leave();
    }

    private void requireDanish(OpenForm form, String said) {
        found.assertThat(Danish.foreign(said))
                .as("%s: what is no Danish in »%s«", form.formId(), said)
                .isEmpty();
    }

    private static List<String> changed(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> changed = new ArrayList<>();
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static Set<String> formsOfTheCheckout() {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.length() - ".form".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
