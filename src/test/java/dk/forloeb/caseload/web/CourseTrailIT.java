package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.Staff;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.trajectory.TrajectoryService;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Who has seen a citizen, and why the system proposed what it did: what the two pages show, and to whom. */
@IntegrationTest
class CourseTrailIT {

    private static final Pattern ENTRIES = Pattern.compile("<tr>\\s*<td>");

    private static final Pattern CHANGES = Pattern.compile("ville give");

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String no;
    private DemoUser caseworker;

    @BeforeEach
    void beginCourse() {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_ClarifyCompetences", CourseAnswers.toJob().byTask());
        caseworker = DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
    }

    @Test
    void namesEverybodyWhoWasThereAndWhatTheyOpened() {
        open(DemoUser.LAEGE, "");

        String page = open(caseworker, "/adgang").body();

        assertThat(page)
                .contains(staff.nameOf(caseworker.id()), staff.nameOf("laege"), "Forløbets side", "Afvist", "Set")
                .contains("Formularen »Vurdér målgruppe«")
                .doesNotContain("form:", "page:", "cpr:", "ikke bruges mere")
                .doesNotContain(
                        trajectories.citizenOf(trajectories.trajectory(no)).fullName());
        assertThat(logged("READ' and source = 'page:access-log"))
                .as("this look too")
                .isEqualTo(1);
    }

    @Test
    void leavesWhatOneAsksFor() {
        open(DemoUser.LAEGE, "");
        open(DemoUser.LAEGE, "");

        String physician = open(DemoUser.TEAMLEDER, "/adgang?hvem=laege").body();
        assertThat(physician).contains(staff.nameOf("laege") + ": 2 gange");
        assertThat(ENTRIES.matcher(physician).results()).hasSize(2);

        assertThat(open(DemoUser.TEAMLEDER, "/adgang?hvem=laege&hvad=WRITE").body())
                .contains(": 0 gange", "Der er ingen sådanne i loggen");
        assertThat(open(DemoUser.TEAMLEDER, "/adgang?hvem=%3Cscript%3E&hvad=NOGET&side=-7")
                        .statusCode())
                .isEqualTo(200);
        assertThat(open(DemoUser.TEAMLEDER, "/adgang?side=9999").body()).contains(": " + logged(null) + " gange");
    }

