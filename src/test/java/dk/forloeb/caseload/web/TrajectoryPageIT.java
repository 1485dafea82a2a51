package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.caseload.TrajectoryPageService;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.platform.Role;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of one course: what stands on it, who sees it, and what its diagram is told. */
@IntegrationTest
class TrajectoryPageIT {

    /** Everything below a course's address. */
    private static final List<String> PARTS = List.of(
            "",
            "/borger",
            "/frister",
            "/breve",
            "/breve/00000000-0000-0000-0000-000000000000",
            "/samtykker",
            "/forslag",
            "/adgang");

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private ConsentService consents;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TrajectoryPageService pages;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    private String no;
    private DemoUser caseworker;

    @BeforeEach
    void beginCourse() {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_ClarifyCompetences", CourseAnswers.toJob().byTask());
        caseworker = DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
    }

    @Test
    void showsWhereTheCourseStandsWhatIsDueAndWhatHappened() {
        String page = open(caseworker, "").body();

        assertThat(page)
                .contains(trajectories.citizenOf(trajectories.trajectory(no)).fullName(), no)
                .contains("Afklar kompetencer", "Ny fase: Afklaring", "Opstartssamtale holdt", "Visitation")
                .contains("Ruten som tekst", "Udført", "Kan komme", "data-diagram")
                .doesNotContain("AFKLARING", "UserTask_");
        assertThat(reads("page:trajectory")).as("each look is logged").isEqualTo(1);
    }

    @Test
    void linksOnlyTheTasksThatTheReaderHasInTasklist() {
        no = new Courses(course, tasks).stopAt("UserTask_ReviewHealth").no();
        caseworker = DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
        course.passDays(40);

        String theirs = open(caseworker, "").body();

        assertThat(linked(theirs)).isEqualTo(inTasklist(caseworker, Role.CASEWORKER));
        assertThat(theirs)
                .containsPattern("<strong>Gennemgå helbred</strong>\\s*<span class=\"under\">Læge på jobcenteret")
                .containsPattern("<strong>Følg op på overskredet frist</strong>\\s*<span class=\"under\">Teamleder");
        assertThat(linked(open(DemoUser.TEAMLEDER, "").body()))
                .isEqualTo(inTasklist(DemoUser.TEAMLEDER, Role.TEAM_LEADER))
                .hasSizeGreaterThan(linked(theirs).size());
        assertThat(linked(open(caseworker, "/kort").body())).as("in short too").isEqualTo(linked(theirs));
    }

    @Test
    void saysBelowEachDeadlineWhyItLiesOnItsDate() {
        String page = open(caseworker, "").body();
        String shown = page.substring(page.indexOf("id=\"frister\""), page.indexOf("id=\"parter\""));
        int deadlines = shown.split("class=\"chip", -1).length - 1;

        assertThat(deadlines).isPositive();
        assertThat(shown.split("Hvorfor denne dato\\?", -1)).hasSize(deadlines + 1);
        assertThat(shown.split("<li>Regnes fra ", -1)).hasSize(deadlines + 1);
        assertThat(shown)
                .contains("<li>Regel: ", "<li>Hjemmel: ", "<li>Regelsæt: RS-")
                .contains("/frister\">Alle frister, og hvad der er ændret</a>");
    }

