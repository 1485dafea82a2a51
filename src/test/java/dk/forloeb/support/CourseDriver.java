package dk.forloeb.support;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.demo.TaskDoer;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.EngineTime;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterRound;
import dk.forloeb.letter.LetterStuck;
import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries trajectories through the real processes: every form as the right person, time by the clock. */
@TestComponent
public class CourseDriver {

    /** An answer that depends on what the form shows or on the day of answering. */
    @FunctionalInterface
    public interface Reply {

        Object to(OpenForm form, LocalDate today);
    }

    /** How a form's answers get into the product. */
    @FunctionalInterface
    public interface Hand {

        void submit(OpenForm form, Map<String, Object> answers);
    }

    private static final int LONGEST_COURSE_DAYS = 1_500;
    private static final int PLENTY = 100_000;
    /** So late that the team leader is asked about the deadline of a pension case, and the citizen not told yet. */
    public static final int LATE_PENSION_CASE_DAYS = 80;

    private static final String REASSESS = "UserTask_ReassessDecision";

    /** Tasks of an effort whose consent is missing, in their order. */
    public static final List<String> COORDINATION = List.of(
            "UserTask_DescribeRequest", "UserTask_ObtainConsent", "UserTask_RecordAnswer", "UserTask_FollowUpAnswer");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final TaskDoer doer;
    private final Clock clock;
    private final EngineTime time;
    private final DueJobs dueJobs;
    private final StatementCounter statements;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final LetterRound letters;
    private final ApplicationEventPublisher publisher;
    private final Hand hand;
    private final Map<String, List<Integer>> statementsByTask = new LinkedHashMap<>();
    private final Set<String> visited = new LinkedHashSet<>();

    @Autowired
    CourseDriver(
            ProcessEngine engine,
            Clock clock,
            EngineTime time,
            DueJobs dueJobs,
            StatementCounter statements,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            LetterRound letters,
            ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.publisher = publisher;
        this.transaction = transaction;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.repository = engine.getRepositoryService();
        this.doer = new TaskDoer(engine, clock);
        this.clock = clock;
        this.time = time;
        this.dueJobs = dueJobs;
        this.statements = statements;
        this.hand = doer::submit;
    }

    private CourseDriver(CourseDriver other, Hand hand) {
        this.runtime = other.runtime;
        this.tasks = other.tasks;
        this.repository = other.repository;
        this.doer = other.doer;
        this.clock = other.clock;
        this.time = other.time;
        this.dueJobs = other.dueJobs;
        this.statements = other.statements;
        this.jdbc = other.jdbc;
        this.transaction = other.transaction;
        this.letters = other.letters;
        this.publisher = other.publisher;
        this.hand = hand;
    }

    /** One that drives the same trajectories, but hands in what it fills out in another way, such as by a browser. */
    public CourseDriver through(Hand otherHand) {
        return new CourseDriver(this, otherHand);
    }

