package dk.forloeb.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.trajectory.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages with the whole city on them: 20,000 trajectories, 4,000 of them running, 200,000 deadlines, as many events and
 * 60,000 contacts, and 20,000 absences.
 * What it makes stays, since events can't be taken back: it is run by itself, on a database of its own.
 */
@Tag("measure")
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseloadSpeedIT {

    private static final String SERIES = "F-9038-";
    private static final int TRAJECTORIES = 20_000;
    private static final int RUNNING_OF = 5;
    private static final int DEADLINES = 10;
    private static final int EVENTS = 10;
    /** Of the ten steps that a course has done in the heat map's measure, so many are contacts with the citizen. */
    private static final int CONTACTS = 3;

    private static final int BATCH = 1_000;
    private static final int WARM_UP = 15;
    private static final int READINGS = 60;
    private static final Duration LONGEST = Duration.ofMillis(300);

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private People people;
    /** A course with all that belongs to one. */
    private String whole;

    /** A search that finds every course. */
    private String search;

    private String proposal;

    @BeforeAll
    void fill() {
        people = new People(port);
        Courses.Stop stop = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting");
        whole = stop.no();
        proposal = jdbc.queryForObject(
                "select cast(id as varchar(40)) from forloeb.proposal where trajectory_no = ? and decision_id = 'target-group'",
                String.class,
                whole);
        Map<String, Object> trajectory = jdbc.queryForMap("select * from forloeb.trajectory where no = ?", stop.no());
        Map<String, Object> deadline =
                jdbc.queryForMap("select * from forloeb.deadline where task_id = ?", stop.taskId());
        LocalDate today = LocalDate.now(clock);
        insert("forloeb.trajectory", trajectory, TRAJECTORIES, (row, i) -> {
            row.put("no", number(i));
            row.put("idempotency_key", null);
            row.put("status", i % RUNNING_OF == 0 ? "AKTIV" : "LUKKET");
            row.put("org_unit", i % 2 == 0 ? "CENTER_NORD" : "CENTER_SYD");
            row.put("caseworker_id", "caseworker" + i % 100);
            row.put("started_on", today.minusDays(i % 90));
        });
        insert("forloeb.deadline", deadline, TRAJECTORIES * DEADLINES, (row, i) -> {
            int owner = i / DEADLINES;
            boolean open = owner % RUNNING_OF == 0 && i % DEADLINES < 2;
            row.put("id", UUID.randomUUID());
            row.put("task_id", "speed-" + i);
            row.put("trajectory_no", number(owner));
            row.put("watch_on", null);
            row.put("state", open ? "LOEBER" : "LOEST");
            row.put("closed_at", open ? null : today.atStartOfDay());
            row.put("kind", i % 3 == 0 ? "LOV" : "MAAL");
            row.put("due_on", today.plusDays(i % 60 - 20));
        });
        Map<String, Object> event = jdbc.queryForMap(
                "select * from forloeb.trajectory_event where trajectory_no = ? fetch first row only", whole);
        insert("forloeb.trajectory_event", event, TRAJECTORIES * EVENTS, (row, i) -> {
            row.put("id", UUID.randomUUID());
            row.put("trajectory_no", number(i / EVENTS));
            row.put("kind", "FASE");
            row.put("at", today.minusDays(400 - i % EVENTS * 30L - i % 29).atTime(10, 0));
            row.put("code", Phase.values()[i % EVENTS % Phase.values().length].name());
        });
        Map<String, Object> contact = new LinkedHashMap<>(
                Map.of("channel", "TELEFON", "wellbeing", 3, "danish_use", 3, "motivation", 3, "issues", ""));
        insert("forloeb.citizen_contact", contact, TRAJECTORIES * CONTACTS, (row, i) -> {
            LocalDate held = today.minusDays(i % CONTACTS * 200L + i % 90);
            row.put("id", UUID.randomUUID());
            row.put("trajectory_no", number(i / CONTACTS));
            row.put("held_at", held.atTime(10, 0));
            row.put("next_contact", held.plusDays(21));
            row.put("required_contacts", 1 + i % 10 / 10.0);
        });
        // The citizen has been away once, and was reached in every other course.
        List<UUID> absences =
                Stream.generate(UUID::randomUUID).limit(TRAJECTORIES).toList();
        Map<String, Object> absence = new LinkedHashMap<>(Map.of(
                "version",
                0,
                "kind",
                "UDEBLEVET",
                "reported_as",
                "UDEBLEVET",
                "appointment",
                "KURSUS",
                "source",
                "UNDERVISER",
                "reported_by",
                "underviser",
                "status",
                "AFSLUTTET",
                "attempts",
                1));
        absence.putAll(Map.of("taken_up", true, "reached", true, "guidance", ""));
        insert("forloeb.absence", absence, TRAJECTORIES, (row, i) -> {
            row.put("id", absences.get(i));
            row.put("trajectory_no", number(i));
            row.put("absent_on", today.minusDays(i % 300));
            row.put("reported_at", today.minusDays(i % 300).atTime(9, 0));
        });
        Map<String, Object> attempt = new LinkedHashMap<>(
                Map.of("attempt_no", 1, "channel", "TELEFON", "recorded_by", DemoUser.SAGSBEHANDLER.id()));
        insert("forloeb.absence_attempt", attempt, TRAJECTORIES, (row, i) -> {
            row.put("id", UUID.randomUUID());
            row.put("absence_id", absences.get(i));
            row.put("held_at", today.minusDays(i % 300).atTime(10, 0));
            row.put("recorded_at", today.minusDays(i % 300).atTime(10, 0));
            row.put("reached", i % 2 == 0);
        });
        Map<String, Object> required = new LinkedHashMap<>(Map.of("version", 0, "law_interviews", 4, "law_held", 3));
        insert("forloeb.required_contact", required, TRAJECTORIES, (row, i) -> {
            row.put("trajectory_no", number(i));
            row.put("counts_from", today.minusDays(20));
            row.put("required_on", today.plusDays(i % 40 - 5L));
            row.put("law_until", today.minusDays(i % 300));
        });
        transaction.executeWithoutResult(status -> jdbc.execute("analyze"));
        searchForEverybody();
    }

    /** All these courses are one citizen's: a name that finds every row. */
    private void searchForEverybody() {
        String name = jdbc.queryForObject(
                "select c.full_name from forloeb.citizen c join forloeb.trajectory t on t.citizen_id = c.id where t.no = ?",
                String.class,
                whole);
        Browser leader = people.browserOf(DemoUser.TEAMLEDER);
        String found = leader.submitOwn("/forloeb/overblik/borger", Map.of("borger", name))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        search = found.substring(found.indexOf("soegt=") + 6);
        assertThat(leader.get("/forloeb/overblik?soegt=" + search).body()).contains("forløb passer til din søgning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forloeb/overblik",
                "/forloeb/overblik?vis=OVERSKREDET",
                "/forloeb/overblik?vis=SNART&side=20",
                "/forloeb/overblik?vis=INGEN_KONTAKT&orden=KONTAKT",
                "/forloeb/overblik?vis=AFVENTER_MIG",
                "/forloeb/overblik?nr=F-9038-0123",
                "/forloeb/overblik?soegt={search}",
                "/forloeb/overblik?enhed=CENTER_SYD&fase=START&orden=NYESTE",
                "/forloeb/overblik?liggetid=30",
                "/forloeb/overblik?liggetid=90&orden=KONTAKT",
                "/forloeb/overblik?vis=OVERSKREDET&frist=LOV",
                "/forloeb/overvaagning/overskredet",
                "/forloeb/overvaagning/liggetid",
                "/forloeb/forloeb/{no}",
                "/forloeb/forloeb/{no}/borger",
                "/forloeb/forloeb/{no}/frister",
                "/forloeb/forloeb/{no}/breve",
                "/forloeb/forloeb/{no}/samtykker",
                "/forloeb/forloeb/{no}/adgang",
                "/forloeb/forloeb/{no}/forslag",
                "/forloeb/forloeb/{no}/forslag/{proposal}",
                "/forloeb/effekt",
                "/forloeb/effekt?aar={last}"
            })
    void answersAtOnce(String path) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < WARM_UP + READINGS; i++) {
            long start = System.nanoTime();
            int status = people.browserOf(DemoUser.TEAMLEDER)
                    .get(path.replace("{no}", whole)
                            .replace("{search}", search)
                            .replace("{proposal}", proposal)
                            .replace(
                                    "{last}",
                                    String.valueOf(LocalDate.now(clock).getYear() - 1)))
                    .statusCode();
            assertThat(status).isEqualTo(200);
            if (i >= WARM_UP) {
                taken.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        Collections.sort(taken);

        Duration slow = taken.get(READINGS * 95 / 100 - 1);
        System.out.printf(
                "%s: median %d ms, p95 %d ms%n", path, taken.get(READINGS / 2).toMillis(), slow.toMillis());
        assertThat(slow).as("%s: %s", path, taken).isLessThan(LONGEST);
    }

    private static String number(int i) {
        return SERIES + "%06d".formatted(i);
    }

    private void insert(
            String table, Map<String, Object> row, int rows, BiConsumer<Map<String, Object>, Integer> change) {
        // So that the row has all its columns.
        change.accept(row, 0);
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", row.keySet()),
                        String.join(", ", Collections.nCopies(row.size(), "?")));
        for (int first = 0; first < rows; first += BATCH) {
            List<Object[]> batch = new ArrayList<>();
            for (int i = first; i < first + BATCH; i++) {
                change.accept(row, i);
                batch.add(row.values().toArray());
            }
            transaction.executeWithoutResult(status -> jdbc.batchUpdate(sql, batch));
        }
    }
}
