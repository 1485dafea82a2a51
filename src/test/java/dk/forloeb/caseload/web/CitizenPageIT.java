package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.forloeb.caseload.CitizenPageService;
import dk.forloeb.citizen.CitizenCorrection;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.Staff;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of a citizen, what it was before, and how it is corrected. */
@IntegrationTest
class CitizenPageIT {

    private static final Pattern HIDDEN_FIELD = Pattern.compile("name=\"(_csrf|version|foer\\w+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CitizenPageService citizens;

    @Autowired
    private IdentityService identity;

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
        Map<String, Object> referral = new HashMap<>(CourseAnswers.referral());
        referral.put("phone", "20 00 10 10");
        referral.put("preferredLanguage", "ar");
        no = course.refer(referral);
        course.runUntil(no, "UserTask_ClarifyCompetences", CourseAnswers.toJob().byTask());
        caseworker = DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
    }

    @Test
    void correctsWhatIsKnownAndKeepsWhatItWas() {
        assertThat(open(caseworker)).contains("20 00 10 10", "Arabisk", "value=\"ar\" selected");

        String page = after(caseworker, fields("telefon", "+45 30 00 20 20", "sprog", "so", "tolk", "JA"));

        assertThat(page).contains("Oplysningerne er gemt.");
        CitizenView citizen = citizen();
        assertThat(citizen.phone()).isEqualTo("+45 30 00 20 20");
        assertThat(citizen.preferredLanguage()).isEqualTo("so");
        assertThat(rows(page))
                .anyMatch(row -> row.contains("Telefon")
                        && row.contains("20 00 10 10")
                        && row.contains("+45 30 00 20 20")
                        && row.contains(staff.nameOf(caseworker.id())))
                .anyMatch(row -> row.contains("Sprog") && row.contains("arabisk") && row.contains("somali"));
        assertThat(trajectories.events(no))
                .filteredOn(event -> event.kind() == EventKind.BORGER_RETTET)
                .extracting(event -> event.code())
                .last()
                .asString()
                .contains("TELEFON")
                .doesNotContain("30 00");
        assertThat(jdbc.queryForList(
                        "select after_encrypted from forloeb.citizen_change where after_encrypted is not null",
                        String.class))
                .noneMatch(text -> text.contains("30 00 20 20"));
        assertThat(logged("WRITE")).isEqualTo(1);
        assertThat(logged("READ")).isPositive();
    }

    @Test
    void erasesWhatNoLongerHolds() {
        String page = after(caseworker, fields("telefon", " "));

        assertThat(citizen().phone()).isNull();
        assertThat(rows(page)).anyMatch(row -> row.contains("20 00 10 10") && row.contains("ingen"));
    }

    @Test
    void saysWhenNothingIsNew() {
        assertThat(after(caseworker, fields())).contains("Der var intet nyt");
        assertThat(rows(open(caseworker)))
                .as("only what the start meeting agreed on")
                .allMatch(row -> row.contains("Sikker kontaktform"));
        assertThat(logged("WRITE")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "navn|''|mellem 2 og 150 tegn",
                "navn|X|mellem 2 og 150 tegn",
                "telefon|12|mindst 8 cifre",
                "telefon|ring ikke|mindst 8 cifre",
                "email|anna|ikke skrevet rigtigt",
                "sprog|volapyk|Vælg et sprog",
                "tolk|MÅSKE|Vælg, om der er brug for tolk",
                "kontaktform|BREVDUE|trygt kan kontaktes",
                "kontaktform|''|trygt kan kontaktes"
            })
    void refusesWhatCannotBeAndKeepsWhatWasTyped(String field, String typed, String message) {
        CitizenView before = citizen();

        String page = after(caseworker, fields("telefon", "20 99 99 99", field, typed));

        assertThat(page).contains("Oplysningerne er ikke gemt", message, "href=\"#" + field + "\"");
        assertThat(page).contains("aria-describedby=\"" + field + "-fejl");
        if (!field.equals("telefon")) {
            assertThat(page).contains("value=\"20 99 99 99\"");
        }
        assertThat(citizen()).isEqualTo(before);
    }

