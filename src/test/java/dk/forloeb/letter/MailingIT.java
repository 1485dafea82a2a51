package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.Together;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The same letter to many, from the page to the outbox. */
@IntegrationTest
class MailingIT {

    private static final String PAGE = "/forloeb/breve/udsendelser";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String RULES = "RS-UDSENDELSE";

    @Autowired
    private CourseDriver course;

    @Autowired
    private MailingRepository mailings;

    @Autowired
    private MailingDispatcher dispatcher;

    @Autowired
    private MailingProperties properties;

    @Autowired
    private LetterService letters;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Browser owner;
    private Browser leader;
    private List<String> reached;

    /** Three courses that nobody else's letters reach. */
    @BeforeEach
    void begin() {
        owner = new People(port).browserOf(DemoUser.PROCESEJER);
        leader = new People(port).browserOf(DemoUser.TEAMLEDER);
        transaction.executeWithoutResult(status ->
                jdbc.update("update forloeb.trajectory set rule_set_id = 'RS-2026-07' where rule_set_id = ?", RULES));
        reached = new ArrayList<>();
        for (int citizen = 0; citizen < 3; citizen++) {
            String no = course.refer(CourseAnswers.referral());
            course.runUntil(
                    no, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
            reached.add(no);
            transaction.executeWithoutResult(
                    status -> jdbc.update("update forloeb.trajectory set rule_set_id = ? where no = ?", RULES, no));
        }
    }

    @Test
    void whatOnePersonWritesAnotherLetsGoAndEverybodyGetsItOnce() throws Exception {
        Map<String, String> draft = draft();
        String preview = owner.submit(PAGE + "/ny", draft).body();
        assertThat(preview)
                .contains(
                        "Det når 3 borgere nu.",
                        "Sara Prøve",
                        "&lt;b&gt;mange&lt;/b&gt;",
                        "Bed en anden om at godkende");
        String page = make(draft);
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThat(owner.get(page).body())
                .contains("Du har selv lavet brevet")
                .doesNotContain("Godkend, og send brevet");
        assertThat(step(owner, page, "godkend")).contains("Du har selv lavet udsendelsen");
        dispatcher.runDue();
        assertThat(written(id)).isZero();

        assertThat(leader.get(page).body()).contains("Godkend, og send brevet");
        assertThat(step(leader, page, "godkend")).contains("Udsendelsen er godkendt");
        Together.call(2, () -> new MailingDispatcher(
                        mailings, letters, trajectories, new MailingProperties(properties.every(), 1), transaction)
                .runDue());

        assertThat(written(id)).isEqualTo(3);
        for (String no : reached) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from forloeb.letter where trajectory_no = ? and kind = 'L24'",
                            Integer.class,
                            no))
                    .isEqualTo(1);
        }
        assertThat(leader.get(page).body()).contains("Alle breve er skrevet", "3 breve skrevet");
        assertThat(step(leader, page, "stop")).contains("ikke i gang");
        assertThat(leader.get(PAGE).body()).contains("Nye åbningstider", "3 af 3");
    }

    @Test
    void aMistakeIsStoppedOrRefusedAndBadInputLosesNothing() {
        Map<String, String> short1 = draft();
        short1.put("tekst", "Kort");
        assertThat(owner.submit(PAGE + "/ny", short1).body())
                .contains("Skriv en tekst på mindst 10", ">Kort</textarea>", "Nye åbningstider");
        Map<String, String> nobody = draft();
        nobody.put("regelsaet", "RS-1900-01");
        assertThat(owner.submit(PAGE, token(owner, nobody)).body()).contains("når ingen", "Vi har åbent");
        String refused = make(draft());
        assertThat(step(leader, refused, "afvis")).contains("Udsendelsen er afvist");
        assertThat(step(leader, refused, "godkend")).contains("venter ikke på godkendelse");
        String stopped = make(draft());
        step(leader, stopped, "godkend");
        assertThat(step(owner, stopped, "stop")).contains("Udsendelsen er stoppet");
        dispatcher.runDue();

        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.letter where kind = 'L24' and trajectory_no = ?",
                        Integer.class,
                        reached.get(0)))
                .isZero();
        assertThat(leader.get(PAGE + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseWritesToManyNotEvenByTheDatabase() {
        for (DemoUser person : List.of(DemoUser.SAGSBEHANDLER, DemoUser.MENTOR, DemoUser.LAEGE)) {
            assertThat(new People(port).browserOf(person).get(PAGE).statusCode())
                    .as("%s", person)
                    .isEqualTo(403);
        }
        UUID id = UUID.fromString(make(draft()).replaceAll(".*/", ""));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.update(
                        "update forloeb.mailing set status = 'SENDES', settled_by = made_by where id = ?", id)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Map<String, String> draft() {
        return token(
                owner,
                Map.of(
                        "emne",
                        "Nye åbningstider",
                        "tekst",
                        "Vi har åbent for <b>mange</b> hver dag til kl. 16.",
                        "enhed",
                        OrgUnit.CENTER_NORD.name(),
                        "regelsaet",
                        RULES));
    }

    /** @return the mailing's page */
    private String make(Map<String, String> draft) {
        return owner.submit(PAGE, draft)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");
    }

    private String step(Browser person, String page, String step) {
        person.submit(page + "/" + step, token(person, Map.of()));
        return person.get(page).body();
    }

    private int written(UUID id) {
        return mailings.findById(id).orElseThrow().view().written();
    }

    private static Map<String, String> token(Browser person, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(person.get(PAGE + "/ny").body());
        assertThat(token.find()).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return all;
    }
}
