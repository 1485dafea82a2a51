package dk.forloeb.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of deadlines and closing days as people use them, with the record and the engine behind. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinePagesIT {

    private static final String MEETING = "UserTask_HoldStartMeeting";
    private static final String CLOSING_DAYS = "/forloeb/frister/lukkedage";
    private static final int MOST_COLLEAGUES = 20;
    private static final String REASON = "Borgeren har bedt om en senere tid.";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern EDITION = Pattern.compile("name=\"udgave\" value=\"(\\d+)\"");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Decisions decisions;

    private People people;
    private Courses courses;

    @BeforeAll
    void open() {
        people = new People(port);
        courses = new Courses(course, tasks);
    }

    @Test
    void everyDateSaysWhyItLiesWhereItLies() {
        Courses.Stop stop = courses.stopAt(MEETING);
        // As the record has it: the clock may pass midnight between two lines.
        LocalDate today = day(stop, "start_on");
        LocalDate due = dueOn(stop);

        String page = read(caseworkerOf(stop), stop.no());

        assertThat(due).isEqualTo(calendar.after(today, 10));
        assertThat(EngineDate.day(task(stop).getDueDate())).isEqualTo(due);
        assertThat(page)
                .contains("Hold opstartssamtale", "Målfrist: 10 arbejdsdage", "Hvorfor denne dato?")
                .contains("Regnes fra opgaven opstod: " + DanishDates.weekday(today))
                .contains("Regel: 10 arbejdsdage – Opstartssamtalen holdes inden for 10 arbejdsdage.")
                .contains("Står i: " + ruleName(stop) + ".", "Regelsæt: RS-", "Hjemmel: ingen")
                .contains("Lørdage og søndage imellem: ")
                .contains("Regnes fra borgeren blev henvist", "løst til tiden");
        assertThat(logged("READ", stop.no(), caseworkerOf(stop))).isEqualTo(1);
    }

    @Test
    void saysSoWhereATaskIsFromBeforeDeadlinesWereKept() {
        Courses.Stop stop = courses.stopAt(MEETING);
        String note = "Disse opgaver opstod, før frister blev begrundet.";
        LocalDate due = dueOn(stop);
        assertThat(read(caseworkerOf(stop), stop.no())).doesNotContain(note);
        transaction.executeWithoutResult(
                status -> jdbc.update("delete from forloeb.deadline where task_id = ?", stop.taskId()));

        assertThat(read(caseworkerOf(stop), stop.no()))
                .contains(note, "Hold opstartssamtale, " + DanishDates.weekday(due));
        course.complete(
                stop.no(), MEETING, CourseAnswers.toJob().byTask().get(MEETING).get(0));
        assertThat(read(caseworkerOf(stop), stop.no())).doesNotContain(note);
    }

    @Test
    void aDeadlineEndsWithItsTask() {
        Courses.Stop stop = courses.stopAt(MEETING);
        assertThat(state(stop)).isEqualTo("LOEBER");

        course.complete(
                stop.no(), MEETING, CourseAnswers.toJob().byTask().get(MEETING).get(0));

        assertThat(state(stop)).isEqualTo("LOEST");
        assertThat(read(caseworkerOf(stop), stop.no())).contains("Målfrist: løst til tiden");
    }

    @Test
    void movesTheDateByTheRealPause() {
        Courses.Stop stop = courses.stopAt(MEETING);
        LocalDate before = dueOn(stop);

        assertThat(change(caseworkerOf(stop), stop, "pause", Map.of())).contains("Fristen er sat på pause.");
        assertThat(task(stop).getDueDate()).as("no time runs").isNull();
        LocalDate start = day(stop, "paused_on");
        course.passDays(9);
        assertThat(read(caseworkerOf(stop), stop.no())).contains("Målfrist: på pause siden ");
        String page = change(caseworkerOf(stop), stop, "genoptag", Map.of());

        int taken = calendar.between(start, resumedOn(stop));
        assertThat(taken).isPositive();
        assertThat(dueOn(stop)).isEqualTo(calendar.after(before, taken));
        assertThat(EngineDate.day(task(stop).getDueDate())).isEqualTo(dueOn(stop));
        assertThat(page)
                .contains(
                        "Fristen løber igen.",
                        "På pause i alt: ",
                        "Sat på pause af " + caseworkerOf(stop).id() + ". Aftalt med borgeren.")
                .contains(REASON, "fra " + DanishDates.day(before) + " til " + DanishDates.day(dueOn(stop)));
        assertThat(events(stop)).contains("FRIST_PAUSE", "FRIST_GENOPTAGET");
        assertThat(logged("WRITE", stop.no(), caseworkerOf(stop))).isEqualTo(2);
    }

    @Test
    void extendsByWorkingDays() {
        Courses.Stop stop = courses.stopAt(MEETING);
        LocalDate before = dueOn(stop);

        assertThat(change(DemoUser.TEAMLEDER, stop, "forlaeng", Map.of("dage", "3")))
                .contains("Fristen er forlænget.", "Forlænget i alt: 3 arbejdsdage", "Forlænget af teamleder");

        assertThat(dueOn(stop)).isEqualTo(calendar.after(before, 3));
        assertThat(EngineDate.day(task(stop).getDueDate())).isEqualTo(dueOn(stop));
    }

    @ParameterizedTest
    @CsvSource({
        "pause, AFTALT, kort, '', Skriv en begrundelse på mindst 10 og højst 1000 tegn.",
        "pause, '', Borgeren er bortrejst, '', Vælg en årsag.",
        "pause, KALENDER, Borgeren er bortrejst, '', Vælg en årsag.",
        "genoptag, AFTALT, Borgeren er hjemme igen, '', Fristen er ikke på pause.",
        "forlaeng, AFTALT, Borgeren er bortrejst, '', Skriv et helt antal dage mellem 1 og 60.",
        "forlaeng, AFTALT, Borgeren er bortrejst, 61, Skriv et helt antal dage mellem 1 og 60.",
        "forlaeng, AFTALT, Borgeren er bortrejst, -3, Skriv et helt antal dage mellem 1 og 60."
    })
    void keepsAndExplainsWhatIsWrong(String action, String reason, String text, String days, String message) {
        Courses.Stop stop = courses.stopAt(MEETING);
        LocalDate before = dueOn(stop);

        String page =
                change(caseworkerOf(stop), stop, action, Map.of("aarsag", reason, "begrundelse", text, "dage", days));

        assertThat(page).contains(message, ">" + text + "</textarea>");
        assertThat(dueOn(stop)).isEqualTo(before);
        assertThat(state(stop)).isEqualTo("LOEBER");
        assertThat(changes(stop)).isZero();
    }

    @Test
    void whatTheLawSetsIsForTheTeamLeaderAlone() {
        Courses.Stop stop = courses.stopAt(MEETING);
        transaction.executeWithoutResult(
                status -> jdbc.update("update forloeb.deadline set kind = 'LOV' where task_id = ?", stop.taskId()));

        assertThat(read(caseworkerOf(stop), stop.no())).contains("Lovfrist: ").doesNotContain("/pause\"");
        HttpResponse<String> answer = post(caseworkerOf(stop), stop, "pause", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ingen adgang", "lovfrister flyttes af teamlederen");
        assertThat(state(stop)).isEqualTo("LOEBER");
        assertThat(change(DemoUser.TEAMLEDER, stop, "pause", Map.of())).contains("Fristen er sat på pause.");
    }

    @Test
    void showsNothingToWhoeverHasNoBusinessWithTheTrajectory() {
        Courses.Stop stop = courses.stopAt(MEETING);
        for (DemoUser stranger : List.of(colleagueOf(stop), DemoUser.VISITATOR, DemoUser.PROCESEJER)) {
            HttpResponse<String> answer = people.browserOf(stranger).get(path(stop.no()));

            assertThat(answer.statusCode()).as(stranger.id()).isEqualTo(404);
            assertThat(answer.body()).contains("Der er intet forløb på denne adresse");
            assertThat(logged("REFUSED", stop.no(), stranger)).isEqualTo(1);
        }
        Browser colleague = people.browserOf(colleagueOf(stop));
        String token = find(TOKEN, colleague.get("/forloeb/vikar").body());
        for (String deadline : List.of(deadlineOf(stop), UUID.randomUUID().toString())) {
            HttpResponse<String> answer =
                    colleague.submit(path(stop.no()) + "/" + deadline + "/pause", Map.of("_csrf", token));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .as("the same as of a number that does not exist")
                    .isEqualTo(colleague
                            .submit(path("F-1999-000001") + "/" + deadline + "/pause", Map.of("_csrf", token))
                            .body());
        }
        assertThat(logged("REFUSED", stop.no(), colleagueOf(stop))).isEqualTo(3);
        assertThat(state(stop)).isEqualTo("LOEBER");
        HttpResponse<String> unknown = people.browserOf(DemoUser.TEAMLEDER).get(path("F-1999-000001"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Der er intet forløb på denne adresse");
        assertThat(post(DemoUser.TEAMLEDER, new Courses.Stop(stop.no(), "none"), "pause", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser("http://localhost:" + port).get(path(stop.no())).statusCode())
                .isEqualTo(302);
    }

    @Test
    void anotherClosingDayMovesOpenDatesAndTheLogKeepsTheOldOne() {
        Courses.Stop stop = courses.stopAt(MEETING);
        LocalDate before = dueOn(stop);
        String list =
                text(people.browserOf(DemoUser.PROCESEJER).get(CLOSING_DAYS).body());
        try {
            String page = save(DemoUser.PROCESEJER, list + "\n" + DAY.format(before) + ";Personaledag");

            assertThat(page)
                    .contains("Lukkedagene er gemt, og åbne frister er regnet om.")
                    .contains("ny dato.");
            assertThat(calendar.isWorkingDay(before)).isFalse();
            assertThat(dueOn(stop)).isEqualTo(calendar.after(before, 1));
            assertThat(EngineDate.day(task(stop).getDueDate())).isEqualTo(dueOn(stop));
            assertThat(read(caseworkerOf(stop), stop.no()))
                    .contains("Lukket: Personaledag " + DanishDates.weekday(before))
                    .contains("Regnet om efter ny kalender af procesejer, fra " + DanishDates.day(before) + " til "
                            + DanishDates.day(dueOn(stop)));
            assertThat(events(stop)).contains("FRIST_OMREGNET");
        } finally {
            save(DemoUser.TEAMLEDER, list);
        }
        assertThat(dueOn(stop)).as("the day is open again").isEqualTo(before);
    }

    @Test
    void aWrongLineIsNamedAndNothingIsStored() {
        Browser owner = people.browserOf(DemoUser.PROCESEJER);
        String before = owner.get(CLOSING_DAYS).body();

        assertThat(save(DemoUser.PROCESEJER, "24-12;Juleaftensdag\n31-02-2027;Fri"))
                .contains("Listen er ikke gemt:")
                .contains("Linje 2: »31-02-2027« er ikke en dato.")
                .contains("31-02-2027;Fri</textarea>");
        assertThat(save(DemoUser.PROCESEJER, " \n")).contains("Listen er tom. Skriv mindst én lukkedag.");
        assertThat(upload(DemoUser.PROCESEJER, "x".repeat(1_100_000)))
                .contains("Filen er for stor. En liste fylder højst 1 MB");
        assertThat(upload(DemoUser.PROCESEJER, "dato;navn\n5. juni;Grundlovsdag\n"))
                .contains("Linje 2: »5. juni« er ikke en dato.");
        assertThat(owner.submit(
                                CLOSING_DAYS,
                                Map.of("udgave", "0", "lukkedage", "24-12;Jul", "_csrf", find(TOKEN, before)))
                        .statusCode())
                .isEqualTo(302);
        String after = owner.get(CLOSING_DAYS).body();
        assertThat(after).contains("En anden har ændret listen imens.");
        assertThat(text(after)).as("what was typed is still there").isEqualTo("24-12;Jul");
        assertThat(after).as("beside what is kept").contains(text(before) + "</pre>");
        assertThat(find(EDITION, after)).isEqualTo(find(EDITION, before));
    }

    @Test
    void takesAListFromAFile() {
        String list =
                text(people.browserOf(DemoUser.TEAMLEDER).get(CLOSING_DAYS).body());

        assertThat(upload(DemoUser.TEAMLEDER, "dato;navn\n" + list.replace("\n", "\r\n")))
                .contains("Lukkedagene er gemt");

        assertThat(text(people.browserOf(DemoUser.TEAMLEDER).get(CLOSING_DAYS).body()))
                .isEqualTo(list);
    }

    @Test
    void othersReadTheClosingDaysOnly() {
        Courses.Stop stop = courses.stopAt(MEETING);
        HttpResponse<String> page = people.browserOf(caseworkerOf(stop)).get(CLOSING_DAYS);
        assertThat(page.body()).contains("24-12;Juleaftensdag").doesNotContain("<form", "<textarea");
        // The token is the session's, so one from another form of the same person serves.
        String token = find(TOKEN, read(caseworkerOf(stop), stop.no()));

        assertThat(people.browserOf(caseworkerOf(stop))
                        .submit(CLOSING_DAYS, Map.of("udgave", "1", "lukkedage", "1-1;Fri", "_csrf", token))
                        .statusCode())
                .isEqualTo(403);
    }

    private String read(DemoUser person, String no) {
        HttpResponse<String> answer = people.browserOf(person).get(path(no));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String change(DemoUser person, Courses.Stop stop, String action, Map<String, String> typed) {
        HttpResponse<String> answer = post(person, stop, action, typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String next = answer.headers().firstValue("Location").orElseThrow();
        return people.browserOf(person)
                .get(next.substring(next.indexOf("/forloeb/")))
                .body();
    }

    private HttpResponse<String> post(DemoUser person, Courses.Stop stop, String action, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(Map.of("aarsag", "AFTALT", "begrundelse", REASON, "dage", ""));
        fields.putAll(typed);
        Browser browser = people.browserOf(person);
        Matcher token = TOKEN.matcher(browser.get(path(stop.no())).body());
        if (!token.find()) {
            // The token is the session's; whoever finds no form here has one from another page.
            token = TOKEN.matcher(browser.get(path(anotherOf(person, stop))).body());
        }
        token.reset();
        fields.put("_csrf", token.find() ? token.group(1) : "");
        return browser.submit(path(stop.no()) + "/" + deadlineOf(stop) + "/" + action, fields);
    }

    /** Another trajectory, on which this person finds a form when one of the trajectories made here is theirs. */
    private String anotherOf(DemoUser person, Courses.Stop stop) {
        if (person != caseworkerOf(stop)) {
            return stop.no();
        }
        Courses.Stop other = courses.stopAt(MEETING);
        for (int tries = 0; caseworkerOf(other) != person && tries < MOST_COLLEAGUES; tries++) {
            other = courses.stopAt(MEETING);
        }
        return other.no();
    }

    /** The trajectory's fixed caseworker, whoever had the smallest load. */
    private DemoUser caseworkerOf(Courses.Stop stop) {
        return DemoUser.valueOf(jdbc.queryForObject(
                        "select caseworker_id from forloeb.trajectory where no = ?", String.class, stop.no())
                .toUpperCase(Locale.ROOT));
    }

    private DemoUser colleagueOf(Courses.Stop stop) {
        return caseworkerOf(stop) == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;
    }

    private String save(DemoUser person, String list) {
        Browser browser = people.browserOf(person);
        String page = browser.get(CLOSING_DAYS).body();
        HttpResponse<String> answer = browser.submit(
                CLOSING_DAYS, Map.of("udgave", find(EDITION, page), "lukkedage", list, "_csrf", find(TOKEN, page)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return browser.get(CLOSING_DAYS).body();
    }

    private String upload(DemoUser person, String file) {
        Browser browser = people.browserOf(person);
        String page = browser.get(CLOSING_DAYS).body();
        HttpResponse<String> answer = browser.upload(
                CLOSING_DAYS + "/fil", Map.of("udgave", find(EDITION, page), "_csrf", find(TOKEN, page)), "fil", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return browser.get(CLOSING_DAYS).body();
    }

    private static String text(String page) {
        return find(Pattern.compile("<textarea id=\"lukkedage\"[^>]*>([^<]*)</textarea>"), page);
    }

    private static String find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    private static String path(String no) {
        return "/forloeb/forloeb/" + no + "/frister";
    }

    private Task task(Courses.Stop stop) {
        return tasks.createTaskQuery().taskId(stop.taskId()).singleResult();
    }

    private LocalDate dueOn(Courses.Stop stop) {
        return jdbc.queryForObject(
                "select due_on from forloeb.deadline where task_id = ?", LocalDate.class, stop.taskId());
    }

    private LocalDate day(Courses.Stop stop, String column) {
        return jdbc.queryForObject(
                "select " + column + " from forloeb.deadline where task_id = ?", LocalDate.class, stop.taskId());
    }

    private LocalDate resumedOn(Courses.Stop stop) {
        return jdbc.queryForObject(
                "select cast(c.at as date) from forloeb.deadline_change c join forloeb.deadline d on d.id = c.deadline_id"
                        + " where d.task_id = ? and c.kind = 'GENOPTAGET'",
                LocalDate.class,
                stop.taskId());
    }

    /** Where the rule stands, however many rows come before it and however often the table was deployed. */
    private String ruleName(Courses.Stop stop) {
        Map<String, Object> rule = jdbc.queryForMap(
                "select decision_version, rule_id from forloeb.deadline where task_id = ?", stop.taskId());
        String name =
                decisions.nameOf("task-deadline", (Integer) rule.get("decision_version"), (String) rule.get("rule_id"));
        assertThat(name).startsWith("Frister for opgaver, række ");
        return name;
    }

    private String state(Courses.Stop stop) {
        return jdbc.queryForObject("select state from forloeb.deadline where task_id = ?", String.class, stop.taskId());
    }

    private String deadlineOf(Courses.Stop stop) {
        return jdbc
                .queryForList("select id from forloeb.deadline where task_id = ?", String.class, stop.taskId())
                .stream()
                .findFirst()
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    private int changes(Courses.Stop stop) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.deadline_change c join forloeb.deadline d on d.id = c.deadline_id"
                        + " where d.task_id = ?",
                Integer.class,
                stop.taskId());
    }

    private List<String> events(Courses.Stop stop) {
        return jdbc.queryForList(
                "select kind from forloeb.trajectory_event where trajectory_no = ?", String.class, stop.no());
    }

    private int logged(String action, String no, DemoUser person) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where source = 'page:deadlines' and action = ?"
                        + " and trajectory_no = ? and user_id = ?",
                Integer.class,
                action,
                no,
                person.id());
    }
}
