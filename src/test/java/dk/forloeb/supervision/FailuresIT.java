package dk.forloeb.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands still, in plain words, and who may have it tried again. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailuresIT {

    private static final String PAGE = "/forloeb/overvaagning/fejl";
    private static final Set<DemoUser> READERS = EnumSet.of(DemoUser.TEAMLEDER, DemoUser.ADMIN);
    private static final String SECRET = "Amina Hemmelig 010190-1234";
    private static final String STACK = "org.springframework.mail.MailSendException: " + SECRET
            + "\n\tat dk.forloeb.letter.sending.SmtpSender.send(SmtpSender.java:1)\nCaused by: jakarta.mail.MessagingException: "
            + SECRET + "\n";
    private static final String INSERT =
            "insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, root_cause_incident_id_)"
                    + " values (?, 1, ?, 'failedJob', ?)";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FailureService failures;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private People people;
    private String no;
    private Job other;
    private Job job;
    private int retries;
    private int inserted;

    @BeforeAll
    void startACourse() {
        people = new People(port);
        no = new Courses(course, tasks).stopAt("UserTask_LayPlan").no();
        other = jobOf(new Courses(course, tasks).stopAt("UserTask_LayPlan").no());
    }

    @BeforeEach
    void fail() {
        job = jobOf(no);
        retries = job.getRetries();
        fail(job);
    }

    /** As the engine does when a job has failed for the last time. */
    private void fail(Job one) {
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into act_ge_bytearray (id_, rev_, name_, bytes_) values (?, 1, 'job.exceptionByteArray', ?)",
                    "STACK-" + one.getId(),
                    STACK.getBytes(StandardCharsets.UTF_8));
            jdbc.update(
                    "update act_ru_job set exception_stack_id_ = ?, exception_msg_ = ? where id_ = ?",
                    "STACK-" + one.getId(),
                    SECRET,
                    one.getId());
        });
        management.setJobRetries(one.getId(), 0);
    }

    @AfterEach
    void mend() {
        mend(job);
    }

    private void mend(Job one) {
        if (management.createJobQuery().jobId(one.getId()).count() > 0) {
            management.setJobRetries(one.getId(), retries);
            transaction.executeWithoutResult(status -> {
                jdbc.update(
                        "update act_ru_job set exception_stack_id_ = null, exception_msg_ = null where id_ = ?",
                        one.getId());
                jdbc.update("delete from act_ge_bytearray where id_ = ?", "STACK-" + one.getId());
            });
        }
    }

    @Test
    void saysInPlainWordsWhatStandsStill() {
        String page = get(DemoUser.TEAMLEDER, PAGE).body();
        String table = get(DemoUser.TEAMLEDER, PAGE + "/tabel").body();

        assertThat(page)
                .contains("Mailserveren svarer ikke eller tager ikke imod", "Ring til driften om mailserveren", no)
                .contains("href=\"/forloeb/forloeb/" + no + "\"")
                .contains("<script type=\"module\" src=\"/forloeb/assets/send-once.js\"></script>")
                .contains("En systemadministrator kan få trinnet prøvet igen.")
                .doesNotContain("Exception", "Amina", "010190", "SmtpSender");
        assertThat(table)
                .contains("Mailserveren svarer ikke eller tager ikke imod", "1 forløb")
                .doesNotContain("Exception", "Amina", "010190", no);
    }

    @ParameterizedTest
    @EnumSource
    void isForThoseWhoMaySeeWhatRuns(DemoUser person) {
        for (String path : List.of(PAGE, PAGE + "/tabel")) {
            HttpResponse<String> answer = get(person, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(READERS.contains(person) ? 200 : 403);
            if (!READERS.contains(person)) {
                assertThat(answer.body())
                        .as(path)
                        .contains(
                                person == DemoUser.PROCESEJER
                                        ? "må ikke se, hvad der er i gang"
                                        : "har ikke adgang til Overvågning");
            }
        }
    }

    @Test
    void isTriedAgainByAnAdministratorAlone() {
        String step = incident().getActivityId();
        String key = incident().getProcessDefinitionId().split(":")[0];
        Map<String, String> form = Map.of("proces", key, "trin", step, "art", FailureKind.POST.name());

        HttpResponse<String> refused = submit(DemoUser.TEAMLEDER, form);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("må ikke få et trin prøvet igen", "Intet er ændret");
        assertThat(current().getRetries()).isZero();

        assertThat(submit(DemoUser.ADMIN, Map.of("proces", key, "trin", step, "art", "REGLER"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(current().getRetries()).as("another kind of failure").isZero();

        assertThat(submit(DemoUser.ADMIN, form).statusCode()).isEqualTo(302);
        assertThat(current().getRetries()).isPositive();
        assertThat(get(DemoUser.ADMIN, PAGE).body()).doesNotContain(no);
    }

    @Test
    void showsAJobThatBelongsToNoProcess() {
        Batch batch = management.setJobRetriesAsync(List.of(other.getId()), 3);
        try {
            Job seed = management
                    .createJobQuery()
                    .jobDefinitionId(batch.getSeedJobDefinitionId())
                    .singleResult();
            management.setJobRetries(seed.getId(), 0);

            assertThat(get(DemoUser.ADMIN, PAGE).body())
                    .contains("Systemets eget job", "Uden for processerne", "1 uden forløbsnummer", no);
            assertThat(get(DemoUser.TEAMLEDER, PAGE + "/tabel").body()).contains("Systemets eget job");
            assertThat(submit(DemoUser.ADMIN, Map.of("proces", "", "trin", "", "art", "UKENDT"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(get(DemoUser.ADMIN, PAGE).body())
                    .contains("1 trin prøves igen om lidt.")
                    .doesNotContain("Systemets eget job");
        } finally {
            management.deleteBatch(batch.getId(), true);
        }
    }

    @Test
    void isNotHiddenByWhatFollowsFromIt() {
        insertIncidents(501, incident().getId());
        try {
            assertThat(get(DemoUser.TEAMLEDER, PAGE).body()).contains(no).doesNotContain("Mindst 500");
        } finally {
            removeIncidents();
        }
    }

    @Test
    void saysWhenThereAreMoreThanAreShown() {
        String more = "Mindst 500 trin står stille; de ældste vises.";
        insertIncidents(499, null);
        try {
            assertThat(get(DemoUser.ADMIN, PAGE).body()).contains(no).doesNotContain("Mindst 500");
            insertIncidents(1, null);
            assertThat(get(DemoUser.ADMIN, PAGE).body())
                    .contains(more, "500 uden forløbsnummer")
                    .doesNotContain(no);
            assertThat(get(DemoUser.TEAMLEDER, PAGE + "/tabel").body()).contains(more);
            submit(DemoUser.ADMIN, Map.of("proces", "", "trin", "", "art", "UKENDT"));
            assertThat(get(DemoUser.ADMIN, PAGE).body()).contains("Der stod mindst 500 trin stille");
        } finally {
            removeIncidents();
        }
    }

    /** Older than all others. */
    private void insertIncidents(int number, String root) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = "FAILURES-" + inserted++;
            rows.add(new Object[] {id, Timestamp.valueOf("2019-01-01 12:00:00"), root == null ? id : root});
        }
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(INSERT, rows));
    }

    private void removeIncidents() {
        transaction.executeWithoutResult(
                status -> jdbc.update("delete from act_ru_incident where id_ like 'FAILURES-%'"));
    }

    @Test
    void costsTheSameNumberOfStatementsWithOneMoreStep() {
        identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
        try {
            failures.open();
            int one = statements.count(() -> failures.open());
            identity.clearAuthentication();
            for (int i = 0; i < 4; i++) {
                String activity = "Step_" + i;
                String id = "FAILURES-" + inserted++;
                transaction.executeWithoutResult(status -> jdbc.update(
                        "insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, root_cause_incident_id_,"
                                + " proc_def_id_, activity_id_) values (?, 1, ?, 'failedJob', ?, ?, ?)",
                        id,
                        Timestamp.valueOf("2019-01-01 12:00:00"),
                        id,
                        incident().getProcessDefinitionId(),
                        activity));
            }
            identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
            assertThat(failures.open().failures()).hasSize(5);
            assertThat(statements.count(() -> failures.open())).isEqualTo(one);
        } finally {
            identity.clearAuthentication();
            removeIncidents();
        }
    }

    @Test
    void explainsAFormThatItDoesNotUnderstand() {
        assertThat(submit(DemoUser.ADMIN, Map.of("proces", "x", "trin", "x", "art", "x"))
                        .body())
                .contains("Ikke forstået", "Intet er ændret");
        assertThat(submit(DemoUser.ADMIN, Map.of("proces", "x")).body()).contains("Ikke forstået");
    }

    @Test
    void costsTheSameNumberOfStatementsWithOneMore() {
        identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
        try {
            failures.open();
            assertThat(statements.count(() -> failures.open())).isLessThanOrEqualTo(8);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Incident incident() {
        return runtime.createIncidentQuery().jobDefinitionIdIn(job.getJobDefinitionId()).list().stream()
                .filter(one -> one.getConfiguration().equals(job.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Job current() {
        return management.createJobQuery().jobId(job.getId()).singleResult();
    }

    private Job jobOf(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .filter(one -> one.getDuedate() != null)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(DemoUser person, String path) {
        return people.browserOf(person).get(path);
    }

    /** With the token of a page that has a form, as a browser would have it. */
    private HttpResponse<String> submit(DemoUser person, Map<String, String> form) {
        Matcher token = TOKEN.matcher(get(person, tokenPage(person)).body());
        assertThat(token.find()).isTrue();
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", token.group(1));
        return people.browserOf(person).submit(PAGE + "/igen", all);
    }

    private static String tokenPage(DemoUser person) {
        return person == DemoUser.ADMIN ? PAGE : "/forloeb/overblik";
    }
}
