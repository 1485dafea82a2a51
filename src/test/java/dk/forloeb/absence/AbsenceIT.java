package dk.forloeb.absence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.EngineTime;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A no-show today, from every way in, until the trajectory goes on. */
@IntegrationTest
class AbsenceIT {

    private static final String CONTACT = "UserTask_ContactAfterAbsence";
    private static final String REVIEW = "UserTask_ReviewAbsence";

    @Autowired
    private CourseDriver course;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private EngineTime time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private String no;

    @BeforeEach
    void onAWorkingMorningThatTwoMoreFollow() {
        LocalDate day = LocalDate.now(clock).plusDays(1);
        while (!calendar.isWorkingDay(day)
                || !calendar.isWorkingDay(day.plusDays(1))
                || !calendar.isWorkingDay(day.plusDays(2))) {
            day = day.plusDays(1);
        }
        time.setOffset(time.offset().plus(Duration.between(LocalDateTime.now(clock), day.atTime(10, 0))));
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_RecordConsent", CourseAnswers.toJob().byTask());
        if (!isMorning()) {
            onAWorkingMorningThatTwoMoreFollow();
        }
    }

    @Test
    void contactIsDueTodayAndTheTeamLeaderIsAskedOnTheThirdDay() {
        course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));
        dueJobs.runAll();

        assertThat(course.openTasks(no)).contains(CONTACT).doesNotContain(REVIEW);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(CONTACT)
                .singleResult();
        assertThat(task.getDueDate())
                .isEqualTo(dk.forloeb.engine.EngineDate.at(LocalDate.now(clock).atTime(16, 0)));
        course.passDays(1);
        assertThat(course.openTasks(no)).doesNotContain(REVIEW);
        course.passDays(1);
        assertThat(course.openTasks(no)).contains(CONTACT, REVIEW);
    }

    @Test
    void aReasonableCauseLetsTheCourseGoOn() {
        course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));
        dueJobs.runAll();
        time.setOffset(time.offset().plusMinutes(90));

        course.complete(no, CONTACT, reached("BARN_SYG", "JA"));
        AbsenceView contacted = absences.absences(no).get(0);
        assertThat(contacted.contactWorkMinutes()).isBetween(45, 95).isEqualTo(contacted.contactCalendarMinutes());
        course.complete(no, "UserTask_ResumePlan", Map.of());

        assertThat(absences.absences(no)).singleElement().satisfies(absence -> {
            assertThat(absence.outcome()).isEqualTo(AbsenceOutcome.FORTSAETTER);
            assertThat(absence.status()).isEqualTo(AbsenceStatus.AFSLUTTET);
        });
        assertThat(course.openTasks(no)).doesNotContain(CONTACT, REVIEW).contains("UserTask_RecordConsent");
    }

    @Test
    void aNoShowAfterTheContactGetsAContactOfItsOwn() {
        course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));
        dueJobs.runAll();
        course.complete(no, CONTACT, reached("BARN_SYG", "JA"));
        course.passDays(1);

        course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));
        dueJobs.runAll();

        assertThat(course.openTasks(no)).contains("UserTask_ResumePlan").containsOnlyOnce(CONTACT);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(no)
                        .taskDefinitionKey(CONTACT)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(dk.forloeb.engine.EngineDate.at(LocalDate.now(clock).atTime(16, 0)));
        course.complete(no, "UserTask_ResumePlan", Map.of());
        course.complete(no, CONTACT, reached("BARN_SYG", "JA"));
        course.complete(no, "UserTask_ResumePlan", Map.of());
        assertThat(absences.absences(no)).extracting(AbsenceView::status).containsOnly(AbsenceStatus.AFSLUTTET);
    }

    @Test
    void whatJoinsInTheSameMomentAsTheContactIsNotForgotten() {
        course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));
        dueJobs.runAll();
        UUID contacted = absences.absences(no).get(0).id();
        var sick = new AbsenceReport(
                no, LocalDate.now(clock), null, AbsenceKind.SYG, Appointment.KURSUS, AbsenceSource.BORGER);
        var attempt = new AttemptReport(
                LocalDateTime.now(clock),
                AttemptChannel.TELEFON,
                true,
                AbsenceKind.BARN_SYG,
                Cause.JA,
                Documentation.TRO_OG_LOVE);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    absences.absence(contacted);
                    assertThat(absences.reportApart(sick).answer()).isEqualTo(ReportAnswer.SAMLET);
                    absences.contact(contacted, attempt, "Talt med borgeren.");
                }))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(absences.absence(contacted).attempts()).isZero();
    }

    @Test
    void thereIsNoWayToASanctionWhereAttendanceIsVoluntary() {
        Map<String, Object> report = CourseAnswers.absence(no);
        report.put("appointment", "MENTOR");
        course.reportAbsence(DemoUser.TEAMLEDER, report);
        dueJobs.runAll();

        for (String channel : List.of("TELEFON", "SMS", "FREMMOEDE")) {
            course.complete(no, CONTACT, Map.of("reached", "NEJ", "channel", channel));
            course.passDays(1);
        }

        assertThat(course.openTasks(no))
                .contains("UserTask_ResumePlan")
                .doesNotContain("UserTask_AssessAvailability", CONTACT);
        course.complete(no, "UserTask_ResumePlan", Map.of());
        assertThat(absences.absences(no)).singleElement().satisfies(absence -> {
            assertThat(absence.duty()).isEqualTo(Duty.FRIVILLIG);
            assertThat(absence.outcome()).isEqualTo(AbsenceOutcome.FORTSAETTER);
        });
    }

    @Test
    void takesEachReportOnceAndAnswersEveryOne() {
        Http machine = Http.as(port, "teamleder");
        String key = UUID.randomUUID().toString();
        Map<String, Object> report = json();

        Http.Answer first = machine.with("Idempotency-Key", key).post("/api/absences", report);
        Http.Answer again = machine.with("Idempotency-Key", key).post("/api/absences", report);
        Http.Answer sameDay =
                machine.with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/absences", report);
        Map<String, Object> other = new HashMap<>(report);
        other.put("absenceType", "SYG");
        Http.Answer otherKey = machine.with("Idempotency-Key", key).post("/api/absences", other);
        Http.Answer joined =
                machine.with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/absences", other);
        dueJobs.runAll();

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(sameDay.json().path("answer").asText()).isEqualTo("GENTAGET");
        assertThat(otherKey.status()).isEqualTo(422);
        assertThat(joined.json().path("answer").asText()).isEqualTo("SAMLET");
        assertThat(course.openTasks(no)).containsOnlyOnce(CONTACT);
        assertThat(reports()).isEqualTo(3);
    }

    @Test
    void keepsAReportThatNobodyWaitsFor() {
        String waiting = course.refer(CourseAnswers.referral());
        Map<String, Object> report = json();
        report.put("trajectoryNo", waiting);

        Http.Answer answer = Http.as(port, "teamleder")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/absences", report);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).contains("noteret i forløbet");
        assertThat(absences.absences(waiting)).extracting(AbsenceView::status).containsExactly(AbsenceStatus.NOTERET);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(waiting)))
                .hasMessageContaining("allerede meldt");
        no = waiting;
        assertThat(reports()).as("also the one that the form refused").isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeTrueAndWhoMayNotTell() {
        Http machine = Http.as(port, "teamleder")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> tomorrow = json();
        tomorrow.put("from", LocalDate.now(clock).plusDays(1).toString());
        Map<String, Object> unknown = json();
        unknown.put("trajectoryNo", "F-2026-999999");
        Map<String, Object> incomplete = json();
        incomplete.remove("absenceType");

        assertThat(machine.post("/api/absences", tomorrow).body()).contains("Dagen ligger i fremtiden");
        assertThat(machine.post("/api/absences", unknown).status()).isEqualTo(404);
        assertThat(machine.post("/api/absences", incomplete).status()).isEqualTo(400);
        assertThat(machine.post("/api/absences", "{\"kind\": 1}").status()).isEqualTo(400);
        assertThat(Http.as(port, "teamleder").post("/api/absences", json()).status())
                .isEqualTo(400);
        assertThat(Http.as(port, "visitator")
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/absences", json())
                        .status())
                .isEqualTo(403);
        assertThat(Http.as(port, "teamleder")
                        .postText("/api/absences", "x", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(reports()).isZero();
    }

    @Test
    void tellsNobodyElseWhetherThereIsSuchATrajectory() {
        String caseworker = trajectories.trajectory(no).caseworkerId();
        String colleague = caseworker.equals("sagsbehandler") ? "sagsbehandler2" : "sagsbehandler";
        String today = "%1$td.%1$tm.%1$tY".formatted(LocalDate.now(clock));

        for (String person : List.of("underviser", "mentor", "virksomhedskonsulent", colleague)) {
            for (String message : List.of("FRAVAER", "RASKMELDING")) {
                Map<String, Object> told = json();
                told.put("message", message);
                Http.Answer foreign = post(person, told);
                told.put("trajectoryNo", "F-2026-999999");
                assertThat(foreign.status()).as(person + " " + message).isEqualTo(404);
                assertThat(foreign.body()).isEqualTo(post(person, told).body());
            }
            String list = "forløbsnummer;dato;fremmøde\n%s;%s;Syg\nF-2026-999999;%s;Syg".formatted(no, today, today);
            Http.Answer answer = Http.as(port, person).postText("/api/attendance-lists", list, "text/csv");
            assertThat(answer.json().path("taken")).isEmpty();
            assertThat(answer.json().path("errors").findValuesAsText("message"))
                    .hasSize(2)
                    .allMatch(reason -> reason.startsWith("Der er intet forløb med det nummer"));
            assertThat(refusals(person)).containsExactly("api:absence", "api:absence", "api:attendance-list");
        }
        for (String unknownOrForeign : List.of(no, "F-2026-999999")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> course.reportAbsence(DemoUser.UNDERVISER, CourseAnswers.absence(unknownOrForeign)))
                    .hasMessageContaining("Der er intet forløb med det nummer, som du kan melde fravær på.");
        }
        assertThat(refusals("underviser")).contains("form:report-absence");
        assertThat(reports()).isZero();
        assertThat(post(caseworker, json()).status()).isEqualTo(201);
    }

    @Test
    void takesTheNewsOfWhoeverMeetsTheCitizen() {
        Map<String, List<Map<String, Object>>> answers =
                CourseAnswers.toJob().with(CONTACT, reached("BARN_SYG", "JA")).byTask();
        course.runUntil(no, "UserTask_CompleteUpskilling", answers);
        assertThat(post("underviser", json()).status()).isEqualTo(201);
        assertThat(post("virksomhedskonsulent", json()).status())
                .as("no placement yet")
                .isEqualTo(404);

        course.runUntil(no, "UserTask_LogMentor", answers);
        assertThat(post("mentor", json()).status()).isIn(200, 201);

        course.runUntil(no, "UserTask_EndPlacement", answers);
        assertThat(post("virksomhedskonsulent", json()).status()).isIn(200, 201);
        assertThat(post("underviser", json()).status()).as("the course is over").isEqualTo(404);
    }

    @Test
    void takesTheGoodLinesOfAnAttendanceListAndTellsOfTheBadOnes() {
        String today = "%1$td.%1$tm.%1$tY".formatted(LocalDate.now(clock));
        String list = String.join(
                "\r\n",
                "\uFEFFforløbsnummer;dato;fremmøde",
                no + ";" + today + ";Udeblevet",
                "F-2026-999999;" + today + ";Syg",
                "=CMD();" + today + ";Syg",
                no + ";31.02.2026;Syg",
                "F-2026-000001;" + today + ";Mødt",
                no + ";" + today);

        Http.Answer answer = Http.as(port, "teamleder").postText("/api/attendance-lists", list, "text/csv");
        dueJobs.runAll();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("attended").asInt()).isEqualTo(1);
        assertThat(answer.json().path("taken").findValuesAsText("line")).isEqualTo(List.of("2"));
        assertThat(answer.json().path("errors").findValuesAsText("line")).isEqualTo(List.of("3", "4", "5", "7"));
        assertThat(answer.body()).doesNotContain("CMD");
        assertThat(course.openTasks(no)).containsOnlyOnce(CONTACT);
        assertThat(Http.as(port, "teamleder")
                        .postText("/api/attendance-lists", "navn;cpr", "text/csv")
                        .body())
                .contains("Første linje skal være");
    }

    private boolean isMorning() {
        LocalDate today = LocalDate.now(clock);
        return LocalDateTime.now(clock).getHour() == 10
                && calendar.isWorkingDay(today)
                && calendar.isWorkingDay(today.plusDays(1))
                && calendar.isWorkingDay(today.plusDays(2));
    }

    private Map<String, Object> json() {
        Map<String, Object> report = CourseAnswers.absence(no);
        report.put("from", LocalDate.now(clock).toString());
        return report;
    }

    private static Map<String, Object> reached(String kind, String cause) {
        return Map.of(
                "reached",
                "JA",
                "channel",
                "TELEFON",
                "absenceType",
                kind,
                "reasonableCause",
                cause,
                "documentation",
                "TRO_OG_LOVE");
    }

    private Http.Answer post(String person, Map<String, Object> told) {
        return Http.as(port, person)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/absences", told);
    }

    private List<String> refusals(String person) {
        return jdbc.queryForList(
                "select source from forloeb.access_log"
                        + " where action = 'REFUSED' and trajectory_no = ? and user_id = ? order by id",
                String.class,
                no,
                person);
    }

    private int reports() {
        return jdbc.queryForObject(
                "select count(*) from forloeb.absence_report where trajectory_no = ?", Integer.class, no);
    }
}
