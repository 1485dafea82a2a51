package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.EngineTime;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From a deadline that comes near to the team leader's answer, by the clock alone. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineEscalationIT {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineEscalationIT.class);

    private static final String MEETING = "UserTask_HoldStartMeeting";
    private static final String FOLLOW_UP = CourseAnswers.FOLLOW_UP_DEADLINE;
    private static final int MANY = 1000;
    private static final int NODES = 2;
    private static final int UNTIL_ALL_ARE_LATE = 30;

    @Autowired
    private CourseDriver course;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private EngineTime time;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private DeadlineRepository deadlines;

    @Autowired
    private DeadlineEscalations escalations;

    @Autowired
    private DeadlineProperties properties;

    @Autowired
    private DeadlineService service;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Courses courses;
    private People people;

    @BeforeAll
    void open() {
        courses = new Courses(course, engine.getTaskService());
        people = new People(port);
    }

    @Test
    void remindsThenAsksTheTeamLeaderWhoGivesANewDate() {
        Courses.Stop stop = courses.stopAt(MEETING);
        LocalDate due = dueOn(stop);

        passUntil(calendar.current().before(due, 3).minusDays(1));
        assertThat(changes(stop)).isEmpty();
        passUntil(calendar.current().before(due, 3));
        assertThat(changes(stop)).containsExactly("PAAMINDET");
        assertThat(task(stop).getPriority()).as("further up in the list").isEqualTo(80);
        assertThat(page(stop)).contains(", påmindet", "Påmindet af system", "Til teamlederen: 3 arbejdsdage efter");

        passUntil(calendar.after(due, 3).minusDays(1));
        assertThat(course.openTasks(stop.no())).doesNotContain(FOLLOW_UP);
        passUntilTold(due);
        assertThat(course.openTasks(stop.no())).containsOnlyOnce(FOLLOW_UP);
        assertThat(page(stop)).contains(", hos teamleder", "Sendt til teamleder af system");
        course.passDays(5);
        assertThat(course.openTasks(stop.no())).as("once").containsOnlyOnce(FOLLOW_UP);

        course.complete(
                stop.no(),
                FOLLOW_UP,
                Map.of("followUp", "NY_FRIST", "extraDays", 20, "followUpReason", "Borgeren er på ferie i tre uger."));

        assertThat(dueOn(stop)).isEqualTo(calendar.after(due, 20));
        assertThat(EngineDate.day(task(stop).getDueDate())).isEqualTo(dueOn(stop));
        assertThat(changes(stop)).containsExactly("PAAMINDET", "ESKALERET", "FULGT_OP");
        assertThat(page(stop)).contains("Fulgt op af teamleder", "Ny frist.", "»Borgeren er på ferie i tre uger.«");
        assertThat(running(stop)).isZero();

        passUntilTold(dueOn(stop));
        assertThat(course.openTasks(stop.no()))
                .as("the new date has passed too")
                .containsOnlyOnce(FOLLOW_UP);
    }

    @Test
    void anAnswerWithoutANewDateEndsItForGood() {
        Courses.Stop stop = courses.stopAt(MEETING);
        passUntilTold(dueOn(stop));

        course.complete(stop.no(), FOLLOW_UP, Map.of("followUp", "OMFORDELT"));
        course.passDays(10);

        assertThat(course.openTasks(stop.no())).doesNotContain(FOLLOW_UP);
        assertThat(running(stop)).isZero();
        assertThat(changes(stop)).containsExactly("PAAMINDET", "ESKALERET", "FULGT_OP");
    }

    @Test
    void endsWithTheTaskAndWithTheCourse() {
        Courses.Stop done = courses.stopAt(MEETING);
        Courses.Stop ended = courses.stopAt(MEETING);
        passUntilTold(dueOn(ended));
        assertThat(course.openTasks(done.no())).contains(FOLLOW_UP);

        course.complete(
                done.no(), MEETING, CourseAnswers.toJob().byTask().get(MEETING).get(0));
        assertThat(course.openTasks(done.no())).doesNotContain(FOLLOW_UP);
        assertThat(running(done)).isZero();

        delete(ended.no());
        dueJobs.runAll();
        assertThat(running(ended)).isZero();
        assertThat(course.openTasks(ended.no())).isEmpty();
    }

    @Test
    void aPauseStopsItAndItBeginsAnewAfterwards() {
        Courses.Stop stop = courses.stopAt(MEETING);
        passUntilTold(dueOn(stop));
        var reason = new Reason(ChangeReason.AFTALT, "Aftalt med borgeren i dag.");

        asTeamLeader(() -> service.pause(stop.no(), deadlineId(stop), reason));
        assertThat(course.openTasks(stop.no())).as("at once").doesNotContain(FOLLOW_UP);
        assertThat(running(stop)).isZero();
        course.passDays(14);
        assertThat(running(stop)).as("no time runs").isZero();

        asTeamLeader(() -> service.resume(stop.no(), deadlineId(stop), reason));
        dueJobs.runAll();
        passUntilTold(dueOn(stop));

        assertThat(course.openTasks(stop.no())).containsOnlyOnce(FOLLOW_UP);
    }

    @Test
    void absenceKeepsItsOwnWayToTheTeamLeader() {
        String no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_RecordConsent", CourseAnswers.toJob().byTask());
        course.reportAbsence(DemoUser.TEAMLEDER, CourseAnswers.absence(no));

        course.passDays(30);

        assertThat(course.openTasks(no)).contains("UserTask_ContactAfterAbsence", "UserTask_ReviewAbsence", FOLLOW_UP);
        assertThat(jdbc.queryForList(
                        "select distinct d.task_key from forloeb.deadline_change c"
                                + " join forloeb.deadline d on d.id = c.deadline_id where d.trajectory_no = ?",
                        String.class,
                        no))
                .containsExactly("UserTask_RecordConsent");
    }

    @Test
    void aThousandAtOnceOnTwoNodesLeaveNoFailedJobAndNoDouble() throws Exception {
        Courses.Stop stop = courses.stopAt(MEETING);
        copy(stop, MANY - 1);
        int failedBefore = failedJobs();
        time.setOffset(time.offset().plusDays(UNTIL_ALL_ARE_LATE));
        long begun = System.nanoTime();
        // A node is an object of its own: in one it would wait for the other.
        List<Integer> done =
                Together.call(NODES, () -> new DeadlineWatch(deadlines, escalations, properties, clock).runDue());
        Duration reminded = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(running(stop)).isEqualTo(MANY);
        dueJobs.runAll();
        Duration escalated = Duration.ofNanos(System.nanoTime() - begun);
        LOG.warn(
                "{} deadlines: {} on the two nodes in {}, with the team leader in {}", MANY, done, reminded, escalated);

        assertThat(counted("PAAMINDET", stop)).isEqualTo(MANY);
        assertThat(counted("ESKALERET", stop)).isEqualTo(MANY);
        assertThat(course.openTasks(stop.no())).filteredOn(FOLLOW_UP::equals).hasSize(MANY);
        assertThat(failedJobs()).isEqualTo(failedBefore);
        assertThat(dueJobs.runAll()).as("nothing is left to do").isZero();

        transaction.executeWithoutResult(status -> jdbc.update(
                "update forloeb.deadline set state = 'BORTFALDET', closed_at = created_at where trajectory_no = ?"
                        + " and task_key = ?",
                stop.no(),
                MEETING));
        assertThat(dueJobs.runAll()).as("all are stopped").isEqualTo(MANY);
        assertThat(running(stop)).isZero();
        assertThat(course.openTasks(stop.no())).containsExactly(MEETING);
    }

    /** Deadlines like this one, of tasks that the engine does not have: it is the escalations that are many. */
    private void copy(Courses.Stop stop, int times) {
        String others =
                jdbc.queryForMap("select * from forloeb.deadline where task_id = ?", stop.taskId()).keySet().stream()
                        .map(String::toLowerCase)
                        .filter(column -> !column.equals("id") && !column.equals("task_id"))
                        .collect(Collectors.joining(", "));
        List<Object[]> ids = IntStream.range(0, times)
                .mapToObj(number -> new Object[] {UUID.randomUUID(), "copy-" + UUID.randomUUID(), stop.taskId()})
                .toList();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into forloeb.deadline (id, task_id, %1$s) select ?, ?, %1$s from forloeb.deadline where task_id = ?"
                        .formatted(others),
                ids));
    }

    private int counted(String kind, Courses.Stop stop) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.deadline_change c join forloeb.deadline d on d.id = c.deadline_id"
                        + " where c.kind = ? and d.trajectory_no = ? and d.task_key = ?",
                Integer.class,
                kind,
                stop.no(),
                MEETING);
    }

    private int failedJobs() {
        return jdbc.queryForObject(
                "select count(*) from act_ru_job where retries_ = 0 or exception_msg_ is not null", Integer.class);
    }

    private void delete(String no) {
        engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey("employment-trajectory")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "the test is over"));
    }

    /** Until the hour at which the team leader is told has passed, whatever the time of day. */
    private void passUntilTold(LocalDate due) {
        passUntil(calendar.after(due, 3).plusDays(1));
    }

    private void passUntil(LocalDate day) {
        while (LocalDate.now(clock).isBefore(day)) {
            course.passDays(1);
        }
    }

    private void asTeamLeader(Runnable work) {
        engine.getIdentityService()
                .setAuthentication(
                        DemoUser.TEAMLEDER.id(),
                        List.of(DemoUser.TEAMLEDER.role().key()));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String page(Courses.Stop stop) {
        return people.browserOf(DemoUser.TEAMLEDER)
                .get("/forloeb/forloeb/%s/frister".formatted(stop.no()))
                .body();
    }

    private Task task(Courses.Stop stop) {
        return engine.getTaskService().createTaskQuery().taskId(stop.taskId()).singleResult();
    }

    private long running(Courses.Stop stop) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(stop.no())
                .processDefinitionKey("deadline-escalation")
                .count();
    }

    private LocalDate dueOn(Courses.Stop stop) {
        return jdbc.queryForObject(
                "select due_on from forloeb.deadline where task_id = ?", LocalDate.class, stop.taskId());
    }

    private UUID deadlineId(Courses.Stop stop) {
        return jdbc.queryForObject("select id from forloeb.deadline where task_id = ?", UUID.class, stop.taskId());
    }

    private List<String> changes(Courses.Stop stop) {
        return jdbc.queryForList(
                "select c.kind from forloeb.deadline_change c join forloeb.deadline d on d.id = c.deadline_id"
                        + " where d.task_id = ? order by c.at",
                String.class,
                stop.taskId());
    }
}
