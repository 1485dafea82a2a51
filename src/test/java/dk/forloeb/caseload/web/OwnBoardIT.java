package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What each person does with the board alone: search it for a name, choose its columns, and look at a course beside it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnBoardIT {

    private static final String BOARD = "/forloeb/overblik";

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CitizenService citizens;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private People people;
    private Courses.Stop own;
    private Courses.Stop shielded;

    @BeforeAll
    void open() {
        people = new People(port);
        Courses courses = new Courses(course, tasks);
        own = courses.stopAt("UserTask_HoldStartMeeting", Map.of("fullName", "Gülşen Søgrénova-Øzdemir"));
        shielded = courses.stopAt(
                "UserTask_HoldStartMeeting", Map.of("fullName", "Gülizar Søgrénova", "addressProtected", "JA"));
    }

    @AfterEach
    void forgetColumns() {
        transaction.executeWithoutResult(change -> {
            jdbc.update("delete from forloeb.board_columns");
            jdbc.update("delete from forloeb.saved_filter");
            jdbc.update(
                    "update forloeb.trajectory set caseworker_id = ?, status = 'AKTIV' where no = ?",
                    DemoUser.SAGSBEHANDLER.id(),
                    own.no());
        });
    }

    @ParameterizedTest
    @CsvSource({"gulsen", "Gülşen", "OZDEMIR gulsen", "sogrenova", "øzdem", "' gülşen   søgrénova-øzdemir '"})
    void findsACitizenHoweverTheNameIsTyped(String typed) {
        assertThat(found(DemoUser.SAGSBEHANDLER, typed)).contains("1 forløb", own.no(), "Gülşen Søgrénova-Øzdemir");
        assertThat(found(DemoUser.TEAMLEDER, typed)).contains("1 forløb", own.no());
    }

    @Test
    void findsNobodyWhoIsProtectedAndNobodyElsesCitizen() {
        assertThat(found(DemoUser.TEAMLEDER, "gulizar")).contains("0 forløb").doesNotContain(shielded.no());
        assertThat(found(DemoUser.SAGSBEHANDLER, "lsen")).as("a word's middle").contains("0 forløb");
        assertThat(found(DemoUser.SAGSBEHANDLER2, "gulsen"))
                .as("another unit's")
                .contains("0 forløb");
        transaction.executeWithoutResult(change ->
                jdbc.update("update forloeb.trajectory set caseworker_id = 'somebody' where no = ?", own.no()));
        assertThat(after(
                        DemoUser.SAGSBEHANDLER,
                        "/borger",
                        Map.of("borger", "gulsen", "hvem", "enhed", "enhed", "CENTER_NORD")))
                .as("a colleague's, who is on the unit's board without a name")
                .contains("0 forløb")
                .doesNotContain(own.no());
    }

    @Test
    void whoCoversFindsTheColleaguesCitizens() {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(change -> jdbc.update(
                "insert into forloeb.cover (id, version, absent_id, cover_id, from_on, until_on, health, planned_by,"
                        + " planned_at, returned) values (?, 0, ?, ?, ?, ?, false, 'teamleder', current_timestamp, false)",
                id,
                DemoUser.SAGSBEHANDLER.id(),
                DemoUser.SAGSBEHANDLER2.id(),
                LocalDate.now(clock),
                LocalDate.now(clock)));
        try {
            assertThat(found(DemoUser.SAGSBEHANDLER2, "gulsen")).contains("1 forløb", own.no());
        } finally {
            transaction.executeWithoutResult(change -> jdbc.update("delete from forloeb.cover where id = ?", id));
        }
    }

    @Test
    void findsWhoseCourseIsClosed() {
        transaction.executeWithoutResult(
                change -> jdbc.update("update forloeb.trajectory set status = 'LUKKET' where no = ?", own.no()));
        assertThat(found(DemoUser.SAGSBEHANDLER, "gulsen")).contains("1 forløb", "Lukket");
    }

    @Test
    void theNameStandsInNoAddress() {
        HttpResponse<String> answer =
                post(DemoUser.SAGSBEHANDLER, "/borger", Map.of("borger", "Gülşen", "fase", "START"));
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).matches(".*/forloeb/overblik\\?fase=START&soegt=[0-9a-f]{8}");
        String search = address.substring(address.indexOf("soegt="));
        String page = read(DemoUser.SAGSBEHANDLER, "?fase=START&" + search);
        assertThat(page).contains("value=\"Gülşen\"", "1 forløb").doesNotContain("borger=G");
        assertThat(read(DemoUser.SAGSBEHANDLER, "?fase=PLAN&" + search)).contains("0 forløb");
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .get(BOARD + "/liste.csv?" + search)
                        .body()
                        .lines())
                .hasSize(2);
        Browser later = new People(port).browserOf(DemoUser.SAGSBEHANDLER);
        assertThat(later.get(BOARD + "?" + search).body())
                .as("after a new login")
                .contains("Din søgning huskes kun, indtil du logger ud.");
        assertThat(later.get(BOARD + "/liste.csv?" + search).statusCode())
                .as("no file of everybody instead")
                .isEqualTo(302);
        found(DemoUser.SAGSBEHANDLER, "ingenhedderdet");
        assertThat(read(DemoUser.SAGSBEHANDLER, "?" + search))
                .as("another window's search is another one")
                .contains(own.no());
        assertThat(after(
                        DemoUser.SAGSBEHANDLER,
                        "/filtre",
                        Map.of("navn", "Opstart", "fase", "START", "soegt", search.substring(6))))
                .contains("Filteret er gemt.");
        assertThat(jdbc.queryForObject("select query from forloeb.saved_filter", String.class))
                .isEqualTo("fase=START");
        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre", Map.of("navn", "Navnet", "soegt", search.substring(6))))
                .contains("Hvem du søger på, bliver ikke gemt.");
    }

    @Test
    void findsWhoHasACprNumberAlsoWhenProtected() {
        for (Courses.Stop stop : List.of(own, shielded)) {
            int refused = searches(stop.no(), DemoUser.SAGSBEHANDLER2, "REFUSED");
            int read = searches(stop.no(), DemoUser.SAGSBEHANDLER, "READ");
            String cpr = citizens.cpr(jdbc.queryForObject(
                            "select citizen_id from forloeb.trajectory where no = ?", UUID.class, stop.no()))
                    .digits();
            for (String typed : List.of(cpr, cpr.substring(0, 6) + "-" + cpr.substring(6))) {
                assertThat(found(DemoUser.SAGSBEHANDLER, typed))
                        .contains("1 forløb", stop.no())
                        .doesNotContain(cpr.substring(0, 6) + "-" + cpr.substring(6), "Gülizar");
                assertThat(found(DemoUser.SAGSBEHANDLER2, typed))
                        .as("another unit's")
                        .contains("0 forløb");
            }
            assertThat(searches(stop.no(), DemoUser.SAGSBEHANDLER2, "REFUSED"))
                    .as("whoever looks for somebody else's citizen is told nothing, but the log knows")
                    .isEqualTo(refused + 2);
            assertThat(searches(stop.no(), DemoUser.SAGSBEHANDLER, "READ")).isEqualTo(read + 2);
            assertThat(searches(stop.no(), DemoUser.SAGSBEHANDLER, "REFUSED")).isZero();
        }
        assertThat(found(DemoUser.SAGSBEHANDLER, "020290-0000")).as("nobody's").contains("0 forløb");
    }

    @Test
    void whoeverTypesANumberGetsTheCourse() {
        HttpResponse<String> answer = post(
                DemoUser.SAGSBEHANDLER, "/borger", Map.of("borger", own.no().toLowerCase()));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?nr=" + own.no());
    }

    @Test
    void whatIsNoNameSaysSoAndStays() {
        assertThat(found(DemoUser.SAGSBEHANDLER, "gül3")).contains("Et navn har kun bogstaver", "value=\"gül3\"");
        assertThat(found(DemoUser.SAGSBEHANDLER, "990190-1234")).contains("er ikke en dato, der findes");
        assertThat(found(DemoUser.SAGSBEHANDLER, "g")).contains("Skriv mindst to bogstaver");
        HttpResponse<String> shut = post(DemoUser.LAEGE, "/borger", Map.of("borger", "gulsen"));
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).contains("Overblikket er for sagsbehandlere og teamledere");
    }

    @Test
    void eachPersonChoosesColumns() {
        assertThat(after(
                        DemoUser.SAGSBEHANDLER,
                        "/kolonner?kolonne=ENHED&kolonne=HENVIST&kolonne=UKENDT",
                        Map.of("nr", own.no())))
                .contains("Kolonnerne er gemt.", "<th scope=\"col\">Henvist</th><th scope=\"col\">Enhed</th>")
                .contains("data-label=\"Enhed\"><span>Center Nord</span>", own.no())
                .doesNotContain("<th scope=\"col\">Trin</th>");
        assertThat(read(DemoUser.TEAMLEDER, "")).contains("<th scope=\"col\">Trin</th>");
        assertThat(after(DemoUser.SAGSBEHANDLER, "/kolonner", Map.of("nr", own.no())))
                .as("none but those that are always there")
                .contains("Borger og forløb")
                .doesNotContain("<th scope=\"col\">Henvist</th>");
        HttpResponse<String> shut = post(DemoUser.LAEGE, "/kolonner", Map.of());
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).contains("Overblikket er for sagsbehandlere og teamledere");
    }

    @Test
    void aLookAtACourseIsTheLookOfItsPage() {
        HttpResponse<String> answer =
                people.browserOf(DemoUser.SAGSBEHANDLER).get("/forloeb/forloeb/" + own.no() + "/kort");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("Gülşen", "Hold opstartssamtale", "Målfrist", "Åbn forløbet")
                .doesNotContain("<html");
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .get("/forloeb/forloeb/" + shielded.no() + "/kort")
                        .body())
                .contains("Beskyttet borger")
                .doesNotContain("Gülizar");
        for (DemoUser stranger : List.of(DemoUser.SAGSBEHANDLER2, DemoUser.LAEGE)) {
            assertThat(people.browserOf(stranger)
                            .get("/forloeb/forloeb/" + own.no() + "/kort")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private int searches(String no, DemoUser person, String action) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and user_id = ? and action = ?"
                        + " and source = 'page:caseload-search'",
                Integer.class,
                no,
                person.id(),
                action);
    }

    private String found(DemoUser person, String typed) {
        return after(person, "/borger", Map.of("borger", typed));
    }

    /** The board after a form of it has been sent. */
    private String after(DemoUser person, String form, Map<String, String> fields) {
        HttpResponse<String> answer = post(person, form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String next = answer.headers().firstValue("Location").orElseThrow();
        return people.browserOf(person)
                .get(next.substring(next.indexOf("/forloeb/")))
                .body();
    }

    private HttpResponse<String> post(DemoUser person, String form, Map<String, String> fields) {
        return people.browserOf(person).submitOwn(BOARD + form, fields);
    }

    private String read(DemoUser person, String query) {
        HttpResponse<String> answer = people.browserOf(person).get(BOARD + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
