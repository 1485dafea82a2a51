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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has seen a citizen, and why the system proposed what it did: what the two pages show, and to whom. */
@IntegrationTest
class CourseTrailIT {

    private static final Pattern ENTRIES = Pattern.compile("<tr>\\s*<td>");

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
        HttpResponse<String> found = new People(port).browserOf(DemoUser.DPO).get("/forloeb/adgang?no=" + no);
        assertThat(found.body() + found.headers().firstValue("location").orElse(""))
                .contains(no);
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
