package dk.forloeb.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.supervision.CaseworkerMatrix.Row;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import dk.forloeb.trajectory.Phase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has what late: each number is the number of rows behind its link. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueIT {

    private static final String PAGE = "/forloeb/overvaagning/overskredet";
    private static final String BOARD = "/forloeb/overblik";
    private static final String SERIES = "F-9053-";
    private static final Pattern NUMBER =
            Pattern.compile("<a[^>]* href=\"" + BOARD + "(\\?vis=OVERSKREDET[^\"]*)\">(\\d+)</a>");
    private static final Pattern TOTAL = Pattern.compile("<h2 id=\"antal\">(\\d+) forløb");

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
    private IdentityService identity;

    @Autowired
    private CaseworkerMatrixService matrices;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Clock clock;

    private People people;
    private Map<String, Object> deadline;
    private int deadlines;

    @BeforeAll
    void insert() {
        people = new People(port);
        Courses.Stop stop = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting");
        Map<String, Object> row = jdbc.queryForMap("select * from forloeb.trajectory where no = ?", stop.no());
        deadline = jdbc.queryForMap("select * from forloeb.deadline where task_id = ?", stop.taskId());
        row.put("idempotency_key", null);
        trajectory(row, 0, "overdue-one", Phase.PLAN, "AKTIV");
        deadline(0, "LOV", "LOEBER", -1);
        trajectory(row, 1, "overdue-one", Phase.PLAN, "AKTIV");
        deadline(1, "MAAL", "LOEBER", -1);
        deadline(1, "MAAL", "LOEBER", -30);
        trajectory(row, 2, "overdue-one", Phase.PLAN, "AKTIV");
        deadline(2, "LOV", "LOEBER", -5);
        deadline(2, "MAAL", "LOEBER", -5);
        trajectory(row, 3, "overdue-one", Phase.PLAN, "AKTIV");
        deadline(3, "LOV", "LOEBER", 0);
        deadline(3, "MAAL", "PAUSE", -9);
        deadline(3, "MAAL", "LOEST", -9);
        trajectory(row, 4, "overdue-one", Phase.PLACERING, "AKTIV");
        deadline(4, "LOV", "LOEBER", 4);
        deadline(4, "MAAL", "LOEBER", -4);
        trajectory(row, 5, null, Phase.VISITATION, "AKTIV");
        deadline(5, "LOV", "LOEBER", -2);
        trajectory(row, 6, "overdue-one", Phase.SLUT, "LUKKET");
        deadline(6, "LOV", "LOEBER", -3);
        trajectory(row, 7, "overdue-none", Phase.PLAN, "AKTIV");
        deadline(7, "MAAL", "LOEBER", 10);
        trajectory(row, 8, "overdue-none", Phase.SLUT, "LUKKET");
        deadline(8, "LOV", "LOEST", -3);
    }

    private void trajectory(Map<String, Object> row, int at, String caseworker, Phase phase, String status) {
        row.put("no", number(at));
        row.put("caseworker_id", caseworker);
        row.put("phase", phase.name());
        row.put("status", status);
        insert("forloeb.trajectory", row);
    }

    private void deadline(int owner, String kind, String state, int days) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> row = deadline;
        row.put("id", UUID.randomUUID());
        row.put("trajectory_no", number(owner));
        row.put("task_id", SERIES + deadlines++);
        row.put("watch_on", null);
        row.put("kind", kind);
        row.put("state", state);
        row.put("due_on", today.plusDays(days));
        row.put("paused_on", state.equals("PAUSE") ? today.minusDays(10) : null);
        row.put("closed_at", state.equals("LOEST") ? today.atStartOfDay() : null);
        insert("forloeb.deadline", row);
    }

    private static String number(int at) {
        return SERIES + "%06d".formatted(at);
    }

    private void insert(String table, Map<String, Object> row) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", row.keySet()),
                                String.join(", ", Collections.nCopies(row.size(), "?"))),
                row.values().toArray()));
    }

    @AfterAll
    void remove() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from forloeb.deadline where trajectory_no like ?", SERIES + "%");
            jdbc.update("delete from forloeb.trajectory where no like ?", SERIES + "%");
        });
    }

    @Test
    void countsAsByHand() {
        CaseworkerMatrix<Overdue> shown = asLeader(() -> matrices.overdue());
        Row<Overdue> one = rowOf("overdue-one", shown);

        assertThat(one.cells().get(Phase.PLAN))
                .as("late by law, by two targets, by both; today, paused and ended are not late")
                .isEqualTo(new Overdue(3, 2, 2));
        assertThat(one.cells().get(Phase.PLACERING)).isEqualTo(new Overdue(1, 0, 1));
        assertThat(one.cells().get(Phase.SLUT))
                .as("a closed course still owes an answer")
                .isEqualTo(new Overdue(1, 1, 0));
        assertThat(one.cells().get(Phase.VISITATION)).isEqualTo(new Overdue(0, 0, 0));
        assertThat(one.total()).isEqualTo(new Overdue(5, 3, 3));
        assertThat(rowOf("overdue-none", shown).total())
                .as("whoever has nothing late is shown with 0")
                .isEqualTo(new Overdue(0, 0, 0));
        Row<Overdue> nobody = shown.rows().get(shown.rows().size() - 1);
        assertThat(nobody.caseworkerId())
                .as("those without a caseworker come last")
                .isNull();
        assertThat(nobody.cells().get(Phase.VISITATION).byLaw()).isPositive();
    }

    @Test
    void theTotalsAreTheSumsOfRowsAndColumns() {
        CaseworkerMatrix<Overdue> shown = asLeader(() -> matrices.overdue());

        for (Function<Overdue, Integer> kind :
                List.<Function<Overdue, Integer>>of(Overdue::late, Overdue::byLaw, Overdue::byTarget)) {
            assertThat(kind.apply(shown.total()))
                    .isPositive()
                    .isEqualTo(shown.rows().stream()
                            .mapToInt(row -> kind.apply(row.total()))
                            .sum())
                    .isEqualTo(
                            shown.all().values().stream().mapToInt(kind::apply).sum());
        }
    }

    @Test
    void everyNumberIsTheNumberOfRowsBehindItsLink() {
        Browser leader = people.browserOf(DemoUser.TEAMLEDER);
        String page = leader.get(PAGE).body();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        Matcher number = NUMBER.matcher(page);
        while (number.find()) {
            String query = number.group(1).replace("&amp;", "&");
            Matcher total = TOTAL.matcher(leader.get(BOARD + query).body());
            long rows = leader.get(BOARD + "/liste.csv" + query).body().lines().count() - 1;
            if (!total.find() || !total.group(1).equals(number.group(2)) || rows != Long.parseLong(number.group(2))) {
                wrong.add("%s is not %s but %d".formatted(query, number.group(2), rows));
            }
            seen++;
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(20);
        assertThat(page)
                .contains(
                        "?vis=OVERSKREDET&amp;sagsbehandler=overdue-one&amp;fase=PLAN\">3</a>",
                        "?vis=OVERSKREDET&amp;sagsbehandler=overdue-one&amp;fase=PLAN&amp;frist=LOV\">2</a>",
                        "?vis=OVERSKREDET&amp;sagsbehandler=overdue-one&amp;frist=MAAL\">3</a>",
                        "?vis=OVERSKREDET&amp;sagsbehandler=overdue-none&amp;fase=PLAN\">0</a>",
                        "?vis=OVERSKREDET&amp;sagsbehandler=-&amp;fase=VISITATION&amp;frist=LOV\">",
                        "?vis=OVERSKREDET&amp;frist=LOV\">")
                .doesNotContain("Ingen frister er overskredet", SERIES);
    }

    @ParameterizedTest
    @EnumSource
    void isForTeamLeaders(DemoUser person) {
        var answer = people.browserOf(person).get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(person == DemoUser.TEAMLEDER ? 200 : 403);
        if (person == DemoUser.TEAMLEDER) {
            assertThat(answer.body()).contains("aria-current=\"page\">Overskredne frister</a>");
        } else {
            assertThat(answer.body())
                    .containsAnyOf("har ikke adgang til Overvågning", "Overskredne frister er for teamledere")
                    .doesNotContain("href=\"" + PAGE);
        }
    }

    @Test
    void costsFewStatementsHoweverManyThereAre() {
        asLeader(() -> matrices.overdue());

        assertThat(asLeader(() -> statements.count(() -> matrices.overdue()))).isLessThanOrEqualTo(4);
    }

    private static Row<Overdue> rowOf(String caseworker, CaseworkerMatrix<Overdue> shown) {
        return shown.rows().stream()
                .filter(row -> caseworker.equals(row.caseworkerId()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asLeader(Supplier<T> work) {
        identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