    @Test
    void whoComesLateIsToldAndLosesNothing() {
        Map<String, String> late = fields("telefon", "20 77 77 77");
        after(DemoUser.TEAMLEDER, fields("email", "ny@eksempel.dk"));

        String page = after(caseworker, late);

        assertThat(page).contains("En anden har rettet", "value=\"20 77 77 77\"", "ny@eksempel.dk");
        assertThat(citizen().phone()).isEqualTo("20 00 10 10");
        assertThat(citizen().email()).isEqualTo("ny@eksempel.dk");

        Map<String, String> again = fields("telefon", "20 77 77 77", "email", input(page, "email"));
        assertThat(after(caseworker, again)).contains("Oplysningerne er gemt.");
        assertThat(citizen().phone()).isEqualTo("20 77 77 77");
        assertThat(citizen().email()).as("the other one's correction").isEqualTo("ny@eksempel.dk");
    }

    @Test
    void aChannelIsNeverChosenByAFormThatDidNotKnowOfIt() {
        transaction.executeWithoutResult(change -> jdbc.update(
                "update forloeb.citizen set safe_contact = null, version = version + 1 where id = ?",
                trajectories.trajectory(no).citizenId()));
        assertThat(open(caseworker)).contains("Ikke aftalt endnu</option>");
        Map<String, String> late = new HashMap<>(hidden(open(caseworker)));
        late.putAll(Map.of("navn", citizen().fullName(), "telefon", "20 77 77 77", "email", "", "sprog", "ar"));
        late.putAll(Map.of("tolk", late.get("foerTolk"), "kontaktform", ""));
        transaction.executeWithoutResult(change -> jdbc.update(
                "update forloeb.citizen set safe_contact = 'KUN_FREMMOEDE', version = version + 1 where id = ?",
                trajectories.trajectory(no).citizenId()));

        String page = after(caseworker, late);

        assertThat(page)
                .contains("En anden har rettet", "value=\"20 77 77 77\"")
                .containsPattern("value=\"KUN_FREMMOEDE\"[^>]*selected");
    }

    @Test
    void aFormThatIsOpenWhileACitizenBecomesProtectedShowsNothingMore() {
        String name = citizen().fullName();
        Map<String, String> late = fields("telefon", "20 77 77 77");
        trajectories.protectCitizen(no);

        String page = after(caseworker, late);

        assertThat(page)
                .contains("En anden har rettet", "value=\"20 77 77 77\"")
                .doesNotContain(name, "20 00 10 10");
    }