    @Test
    void isOpenToTheDataProtectionOfficerWhoSeesNothingElse() {
        HttpResponse<String> log = open(DemoUser.DPO, "/adgang");

        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.body()).contains("Hvem har set borgeren?", "href=\"/forloeb/adgang\"");
        assertThat(open(DemoUser.DPO, "/forslag").statusCode()).isEqualTo(404);
        assertThat(new People(port)
                        .browserOf(DemoUser.DPO)
                        .get("/forloeb/adgang")
                        .body())
                .contains("Skriv forløbets nummer");
        HttpResponse<String> found = ask(" " + no.toLowerCase(Locale.ROOT) + " ");
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(found.headers().firstValue("location").orElse("")).endsWith("/forloeb/forloeb/" + no + "/adgang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010190-1234", "Amina Fane", "F-2026-1", "", "<b>"})
    void whatIsNoNumberComesIntoNoAddress(String typed) {
        HttpResponse<String> answer = ask(typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Skriv forløbets nummer, for eksempel", "role=\"alert\"", HtmlUtils.htmlEscape(typed))
                .doesNotContain("<b>");
    }

    private HttpResponse<String> ask(String typed) {
        return new People(port).browserOf(DemoUser.DPO).submitOwn("/forloeb/adgang", Map.of("no", typed));
    }

    @ParameterizedTest
    @CsvSource({
        "DPO, /, /forloeb/adgang",
        "DPO, /forloeb, /forloeb/adgang",
        "CONTROLLER, /, /forloeb/effekt",
        "PROCESEJER, /, /forloeb/breve/udsendelser",
        "ADMIN, /, /forloeb/overvaagning/fejl",
        "SAGSBEHANDLER, /, /camunda/app/tasklist/default/",
        "SAGSBEHANDLER, /forloeb, /forloeb/overblik",
        "MENTOR, /, /camunda/app/tasklist/default/"
    })
    void theBareAddressLeadsToWhereTheRoleWorks(DemoUser person, String address, String home) {
        HttpResponse<String> answer = new People(port).browserOf(person).get(address);

        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith(home);
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoUser.class,
            names = {"TEAMLEDER", "SAGSBEHANDLER", "SAGSBEHANDLER2", "DPO"},
            mode = EnumSource.Mode.EXCLUDE)
    void isShutToEverybodyElse(DemoUser person) {
        assertThat(open(person, "/adgang").statusCode()).isEqualTo(404);
        assertThat(open(person, "/forslag").statusCode()).isEqualTo(404);
        assertThat(open(person, "/forslag/" + proposal(no, "target-group")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsWhyTheSystemProposedWhatItDid() {
        String page = open(caseworker, "/forslag").body();

        assertThat(page)
                .contains(
                        "Målgruppe, række", "version", "Som foreslået", "Det byggede på", staff.nameOf(caseworker.id()))
                .as("what a number counts")
                .containsPattern("<strong>\\d+</strong> <span>\\(dage mellem kontakt med borgeren\\)</span>")
                .doesNotContain("benefitType", "inKbh", "target-group");
        assertThat(new People(port)
                        .browserOf(caseworker)
                        .get("/forloeb/forloeb/F-2026-999999/forslag")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatOtherSingleFactWouldHaveChangedAProposal() {
        String id = proposal(no, "target-group");
        assertThat(open(caseworker, "/forslag").body()).contains("/forloeb/forloeb/%s/forslag/%s".formatted(no, id));

        HttpResponse<String> page = open(caseworker, "/forslag/" + id);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(words(page))
                .contains("Hvad kunne have ændret forslaget?", "Målgruppe, række")
                .containsPattern("Bor i København: fra ja til nej ville give »ikke målgruppe« \\(række 1\\)")
                .containsPattern("Alder: fra \\d+ til 17 ville give »ikke målgruppe« \\(række 2\\)")
                .contains("Forsørgelse: fra kontanthjælp til", "til flere skal med, perspektiv eller anden ville give")
                .doesNotContain("benefitType", "inKbh", "target-group", "Regelsæt: fra", "Beslutningsdato: fra");
        assertThat(CHANGES.matcher(page.body()).results().count()).isBetween(1L, 6L);
        assertThat(logged("READ' and source = 'page:proposal")).isEqualTo(1);
        assertThat(open(caseworker, "/adgang").body()).contains("Hvad der kunne have ændret et forslag");
        // A table of a few columns has no more to tell than what is there.
        assertThat(words(open(caseworker, "/forslag/" + proposal(no, "contact-frequency"))))
                .contains("Hvad kunne have ændret forslaget?")
                .doesNotContain("Der er flere;", "for stor til at prøve");
    }

    @Test
    void asksTheVersionThatAnsweredAndNotOneOfToday() {
        String id = proposal(no, "target-group");
        String inputs = jdbc.queryForObject(
                "select inputs from forloeb.proposal where id = ?", String.class, UUID.fromString(id));
        change(id, "decision_version = 999");
        assertThat(words(open(caseworker, "/forslag/" + id)))
                .contains("Den udgave af tabellen, som gav forslaget, er slettet");

        change(id, "decision_version = 1, inputs = ''");
        assertThat(words(open(caseworker, "/forslag/" + id))).contains("Forløb gemte ikke alle de oplysninger");
        assertThat(open(caseworker, "/forslag").statusCode()).isEqualTo(200);

        change(id, "rule_id = 'Rule_02', inputs = ?", inputs);
        assertThat(words(open(caseworker, "/forslag/" + id))).contains("svarer ikke som dengang");
    }

    @Test
    void showsNothingOfAnotherCourse() {
        String id = proposal(no, "target-group");
        String other = course.refer(CourseAnswers.referral());
        course.runUntil(
                other, "UserTask_ClarifyCompetences", CourseAnswers.toJob().byTask());

        assertThat(open(DemoUser.TEAMLEDER, "/forslag/" + proposal(other, "target-group"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(open(DemoUser.TEAMLEDER, "/forslag/" + UUID.randomUUID()).body())
                .contains("Der er intet forslag på denne adresse");
        assertThat(open(DemoUser.TEAMLEDER, "/forslag/x").statusCode()).isEqualTo(404);
        assertThat(open(DemoUser.LAEGE, "/forslag/" + id).statusCode()).isEqualTo(404);
        assertThat(logged("REFUSED' and source = 'page:proposal")).isEqualTo(1);
    }

    private String proposal(String trajectoryNo, String table) {
        return jdbc.queryForObject(
                "select cast(id as varchar(40)) from forloeb.proposal where trajectory_no = ? and decision_id = ?",
                String.class,
                trajectoryNo,
                table);
    }

    private void change(String id, String set, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = UUID.fromString(id);
        transaction.executeWithoutResult(
                status -> jdbc.update("update forloeb.proposal set " + set + " where id = ?", all));
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private int logged(String what) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ?"
                        + (what == null ? "" : " and action = '" + what + "'"),
                Integer.class,
                no);
    }

    private HttpResponse<String> open(DemoUser person, String part) {
        return new People(port).browserOf(person).get("/forloeb/forloeb/" + no + part);
    }
}
