package dk.forloeb.interruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to citizens at any time, through the real course, from every way in. */
@IntegrationTest
class InterruptionIT {

    private static final String CLOSE = "UserTask_CloseTrajectory";
    private static final String TELL = "UserTask_TellOthers";
    private static final String HAND_OVER = "UserTask_HandOverCase";
    private static final String FOLLOW_UP = "UserTask_FollowUpChange";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String START = "UserTask_HoldStartMeeting";

    @Autowired
    private CourseDriver course;

    @Autowired
    private InterruptionService interruptions;

    @Autowired
    private RegisterIntake register;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private ConsentService consents;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String no;

    /** The physician has one patient at a time, so no two courses may come to the same hour. */
    @AfterEach
    void letADayPass() {
        course.passDays(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UserTask_DescribeSituation, AFSL_DOED, false",
        "UserTask_HoldStartMeeting, AFSL_DOED, true",
        "UserTask_ReviewHealth, AFSL_DOED, true",
        "UserTask_CompleteUpskilling, AFSL_DOED, true",
        "UserTask_EndPlacement, AFSL_DOED, true",
        "UserTask_CloseTrajectory, AFSL_DOED, true",
        "UserTask_HoldAftercareContact, AFSL_JOB, false"
    })
    void whoeverDiesIsAskedForNothingMore(String phase, Outcome outcome, boolean othersTold) {
        comesTo(phase);
        long seats = trajectories.seatsTaken(trajectory().orgUnit());
        boolean seated = trajectory().outcome() == null && trajectory().caseworkerId() != null;

        report("DOED");

        TrajectoryView ended = trajectory();
        assertThat(ended.outcome()).isEqualTo(outcome);
        assertThat(trajectories.seatsTaken(ended.orgUnit())).isEqualTo(seated ? seats - 1 : seats);
        assertThat(course.openTasks(no)).isEqualTo(othersTold ? List.of(TELL) : List.of());
        assertThat(runningBesideTheTasks()).isEmpty();
        assertThat(count("forloeb.citizen where died_on is not null and id = (select citizen_id from"
                        + " forloeb.trajectory where no = ?)"))
                .isEqualTo(1);
        course.runToEnd(no, CourseAnswers.endingBy("AFSL_DOED").byTask());
        assertThat(trajectory().status()).isEqualTo(TrajectoryStatus.LUKKET);
        assertThat(count("forloeb.letter_delivery d join forloeb.letter l on l.id = d.letter_id"
                        + " where l.trajectory_no = ? and l.kind = 'L17'"
                        + " and d.status <> 'STOPPET' and l.written_at >= current_date - 1"
                        + " and exists (select 1 from forloeb.trajectory t where t.no = l.trajectory_no"
                        + " and t.outcome = 'AFSL_DOED')"))
                .as("letters of farewell to the dead")
                .isZero();
    }

