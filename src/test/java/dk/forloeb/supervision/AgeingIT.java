package dk.forloeb.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.BoardOrder;
import dk.forloeb.caseload.CaseloadService;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.supervision.CaseworkerMatrix.Row;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import dk.forloeb.trajectory.Phase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** What grows old: each number is the number of rows behind its link. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgeingIT {

    private static final String PAGE = "/forloeb/overvaagning/liggetid";
    private static final String SERIES = "F-9052-";
    private static final Pattern NUMBER = Pattern.compile("<a[^>]* href=\"(/forloeb/overblik[^\"]*)\">(\\d+)</a>");
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
    private CaseloadService caseload;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Clock clock;

    private People people;

    @BeforeAll
    void insert() {
        people = new People(port);
        String no =
                new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting").no();
        Map<String, Object> row = jdbc.queryForMap("select * from forloeb.trajectory where no = ?", no);
        row.put("idempotency_key", null);
        row.put("status", "AKTIV");
        int[] days = {30, 31, 90, 91};
        for (int i = 0; i < days.length; i++) {
            insert(row, i, "ageing-one", Phase.PLACERING, days[i]);
        }
        insert(row, 4, "ageing-one", Phase.PLAN, 1);
        insert(row, 5, null, Phase.PLAN, 400);
        insert(row, 6, "ageing-two", Phase.VISITATION, 40);
        event(6, "SCREENET", 5);
        insert(row, 7, "ageing-two", Phase.PLAN, 400);
        event(7, "FASE", 20);
        event(7, "SCREENET", 10);
        insert(row, 8, "ageing-two", Phase.SLUT, 50);
        event(8, "SCREENET", 3);
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.cover (id, version, absent_id, cover_id, from_on, until_on, planned_by, planned_at,"
                        + " returned) values (?, 0, 'ageing-one', 'ageing-two', ?, ?, 'ageing', ?, true)",
                UUID.randomUUID(),
                LocalDate.now(clock).minusDays(1),
                LocalDate.now(clock).plusDays(1),
                LocalDateTime.now(clock)));
    }

    private void event(int at, String kind, int days) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.trajectory_event (id, trajectory_no, at, by_user, kind) values (?, ?, ?, 'ageing', ?)",
                UUID.randomUUID(),
                SERIES + "%06d".formatted(at),
                LocalDate.now(clock).minusDays(days).atTime(12, 0),
                kind));
    }

    private void insert(Map<String, Object> row, int at, String caseworker, Phase phase, int days) {
        row.put("no", SERIES + "%06d".formatted(at));
        row.put("caseworker_id", caseworker);
        row.put("phase", phase.name());
        row.put("referred_on", LocalDate.now(clock).minusDays(days));
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.trajectory (%s) values (%s)"
                        .formatted(
                                String.join(", ", row.keySet()),
                                String.join(", ", Collections.nCopies(row.size(), "?"))),
                row.values().toArray()));
    }

    @AfterAll
    void remove() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from forloeb.cover where planned_by = 'ageing'");
            // What has an event stays, since events do; closed, it is on nobody's board.
            jdbc.update("update forloeb.trajectory set status = 'LUKKET' where no like ?", SERIES + "%");
            jdbc.update(
                    "delete from forloeb.trajectory where no like ?"
                            + " and no not in (select trajectory_no from forloeb.trajectory_event)",
                    SERIES + "%");
        });
    }

    @Test
    void countsAsByHand() {
        CaseworkerMatrix<Ageing> shown = asLeader();
        Row<Ageing> one = rowOf("ageing-one", shown);

        assertThat(one.cells().get(Phase.PLACERING)).isEqualTo(new Ageing(4, 90L, 3, 1));
        assertThat(one.cells().get(Phase.PLAN)).isEqualTo(new Ageing(1, 1L, 0, 0));
        assertThat(one.cells().get(Phase.START)).as("none is shown as 0").isEqualTo(new Ageing(0, null, 0, 0));
        assertThat(one.total()).isEqualTo(new Ageing(5, 31L, 3, 1));
        assertThat(shown.rows().get(shown.rows().size() - 1).caseworkerId())
                .as("those without a caseworker come last")
                .isNull();
        assertThat(shown.total().count())
                .isEqualTo(shown.rows().stream()
                        .mapToInt(row -> row.total().count())
                        .sum());
    }

    @Test
    void countsFromTheDayOnWhichThePhaseBegan() {
        Row<Ageing> two = rowOf("ageing-two", asLeader());

        assertThat(two.cells().get(Phase.VISITATION))
                .as("whoever has been screened is still in that phase")
                .isEqualTo(new Ageing(1, 40L, 1, 0));
        assertThat(two.cells().get(Phase.PLAN)).isEqualTo(new Ageing(1, 20L, 0, 0));
        assertThat(two.cells().get(Phase.SLUT))
                .as("whoever is turned away has come to the end")
                .isEqualTo(new Ageing(1, 3L, 0, 0));
    }

    @Test
    void isTheBoardAlsoOfALeaderWhoCoversForAColleague() {
        Row<Ageing> two = rowOf("ageing-two", asLeader());
        BoardFilter behind = new BoardFilter(null, false, null, "ageing-two", null, null, null, BoardOrder.FRIST);

        assertThat(board("ageing-two", List.of("team-leader", "caseworker"), behind))
                .isEqualTo(two.total().count());
        assertThat(board("ageing-two", List.of("caseworker"), behind))
                .as("the own board of somebody who leads nobody")
                .isEqualTo(two.total().count() + 5);
    }

    private int board(String userId, List<String> roles, BoardFilter filter) {
        identity.setAuthentication(userId, roles);
        try {
            return caseload.board(filter, 1).total();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Row<Ageing> rowOf(String caseworker, CaseworkerMatrix<Ageing> shown) {
        return shown.rows().stream()
                .filter(row -> caseworker.equals(row.caseworkerId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyNumberIsTheNumberOfRowsBehindItsLink() {
        String page = people.browserOf(DemoUser.TEAMLEDER).get(PAGE).body();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        Matcher number = NUMBER.matcher(page);
        while (number.find()) {
            String link = number.group(1).replace("&amp;", "&");
            Matcher total =
                    TOTAL.matcher(people.browserOf(DemoUser.TEAMLEDER).get(link).body());
            if (!total.find() || !total.group(1).equals(number.group(2))) {
                wrong.add(link + " is not " + number.group(2));
            }
            seen++;
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(20);
        assertThat(page)
                .contains(
                        "href=\"/forloeb/overblik?sagsbehandler=ageing-one&amp;fase=PLACERING&amp;liggetid=30\">3</a>",
                        "href=\"/forloeb/overblik?sagsbehandler=-&amp;fase=PLAN&amp;liggetid=90\">");
    }

    @ParameterizedTest
    @EnumSource
    void isForTeamLeaders(DemoUser person) {
        var answer = people.browserOf(person).get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(person == DemoUser.TEAMLEDER ? 200 : 403);
        if (person != DemoUser.TEAMLEDER) {
            assertThat(answer.body()).containsAnyOf("har ikke adgang til Overvågning", "Tid i fasen er for teamledere");
        }
    }

    @Test
    void costsFewStatementsHoweverManyThereAre() {
        asLeader();
        identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
        try {
            assertThat(statements.count(() -> matrices.ageing())).isLessThanOrEqualTo(4);
        } finally {
            identity.clearAuthentication();
        }
    }

    private CaseworkerMatrix<Ageing> asLeader() {
        identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
        try {
            return matrices.ageing();
        } finally {
            identity.clearAuthentication();
        }
    }
}