    /**
     * The tests share their caseworkers and the seats of one unit; how many citizens earlier ones have left with somebody
     * must not matter. The other unit keeps its seats for the tests of the waiting list.
     */
    @EventListener(ApplicationReadyEvent.class)
    void giveEverybodyRoom() {
        transaction.executeWithoutResult(status -> jdbc.update("update forloeb.caseworker set max_load = ?", PLENTY));
        DmnModelInstance capacity = Dmn.readModelFromFile(new File("processes/screening/capacity.dmn"));
        Rule nord = capacity.getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getInputEntries().stream()
                        .anyMatch(entry -> entry.getTextContent().contains("CENTER_NORD")))
                .findFirst()
                .orElseThrow();
        nord.getOutputEntries().iterator().next().getText().setTextContent(String.valueOf(PLENTY));
        repository
                .createDeployment()
                .name("plenty of seats")
                .addModelInstance("capacity.dmn", capacity)
                .enableDuplicateFiltering(true)
                .deploy();
    }

    /** Fills in the start form; returns the trajectory's number. */
    public String refer(Map<String, Object> given) {
        return doer.start(DemoUser.VISITATOR, "employment-trajectory", new Random(7), given);
    }

    /** Fills in the start form "Meld fravær" as somebody who meets the citizen. */
    public void reportAbsence(DemoUser person, Map<String, Object> given) {
        start(person, "report-absence", given);
    }

    /** Fills in the start form "Træf afgørelse". */
    public void makeDecision(DemoUser person, Map<String, Object> given) {
        start(person, "decision-with-hearing", given);
    }

    /** Fills in the start form "Registrér klage"; the reassessment goes to a caseworker who had no part in the decision. */
    public void fileComplaint(DemoUser person, Map<String, Object> given) {
        start(person, "complaint", given);
        String decisionNo = (String) given.get("decisionNo");
        String authors =
                jdbc.queryForObject("select authors from forloeb.decision where no = ?", String.class, decisionNo);
        DemoUser other = List.of(authors.split(",")).contains(DemoUser.SAGSBEHANDLER.id())
                ? DemoUser.SAGSBEHANDLER2
                : DemoUser.SAGSBEHANDLER;
        open(decisionNo.substring(0, decisionNo.lastIndexOf("-A")), REASSESS).stream()
                .filter(task -> task.getAssignee() == null)
                .forEach(task -> tasks.setAssignee(task.getId(), other.id()));
    }

    /** Does what a complaint that was filed asks for, until the appeals board's answer is followed. */
    public void settleComplaint(String no, Map<String, List<Map<String, Object>>> given) {
        for (String task : List.of(REASSESS, "UserTask_RecordBoardAnswer", "UserTask_ImplementBoardAnswer")) {
            complete(no, task, given.get(task).get(0));
        }
    }

    /** Fills in the start form "Registrér anmodning om aktindsigt". */
    public void requestAccess(DemoUser person, Map<String, Object> given) {
        start(person, "access-request", given);
    }

    /** Asks to see files and data, and answers both. */
    public void settleAccessRequests(String no, Map<String, List<Map<String, Object>>> given) {
        Map<String, String> tasks =
                Map.of("AKTINDSIGT", "UserTask_AnswerFileAccess", "INDSIGT", "UserTask_AnswerDataAccess");
        tasks.forEach((kind, task) -> {
            requestAccess(DemoUser.TEAMLEDER, CourseAnswers.accessRequest(no, kind));
            complete(no, task, given.get(task).get(0));
        });
    }

    /** Fills in the start form "Start tværgående samarbejde". */
    public void startCoordination(DemoUser person, Map<String, Object> given) {
        start(person, "start-coordination", given);
    }

    /** Fills in the start form "Registrér samtykke". */
    public void registerConsent(DemoUser person, Map<String, Object> given) {
        start(person, "register-consent", given);
    }

    /** Fills in the start form "Registrér svar fra forvaltning". */
    public void registerAnswer(DemoUser person, Map<String, Object> given) {
        start(person, "register-answer", given);
    }

    /** Does what a wish for cooperation asks for, until the answer is followed up. */
    public void settleCoordination(String no, Map<String, List<Map<String, Object>>> given) {
        for (String task : COORDINATION) {
            complete(no, task, given.get(task).get(0));
        }
    }

    private void start(DemoUser person, String processId, Map<String, Object> given) {
        Map<String, Object> answers = new HashMap<>(given);
        answers.replaceAll((key, answer) -> resolved(null, answer));
        doer.start(person, processId, new Random(7), answers);
        dueJobs.runAll();
    }

    /** The carrier fetches what lies in the outbox. */
    public void sendLetters() {
        letters.sendAll();
        dueJobs.runAll();
    }

    /** Fills in the start form "Meld en ændring" as somebody who may. */
    public void reportChange(DemoUser person, Map<String, Object> given) {
        Map<String, Object> answers = new HashMap<>(given);
        answers.replaceAll((key, answer) -> resolved(null, answer));
        doer.start(person, "report-interruption", new Random(7), answers);
        dueJobs.runAll();
    }

    /** Fills in the start form "Indkald til samtale". */
    public void summon(DemoUser person, Map<String, Object> given) {
        start(person, "summon-citizen", given);
    }

    /** Fills in the start form "Send underretning om et barn". */
    public void notifyChildWelfare(DemoUser person, Map<String, Object> given) {
        start(person, "notify-child-welfare", given);
    }

    /** A child is told of while letters get nowhere, and somebody reaches the office another way. */
    public void notifyWhileLettersAreStuck(String no) {
        notifyChildWelfare(DemoUser.TEAMLEDER, CourseAnswers.childWelfare(no));
        getStuck(no);
        complete(no, CourseAnswers.REACH_OFFICE, CourseAnswers.officeReached());
    }

    /** The third failure of the newest notification's letter, as the outbox tells of it. */
    public void getStuck(String no) {
        String occasion = jdbc.queryForObject(
                "select occasion from forloeb.letter where trajectory_no = ? and kind = 'L23'"
                        + " order by written_at desc fetch first row only",
                String.class,
                no);
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(new LetterStuck(no, LetterKind.L23, occasion)));
    }

    /** A course of earlier rules is asked whether it goes over to those of today. */
    public void beOfEarlierRules(String no) {
        transaction.executeWithoutResult(
                status -> jdbc.update("update forloeb.trajectory set rule_set_id = 'RS-2026-01' where no = ?", no));
        dueJobs.runAll();
    }

    /** Lets everything happen that changes a course without ending it, and does what it asks for. */
    public void changeBeside(String no) {
        reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "PAUSE_BARSEL"));
        complete(no, CourseAnswers.RESUME_COURSE, Map.of("resumed", "JA"));
        reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "SAGSBEHANDLER_SKIFT"));
        complete(no, CourseAnswers.CHANGE_CASEWORKER, Map.of());
        beOfEarlierRules(no);
        complete(no, CourseAnswers.REVIEW_RULE_SET, Map.of("choice", "SKIFT"));
    }

    /** Carries a citizen who moves, and one who dies, to the end, with the tasks that only such ends bring. */
    public void endByEvents() {
        for (String kind : List.of("FLYTTET", "DOED")) {
            String no = refer(CourseAnswers.referral());
            Map<String, List<Map<String, Object>>> answers =
                    CourseAnswers.endingBy("AFSL_" + kind).byTask();
            runUntil(no, "UserTask_HoldStartMeeting", answers);
            reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, kind));
            runToEnd(no, answers);
        }
    }

    /** Carries a citizen through a clarification whose pension case takes so long that everybody is asked about its deadline. */
    public void clarify() {
        String no = refer(CourseAnswers.referral());
        Map<String, List<Map<String, Object>>> answers =
                CourseAnswers.toPension().byTask();
        runUntil(no, "UserTask_DraftDecision", answers);
        passDays(LATE_PENSION_CASE_DAYS);
        runToEnd(no, answers);
    }

    /** Completes the open task of this trajectory and element. */
    public void complete(String no, String taskKey, Map<String, Object> given) {
        List<Task> open = open(no, taskKey);
        assertThat(open)
                .as("open tasks %s of %s; open are %s", taskKey, no, openTasks(no))
                .isNotEmpty();
        complete(open.get(0), given);
    }

    /** What {@link #complete} would submit, so that a test can spoil it. */
    public OpenForm form(String no, String taskKey) {
        return doer.open(open(no, taskKey).get(0).getId()).orElseThrow();
    }

    public Map<String, Object> answers(OpenForm form, Map<String, Object> given) {
        Map<String, Object> answers = new HashMap<>(given);
        answers.replaceAll((key, answer) -> resolved(form, answer));
        return doer.fill(form, new Random(7), answers);
    }

    public TaskDoer doer() {
        return doer;
    }

    /**
     * Completes whatever task comes up until the named element is open, letting days pass while nothing is.
     *
     * @param given answers by element id; where a list is given, the first is used first and the last one stays. A
     *     {@link Period} stands for the day that lies so far from the day of answering, a {@link Reply} for what it gives.
     */
    public void runUntil(String no, String taskKey, Map<String, List<Map<String, Object>>> given) {
        run(no, taskKey, given);
        assertThat(openTasks(no)).as("tasks of %s", no).contains(taskKey);
    }

    /** Completes whatever task comes up until the trajectory's process has ended. */
    public void runToEnd(String no, Map<String, List<Map<String, Object>>> given) {
        run(no, null, given);
    }

    /** Element ids of every user task that was completed, in order of their first time. */
    public Set<String> visited() {
        return visited;
    }

    /** How many SQL statements the completions of each user task sent. */
    public Map<String, List<Integer>> statementsByTask() {
        return statementsByTask;
    }

    public List<String> openTasks(String no) {
        return tasks.createTaskQuery().processInstanceBusinessKey(no).orderByTaskCreateTime().asc().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public boolean isRunning(String no) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(no)
                        .rootProcessInstances()
                        .count()
                > 0;
    }

    /** Lets days pass one by one; due timers fire. */
    public void passDays(int days) {
        for (int day = 0; day < days; day++) {
            time.setOffset(time.offset().plusDays(1));
            dueJobs.runAll();
        }
    }

    /** Does the work while no caseworker has room, so that the team leader must choose one. */
    public void whileNobodyHasRoom(Runnable work) {
        Map<String, Integer> room = new HashMap<>();
        jdbc.query("select user_id, max_load from forloeb.caseworker", row -> {
            room.put(row.getString(1), row.getInt(2));
        });
        room.keySet().forEach(caseworker -> setRoom(caseworker, 0));
        try {
            work.run();
        } finally {
            room.forEach(this::setRoom);
        }
    }

    private void setRoom(String caseworker, int trajectories) {
        transaction.executeWithoutResult(status ->
                jdbc.update("update forloeb.caseworker set max_load = ? where user_id = ?", trajectories, caseworker));
    }

    private void run(String no, String until, Map<String, List<Map<String, Object>>> given) {
        Map<String, Integer> turns = new LinkedHashMap<>();
        dueJobs.runAll();
        for (int day = 0; isRunning(no); ) {
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(no)
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
            if (open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(until))) {
                return;
            }
            if (open.isEmpty()) {
                assertThat(day++).as("days without an end for %s", no).isLessThan(LONGEST_COURSE_DAYS);
                sendLetters();
                passDays(1);
            } else {
                Task task = open.get(0);
                List<Map<String, Object>> answers = given.getOrDefault(task.getTaskDefinitionKey(), List.of(Map.of()));
                int turn = turns.merge(task.getTaskDefinitionKey(), 1, Integer::sum);
                complete(task, answers.get(Math.min(turn, answers.size()) - 1));
            }
        }
    }

    private void complete(Task task, Map<String, Object> given) {
        OpenForm form = doer.open(task.getId()).orElseThrow();
        Map<String, Object> answers = answers(form, given);
        visited.add(task.getTaskDefinitionKey());
        int sent = statements.count(() -> hand.submit(form, answers));
        statementsByTask
                .computeIfAbsent(task.getTaskDefinitionKey(), key -> new ArrayList<>())
                .add(sent);
        dueJobs.runAll();
    }

    private Object resolved(OpenForm form, Object answer) {
        LocalDate today = LocalDate.now(clock);
        if (answer instanceof Period away) {
            return today.plus(away).toString();
        }
        return answer instanceof Reply reply ? reply.to(form, today).toString() : answer;
    }

    private List<Task> open(String no, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(taskKey)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }
}