    private static String input(String page, String field) {
        Matcher value =
                Pattern.compile("id=\"" + field + "\"[^>]* value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(page).isTrue();
        return value.group(1);
    }

    @Test
    void ofAProtectedCitizenNothingIsReadYetAllCanBeCorrected() {
        String name = citizen().fullName();
        after(caseworker, fields("telefon", "20 55 55 55"));
        trajectories.protectCitizen(no);

        String page = open(caseworker);
        assertThat(page).contains("Beskyttet borger", "vises ikke").doesNotContain(name, "20 55 55 55", "20 00 10 10");

        Map<String, String> fields = fields("sprog", "so", "kontaktform", "KUN_FREMMOEDE");
        List.of("navn", "telefon", "email").forEach(hidden -> fields.put(hidden, ""));
        assertThat(after(caseworker, fields)).contains("Oplysningerne er gemt.");
        assertThat(citizen().fullName()).isEqualTo(name);
        assertThat(citizen().phone()).isEqualTo("20 55 55 55");
        assertThat(citizen().preferredLanguage()).isEqualTo("so");

        Map<String, String> erased = fields("sletTelefon", "JA");
        List.of("navn", "telefon", "email").forEach(hidden -> erased.put(hidden, ""));
        assertThat(after(caseworker, erased)).contains("Oplysningerne er gemt.");
        assertThat(citizen().phone()).isNull();
        assertThat(citizen().fullName()).isEqualTo(name);
    }

    @Test
    void nothingIsCorrectedOnceTheCourseIsClosed() {
        Map<String, String> fields = fields("telefon", "20 44 44 44");
        transaction.executeWithoutResult(
                change -> jdbc.update("update forloeb.trajectory set status = 'LUKKET' where no = ?", no));

        assertThat(open(caseworker)).contains("Forløbet er lukket").doesNotContain("Gem rettelsen");
        assertThat(after(caseworker, fields)).contains("Intet er gemt");
        assertThat(citizen().phone()).isEqualTo("20 00 10 10");
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoUser.class,
            names = {"TEAMLEDER", "SAGSBEHANDLER", "SAGSBEHANDLER2"},
            mode = EnumSource.Mode.EXCLUDE)
    void isShutToEverybodyElse(DemoUser person) {
        refuses(person);
    }

    @Test
    void isShutToAnotherCaseworker() {
        refuses(caseworker == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER);
    }

    private void refuses(DemoUser person) {
        HttpResponse<String> page = new People(port).browserOf(person).get(address());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Findes ikke")
                .doesNotContain("20 00 10 10", citizen().fullName());
        try {
            identity.setAuthentication(person.id(), List.of(person.role().key()));
            CitizenView citizen = citizen();
            assertThatExceptionOfType(UnknownTrajectoryException.class)
                    .isThrownBy(() -> citizens.correct(
                            no, 0, new CitizenCorrection(citizen.fullName(), "20 33 33 33", null, "da", false, null)));
        } finally {
            identity.clearAuthentication();
        }
        assertThat(citizen().phone()).isEqualTo("20 00 10 10");
        assertThat(logged("REFUSED")).isEqualTo(2);
    }

    /** What the form holds, with some of it changed. */
    private Map<String, String> fields(String... changes) {
        CitizenView citizen = citizen();
        Map<String, String> fields = new HashMap<>(hidden(open(caseworker)));
        fields.put("navn", citizen.fullName());
        fields.put("telefon", citizen.phone() == null ? "" : citizen.phone());
        fields.put("email", citizen.email() == null ? "" : citizen.email());
        fields.put("sprog", citizen.preferredLanguage());
        fields.put("tolk", citizen.interpreterNeeded() ? "JA" : "NEJ");
        fields.put("kontaktform", citizen.safeContact().name());
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = HIDDEN_FIELD.matcher(page);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }

    /** The lines of the table of earlier corrections. */
    private static List<String> rows(String page) {
        int table = page.indexOf("<tbody>");
        return table < 0
                ? List.of()
                : List.of(page.substring(table, page.indexOf("</tbody>", table)).split("<tr>")).stream()
                        .filter(row -> row.contains("<td"))
                        .toList();
    }

    private CitizenView citizen() {
        return trajectories.citizenOf(trajectories.trajectory(no));
    }

    private int logged(String action) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and action = ? and source = 'page:citizen'",
                Integer.class,
                no,
                action);
    }

    private String address() {
        return "/forloeb/forloeb/" + no + "/borger";
    }

    private String open(DemoUser person) {
        HttpResponse<String> page = new People(port).browserOf(person).get(address());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    /** The page after the form has been sent. */
    private String after(DemoUser person, Map<String, String> fields) {
        People people = new People(port);
        Map<String, String> all = new HashMap<>(fields);
        // Also when the page has no form any more.
        all.put(
                "_csrf",
                hidden(people.browserOf(person).get("/forloeb/vikar").body()).get("_csrf"));
        HttpResponse<String> answer = people.browserOf(person).submit(address(), all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return people.browserOf(person).get(address()).body();
    }
}