    @Test
    void aDeathEndsAPauseAndAnOpenAbsence() {
        comesTo("UserTask_DecideAfterHealthReview");
        course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));
        course.complete(
                no,
                "UserTask_DecideAfterHealthReview",
                Map.of(
                        "healthRoute",
                        "PAUSE",
                        "overrideReason",
                        "Borgeren skal først behandles færdig.",
                        "healthFollowUpAt",
                        Period.ofMonths(2)));
        assertThat(trajectory().status()).isEqualTo(TrajectoryStatus.PAUSE);

        report("DOED");

        assertThat(trajectory().outcome()).isEqualTo(Outcome.AFSL_DOED);
        assertThat(course.openTasks(no)).containsExactly(TELL);
        assertThat(runningBesideTheTasks()).isEmpty();
    }

    @Test
    void aJobIsClosedWithTheCitizenAndTheDeathThatFollowsStopsTheAftercare() {
        comesTo("UserTask_EndPlacement");
        report("JOB");
        assertThat(course.openTasks(no)).containsExactly(CLOSE);
        assertThat(trajectory().outcome()).isNull();
        assertThat(course.form(no, CLOSE).prefill().text("outcome")).isEqualTo("AFSL_JOB");
        assertThat(course.form(no, CLOSE).prefill().text("lastStep")).startsWith("Job på fuld tid den ");

        course.complete(no, CLOSE, CourseAnswers.toJob().byTask().get(CLOSE).get(0));
        assertThat(trajectory().status()).isEqualTo(TrajectoryStatus.EFTERVAERN);
        assertThat(runningBesideTheTasks()).isEmpty();
        assertThat(count("forloeb.placement where trajectory_no = ? and status = 'AFBRUDT'"))
                .isEqualTo(1);
        report("DOED");

        assertThat(trajectory().outcome()).isEqualTo(Outcome.AFSL_JOB);
        assertThat(course.openTasks(no)).isEmpty();
        course.runToEnd(no, Map.of());
        assertThat(trajectory().status()).isEqualTo(TrajectoryStatus.LUKKET);
    }

    @Test
    void aCaseFollowsTheCitizenWhoMoves() {
        comesTo("UserTask_LayPlan");
        Http.Answer answer = tell("sagsbehandler", json("FLYTTET"));
        dueJobs.runAll();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("answer").asText()).isEqualTo("AFSLUTTES");
        Map<String, List<Map<String, Object>>> answers =
                CourseAnswers.endingBy("AFSL_FLYTTET").byTask();
        course.complete(no, CLOSE, answers.get(CLOSE).get(0));
        assertThat(course.form(no, HAND_OVER).prefill().text("municipalityCode"))
                .isEqualTo("157");
        course.complete(no, HAND_OVER, answers.get(HAND_OVER).get(0));

        assertThat(trajectory().outcome()).isEqualTo(Outcome.AFSL_FLYTTET);
        assertThat(count("forloeb.case_hand_over where trajectory_no = ? and municipality_code = '157'"
                        + " and open_complaints is not null"))
                .isEqualTo(1);
        assertThat(events()).contains(EventKind.HAENDELSE, EventKind.SAG_OVERDRAGET);
    }

    @Test
    void whoeverLeavesBeforeTheStartHearsNoMore() {
        no = course.refer(CourseAnswers.referral());
        report("UDREJST");

        assertThat(trajectory().outcome()).isEqualTo(Outcome.AFSL_UDREJST);
        assertThat(course.openTasks(no)).isEmpty();
        assertThat(count("forloeb.letter where trajectory_no = ?")).isZero();
    }

    @Test
    void aChangeIsLookedAtBesideTheCourse() {
        comesTo("UserTask_LayPlan");
        report("DELTIDSJOB");
        report("SAMTYKKE_TRUKKET");
        report("ADRESSEBESKYTTELSE");

        assertThat(course.openTasks(no))
                .contains("UserTask_LayPlan")
                .filteredOn(FOLLOW_UP::equals)
                .hasSize(3);
        assertThat(consents.isValid(no, ConsentPurpose.ARBEJDSGIVER)).isFalse();
        assertThat(consents.isValid(no, ConsentPurpose.MENTOR)).isTrue();
        assertThat(trajectories.citizenOf(trajectory()).addressProtected()).isTrue();
        assertThat(course.form(no, FOLLOW_UP).prefill().text("change")).isEqualTo("Deltidsjob, 20 timer om ugen");
        course.complete(no, FOLLOW_UP, Map.of("done", "Timerne i planen er sat ned."));
        report("EGET_OENSKE");

        assertThat(course.openTasks(no)).containsExactly(CLOSE);
        assertThat(events()).contains(EventKind.SAMTYKKE_TRUKKET, EventKind.HAENDELSE_FULGT_OP);
    }

    @Test
    void takesEachReportOnceAndAnswersEveryOne() {
        comesTo(START);
        String key = UUID.randomUUID().toString();
        Map<String, Object> job = json("JOB");
        Http machine = Http.as(port, "sagsbehandler").with("Idempotency-Key", key);

        Http.Answer first = machine.post("/api/interruptions", job);
        Http.Answer again = machine.post("/api/interruptions", job);
        Http.Answer otherKey = machine.post("/api/interruptions", json("UDREJST"));
        Http.Answer sameDay = tell("teamleder", job);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(otherKey.status()).isEqualTo(422);
        assertThat(sameDay.status()).isEqualTo(200);
        assertThat(sameDay.json().path("answer").asText()).isEqualTo("GENTAGET");
        assertThat(course.openTasks(no)).containsExactly(CLOSE);
        assertThat(interruptions.interruptions(no))
                .extracting(InterruptionView::answer)
                .containsExactly(InterruptionAnswer.AFSLUTTES, InterruptionAnswer.GENTAGET);
        assertThatThrownBy(() -> report("JOB")).hasMessageContaining("allerede meldt");
        assertThat(interruptions.interruptions(no))
                .as("the one that the form refused is kept")
                .hasSize(3);
        assertThat(count("forloeb.access_log where trajectory_no = ? and source = 'form:report-interruption'"
                        + " and action = 'WRITE'"))
                .as("and logged")
                .isEqualTo(1);
    }

    @Test
    void keepsNewsThatComesTooLate() {
        comesTo(START);
        report("UDREJST");
        course.runToEnd(no, Map.of());
        assertThat(trajectory().status()).isEqualTo(TrajectoryStatus.LUKKET);

        Http.Answer late = tell("teamleder", json("DOED"));

        assertThat(late.status()).as(late.toString()).isEqualTo(409);
        assertThat(late.json().path("message").asText()).contains("forløbet er slut");
        assertThat(trajectory().outcome()).isEqualTo(Outcome.AFSL_UDREJST);
        assertThat(events()).contains(EventKind.HAENDELSE_NOTERET);
    }

    @Test
    void answersWhoeverHasNoBusinessWithTheCaseAsIfThereWereNone() {
        comesTo(START);
        Map<String, Object> unknown = json("DOED");
        unknown.put("trajectoryNo", "F-2026-999999");

        Http.Answer none = tell("sagsbehandler", unknown);
        Http.Answer other = tell("sagsbehandler2", json("DOED"));

        assertThat(none.status()).isEqualTo(404);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body()).isEqualTo(none.body());
        assertThat(count("forloeb.access_log where trajectory_no = ? and action = 'REFUSED'"
                        + " and user_id = 'sagsbehandler2' and source = 'report-interruption'"))
                .isEqualTo(1);
        assertThat(tell("mentor", json("DOED")).status()).isEqualTo(403);
        assertThatThrownBy(() -> course.reportChange(DemoUser.SAGSBEHANDLER2, CourseAnswers.change(no, "DOED")))
                .hasMessageContaining("intet forløb med det nummer");
        assertThat(interruptions.interruptions(no)).isEmpty();
        assertThat(course.openTasks(no)).containsExactly(START);
    }

    @Test
    void takesEachEventOfTheRegisterOnceForEveryCourseOfTheCitizen() {
        Map<String, Object> referral = CourseAnswers.referral();
        String cpr = referral.get("cpr").toString().replace("-", "");
        String other = course.refer(referral);
        no = course.refer(referral);
        var event = new RegisterEvent(
                "register-" + UUID.randomUUID(), cpr, InterruptionKind.DOED, LocalDate.of(2020, 1, 1), null);

        register.take(event);
        register.take(event);
        dueJobs.runAll();

        for (String each : List.of(no, other)) {
            assertThat(trajectories.trajectory(each).outcome()).isEqualTo(Outcome.AFSL_DOED);
            assertThat(trajectories.trajectory(each).endedOn())
                    .isEqualTo(trajectories.trajectory(each).referredOn());
            assertThat(interruptions.interruptions(each))
                    .singleElement()
                    .returns("system", InterruptionView::reportedBy)
                    .returns(InterruptionSource.REGISTER, InterruptionView::source);
        }
    }

    @Test
    void keepsNothingOfAStrangerInTheRegister() {
        String id = "register-" + UUID.randomUUID();

        register.take(new RegisterEvent(id, "3112991234", InterruptionKind.DOED, LocalDate.now(clock), null));

        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.taken_register_event where event_id = ?", Integer.class, id))
                .isZero();
    }

    @Test
    void refusesWhatCannotBeTrue() {
        comesTo(START);
        Map<String, Object> tomorrow = json("DOED");
        tomorrow.put("on", LocalDate.now(clock).plusDays(1).toString());
        Map<String, Object> fullTime = json("DELTIDSJOB");
        fullTime.put("weeklyHours", 37);
        Map<String, Object> nowhere = json("FLYTTET");
        nowhere.remove("municipalityCode");

        assertThat(tell("sagsbehandler", tomorrow).body()).contains("Dagen ligger i fremtiden");
        assertThat(tell("sagsbehandler", fullTime).body()).contains("fra 1 til 36");
        assertThat(tell("sagsbehandler", nowhere).body()).contains("municipalityCode");
        assertThat(tell("sagsbehandler", Map.of("kind", 1)).status()).isEqualTo(400);
        assertThat(Http.as(port, "sagsbehandler")
                        .post("/api/interruptions", json("DOED"))
                        .status())
                .as("no key")
                .isEqualTo(400);
        assertThat(interruptions.interruptions(no)).isEmpty();
    }

    private void comesTo(String taskKey) {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, taskKey, CourseAnswers.toJob().byTask());
    }

    private void report(String kind) {
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, kind));
    }

    private Http.Answer tell(String user, Map<String, Object> report) {
        return Http.as(port, user)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/interruptions", report);
    }

    private Map<String, Object> json(String kind) {
        Map<String, Object> report = new HashMap<>(CourseAnswers.change(no, kind));
        report.put("on", LocalDate.now(clock).toString());
        return report;
    }

    private TrajectoryView trajectory() {
        return trajectories.trajectory(no);
    }

    private List<EventKind> events() {
        return trajectories.events(no).stream().map(EventView::kind).toList();
    }

    /** What the record says is still going on, and should not be. */
    private Map<String, Integer> runningBesideTheTasks() {
        Map<String, String> stillOn = Map.of(
                "deadlines",
                "forloeb.deadline where trajectory_no = ? and state in ('LOEBER', 'PAUSE')"
                        + " and task_id not in (select id_ from act_ru_task)",
                "placements",
                "forloeb.placement where trajectory_no = ? and status in ('FUNDET', 'GODKENDT', 'I_GANG')",
                "courses",
                "forloeb.upskilling_course where trajectory_no = ? and status in ('I_GANG', 'FORLAENGET')",
                "mentors",
                "forloeb.mentor_grant where trajectory_no = ? and status = 'LOEBER'",
                "absences",
                "forloeb.absence where trajectory_no = ? and status in ('MELDT', 'SYGDOM', 'RAADIGHED', 'AFTALE')",
                "slots",
                "health.physician_slot where booked_by = ? and starts_at > timestamp '%s'"
                        .formatted(SECOND.format(LocalDateTime.now(clock))));
        Map<String, Integer> found = new HashMap<>();
        stillOn.forEach((what, where) -> {
            int rows = count(where);
            if (rows > 0) {
                found.put(what, rows);
            }
        });
        return found;
    }

    private int count(String where) {
        return jdbc.queryForObject("select count(*) from " + where, Integer.class, no);
    }
}