    private static Set<String> linked(String page) {
        return Pattern.compile("/tasklist/default/#/\\?task=([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Set<String> inTasklist(DemoUser person, Role role) {
        try {
            identity.setAuthentication(person.id(), List.of(role.key()));
            return tasks.createTaskQuery().processInstanceBusinessKey(no).list().stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet());
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void narrowsTheTimelineAndShowsWhatIsStillToCome() {
        String all = open(caseworker, "").body();
        assertThat(all).contains("Kommer</h3>", "I dag", "Afklar kompetencer", "Forløbets gang (");

        String contacts = open(caseworker, "?om=kontakt").body();
        assertThat(contacts).contains("Opstartssamtale holdt").doesNotContain("Ny fase: Afklaring", "I dag");
        assertThat(open(caseworker, "?om=%3Cb%3E").body()).contains("Ny fase: Afklaring");
    }

    @Test
    void theNumberOfATopicIsTheNumberOfItsLines() {
        for (int i = 0; i < 30; i++) {
            trajectories.record(no, EventKind.FRIST_PAAMINDET, null);
        }
        Matcher topics = Pattern.compile("href=\"[^\"]*om=(\\w+)\"[^>]*>[^(<]+\\((\\d+)\\)</a>")
                .matcher(open(caseworker, "").body());
        int seen = 0;
        while (topics.find()) {
            seen++;
            String page = open(caseworker, "?om=" + topics.group(1)).body();
            assertThat(page.split("<span class=\"time\"", -1).length - 1)
                    .as(topics.group(1))
                    .isEqualTo(Integer.parseInt(topics.group(2)));
            assertThat(page).doesNotContain(" ældre</a>");
        }
        assertThat(seen).isPositive();
        assertThat(open(caseworker, "").body().split("<span class=\"time\"", -1))
                .as("the newest of all")
                .hasSize(26);
    }

    @Test
    void anEntryAboutALetterSaysWhichAndOpensIt() {
        course.sendLetters();

        Matcher sent = Pattern.compile(
                        "Brev sendt</span>: <a href=\"([^\"]+)\" type=\"application/pdf\">([^<]+) \\(PDF\\)</a>")
                .matcher(open(caseworker, "?om=breve").body());
        assertThat(sent.find()).isTrue();
        assertThat(open(caseworker, sent.group(1).substring(("/forloeb/forloeb/" + no).length()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(open(caseworker, "/breve").body()).contains(sent.group(2));
    }

    @Test
    void anEntryAboutALetterThatIsNotTheReadersSaysNothingOfIt() {
        course.notifyChildWelfare(DemoUser.TEAMLEDER, CourseAnswers.childWelfare(no));
        // The outbox writes no such entry; what the page would make of one.
        trajectories.record(no, EventKind.BREV_SENDT, "L23,DIGITAL_POST");

        assertThat(open(caseworker, "?om=breve").body())
                .contains("Brev sendt</span>")
                .doesNotContain("Underretning om et barn", "Socialforvaltningen");
    }

    @Test
    void offersWhatTheReaderMayBegin() {
        String page = open(caseworker, "").body();

        assertThat(page)
                .contains(
                        "Hvad vil du gøre?",
                        "/camunda/app/tasklist/default/#/?processStart=report-interruption&amp;forloeb=" + no,
                        "processStart=report-absence",
                        "processStart=summon-citizen")
                .doesNotContain("processStart=employment-trajectory");
    }

    @Test
    void tellsWhatTheCitizenHasConsentedTo() {
        consents.register(
                no,
                new ConsentGiven(
                        ConsentPurpose.TVAERGAAENDE,
                        List.of("SOF"),
                        List.of(ConsentScope.SPROG.name()),
                        true,
                        "SKRIFTLIGT",
                        trajectories.trajectory(no).referredOn().plusMonths(11),
                        null));

        assertThat(open(caseworker, "").body())
                .contains(ConsentPurpose.TVAERGAAENDE.label(), "Gælder til")
                .doesNotContain("TVAERGAAENDE");

        consents.withdraw(no, ConsentPurpose.TVAERGAAENDE);

        assertThat(open(caseworker, "").body()).contains("Trukket tilbage");
    }

    @Test
    void marksAPhaseThatWasEnteredAgainAfterItWasLeft() {
        trajectories.enter(no, Phase.PLAN);
        trajectories.enter(no, Phase.PLAN);
        assertThat(open(caseworker, "").body()).as("it never left it").doesNotContain("Genåbnet");

        trajectories.enter(no, Phase.OPKVAL);
        trajectories.enter(no, Phase.PLAN);

        String today = DanishDates.day(trajectories.events(no).stream()
                .filter(event -> event.kind() == EventKind.FASE)
                .map(event -> event.at().toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow());
        assertThat(open(caseworker, "").body())
                .containsPattern("<strong>Plan</strong>\\s*<span class=\"reopened\">Genåbnet</span>\\s*<span>" + today
                        + "</span>");

        trajectories.enter(no, Phase.OPKVAL);
        trajectories.enter(no, Phase.PLAN);

        assertThat(open(caseworker, "").body()).contains("Genåbnet 2 gange, sidst</span>");
    }

    @Test
    void offersOfAClosedCourseWhatCanStillBeBegun() {
        transaction.executeWithoutResult(
                change -> jdbc.update("update forloeb.trajectory set status = 'LUKKET' where no = ?", no));

        assertThat(open(caseworker, "").body())
                .contains("processStart=access-request", "processStart=decision-with-hearing")
                .as("a death or a protected address counts at once, also for letters that still come")
                .contains("processStart=report-interruption")
                .doesNotContain("processStart=report-absence", "processStart=summon-citizen")
                .doesNotContain("Forløbet venter ikke på nogen lige nu");
    }

    @Test
    void leadsBackToTheBoardAsItWasFiltered() {
        People people = new People(port);
        people.browserOf(caseworker).get("/forloeb/overblik?fase=AFKLARING&orden=KONTAKT");

        assertThat(people.browserOf(caseworker).get("/forloeb/forloeb/" + no).body())
                .contains("href=\"/forloeb/overblik?fase=AFKLARING");

        people.browserOf(caseworker).get("/forloeb/overblik");
        assertThat(people.browserOf(caseworker).get("/forloeb/forloeb/" + no).body())
                .contains("href=\"/forloeb/overblik\"")
                .doesNotContain("fase=AFKLARING");
    }

    @Test
    void hidesTheNameOfAProtectedCitizen() {
        String name = trajectories.citizenOf(trajectories.trajectory(no)).fullName();
        transaction.executeWithoutResult(change -> jdbc.update(
                "update forloeb.citizen set address_protected = true where id ="
                        + " (select citizen_id from forloeb.trajectory where no = ?)",
                no));

        assertThat(open(DemoUser.TEAMLEDER, "").body())
                .contains("Beskyttet borger", "Navne- og adressebeskyttet")
                .doesNotContain(name);
    }

    @Test
    void tellsTheDiagramWhatWasDoneGoesOnAndMayCome() throws IOException {
        JsonNode marks = new ObjectMapper().readTree(open(caseworker, "/rute").body());

        assertThat(texts(marks.get("done"))).contains("CallActivity_Screening");
        assertThat(texts(marks.get("current"))).isNotEmpty();
        assertThat(texts(marks.get("coming"))).doesNotContainAnyElementsOf(texts(marks.get("done")));
        assertThat(reads("page:trajectory-route")).as("so is the way alone").isEqualTo(1);
        assertThat(open(caseworker, "/diagram").body()).contains("bpmn:definitions", "employment-trajectory");
    }

    @Test
    void saysInASentenceWhereTheCourseStands() {
        assertThat(open(caseworker, "").body())
                .containsPattern(
                        "<p class=\"where\">Forløbet har været i fasen »Afklaring« siden [^<]+ og står ved [^<]*"
                                + "»Afklar kompetencer« hos [^ ]+ Sagsbehandler, senest ");
        String screening = process("screening");
        assertThat(open(caseworker, "?proces=" + screening).body())
                .as("the course, whichever diagram is shown")
                .contains("<p class=\"where\">Forløbet har været i fasen »Afklaring« siden ");
    }

    @Test
    void saysWhichVersionOfTheDiagramIsFollowedAndWhoBeganIt() {
        assertThat(open(caseworker, "").body())
                .containsPattern(
                        "»Håndholdt beskæftigelsesforløb«, version \\d+ af \\d+\\. Begyndt \\d+\\. \\w+ \\d{4} af "
                                + "Vibeke Visitator");
    }

    @Test
    void showsTheOtherDiagramsOfTheCourseButNotThePhysiciansNorAnotherCourses() {
        course.runUntil(no, "UserTask_LayPlan", CourseAnswers.toJob().byTask());
        String page = open(caseworker, "").body();
        assertThat(page)
                .contains("Forløbets andre diagrammer (", "Visitation</a>")
                .doesNotContain("Helbredsgennemgang</a>");
        String screening = process("screening");

        String shown = open(caseworker, "?proces=" + screening).body();

        assertThat(shown)
                .contains("Diagrammet viser »Visitation«", "Vurdér målgruppe", "/diagram?proces=" + screening)
                .contains("Håndholdt beskæftigelsesforløb</a>");
        assertThat(open(caseworker, "/diagram?proces=" + screening).body()).contains("id=\"screening\"");
        assertThat(open(caseworker, "/rute?proces=" + screening).body()).contains("UserTask_AssessTargetGroup");
        String health = process("health-review");
        assertThat(open(caseworker, "/rute?proces=" + health).statusCode()).isEqualTo(404);
        assertThat(open(caseworker, "?proces=" + health).body()).doesNotContain("Helbredsgennemgang«");
        String other = course.refer(CourseAnswers.referral());
        assertThat(open(DemoUser.TEAMLEDER, other, "/diagram?proces=" + screening)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void marksWhatCanNoLongerComeWhenTheCourseIsOver() throws IOException {
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "UDREJST"));
        JsonNode marks = new ObjectMapper().readTree(open(caseworker, "/rute").body());

        assertThat(texts(marks.get("gone"))).contains("SubProcess_Plan", "UserTask_LayPlan", "SubProcess_Effort");
        assertThat(open(caseworker, "").body()).contains("Kommer ikke");
    }

    @Test
    void theDiagramIsToldOfEveryStepThatStandsInTheText() throws IOException {
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "UDREJST"));
        JsonNode marks = new ObjectMapper().readTree(open(caseworker, "/rute").body());
        String page = open(caseworker, "").body();
        Map<String, String> words = Map.of(
                "done", "Udført", "broken", "Afbrudt", "current", "Nu", "coming", "Kan komme", "gone", "Kommer ikke");

        assertThat(texts(marks.get("broken"))).contains("CallActivity_Competence");
        assertThat(page).contains("rødt er afbrudt");
        words.forEach((mark, word) -> assertThat(marks.path(mark).size())
                .as(word)
                .isEqualTo(page.split("<td>" + word + "</td>", -1).length - 1));
    }

    @Test
    void whatIsInsideAPhaseThatComesCanComeToo() throws IOException {
        JsonNode marks = new ObjectMapper().readTree(open(caseworker, "/rute").body());

        assertThat(texts(marks.get("coming")))
                .contains("SubProcess_Plan", "UserTask_LayPlan", "CallActivity_Upskilling", "CallActivity_Closing");
        assertThat(marks.has("gone")).isFalse();
    }

    @Test
    void namesThoseAroundTheCitizenAndHidesWhereAProtectedOneIs() {
        course.runUntil(no, "UserTask_EndPlacement", CourseAnswers.toJob().byTask());
        String company = "Kaffebaren ved Søerne";
        String contact = "Karl Kontakt";
        transaction.executeWithoutResult(change -> jdbc.update(
                "update forloeb.placement set company_name = ?, contact_name = ? where trajectory_no = ?",
                company,
                contact,
                no));

        assertThat(parties()).contains("Fast sagsbehandler", "Virksomhed", company, contact, "Henvist af");

        transaction.executeWithoutResult(change -> jdbc.update(
                "update forloeb.citizen set address_protected = true where id ="
                        + " (select citizen_id from forloeb.trajectory where no = ?)",
                no));

        assertThat(parties())
                .contains("Virksomhed", "Vises ikke, fordi borgeren er beskyttet")
                .doesNotContain(company, contact);
        assertThat(open(DemoUser.TEAMLEDER, "").body()).doesNotContain(company, contact);
    }

    private String parties() {
        String page = open(DemoUser.TEAMLEDER, "").body();
        return page.substring(page.indexOf("id=\"parter\""), page.indexOf("id=\"plan\""));
    }

    private String process(String key) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey(key)
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoUser.class,
            names = {"TEAMLEDER", "SAGSBEHANDLER", "SAGSBEHANDLER2"},
            mode = EnumSource.Mode.EXCLUDE)
    void isShutToEverybodyElse(DemoUser person) {
        for (String part : List.of("", "/diagram", "/rute")) {
            HttpResponse<String> answer = open(person, part);
            assertThat(answer.statusCode()).as("%s %s", person, part).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Ny fase");
        }
    }

    @Test
    void isShutToAnotherCaseworkerAndUnknownNumbersLookTheSame() {
        DemoUser stranger = caseworker == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;

        for (String part : PARTS) {
            HttpResponse<String> shut = open(stranger, part);
            HttpResponse<String> unknown =
                    new People(port).browserOf(stranger).get("/forloeb/forloeb/F-2026-999999" + part);
            assertThat(shut.statusCode()).as(part).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(told(shut)).as(part).contains("Findes ikke").isEqualTo(told(unknown));
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and action = 'REFUSED'"
                                + " and source = 'page:trajectory'",
                        Integer.class,
                        no))
                .isEqualTo(1);
    }

    @Test
    void asksNoMoreOfTheDatabaseWhenMoreHasHappened() {
        asLeader();
        int few = asLeader();
        course.passDays(40);
        course.runUntil(no, "UserTask_LayPlan", CourseAnswers.toJob().byTask());
        // Models are read once and kept.
        asLeader();
        int many = asLeader();

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(30);
    }

    /** All that is said, without what a page has for each reader. */
    private static String told(HttpResponse<String> answer) {
        return answer.body()
                .substring(answer.body().indexOf("<main"), answer.body().indexOf("</main>"));
    }

    private int asLeader() {
        try {
            identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of(Role.TEAM_LEADER.key()));
            return statements.count(() -> pages.page(no));
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private int reads(String source) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and action = 'READ' and source = ?",
                Integer.class,
                no,
                source);
    }

    private HttpResponse<String> open(DemoUser person, String part) {
        return open(person, no, part);
    }

    private HttpResponse<String> open(DemoUser person, String course, String part) {
        return new People(port).browserOf(person).get("/forloeb/forloeb/" + course + part);
    }
}
