package dk.forloeb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Download;
import dk.forloeb.support.Axe;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Danish;
import dk.forloeb.support.Http;
import dk.forloeb.support.Tasklists;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that is not for everybody, opened by somebody it is not for: a clear page in Danish that anybody can use, and
 * nothing of the citizen in it.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDoorsBrowserIT {

    /**
     * A page, and somebody who may not see it.
     *
     * @param handler the pattern that Spring knows the page by
     * @param path its address; {no} is the citizen's course, {ended} the instance of one that has ended
     * @param told part of what is said instead
     */
    record Door(String handler, DemoUser person, String path, int status, String told) {

        @Override
        public String toString() {
            return "%s %s".formatted(person, path);
        }
    }

    /** A caseworker of another unit. */
    private static final DemoUser STRANGER = DemoUser.SAGSBEHANDLER2;

    private static final String COURSE = "/forloeb/forloeb/{no}";
    private static final String SOME_ID = UUID.randomUUID().toString();

    private static final List<Door> DOORS = List.of(
            door(DemoUser.LAEGE, "/forloeb/overblik", 403, "Overblikket er for sagsbehandlere og teamledere"),
            door(DemoUser.DPO, "/forloeb/overblik?nr={no}", 403, "Overblikket er for sagsbehandlere og teamledere"),
            file(DemoUser.LAEGE, "/forloeb/overblik/liste", 403, "Overblikket er for sagsbehandlere og teamledere"),
            file(STRANGER, COURSE + "/adgang/liste", 404, "Der er intet forløb på denne adresse"),
            file(STRANGER, COURSE + "/adgang/til-borgeren", 404, "Der er intet forløb på denne adresse"),
            file(DemoUser.SAGSBEHANDLER, "/forloeb/breve/fejl/liste", 403, "teamlederen og procesejeren"),
            file(DemoUser.LAEGE, "/forloeb/overvaagning/overskredet/tal", 403, "Din bruger har ikke adgang"),
            file(DemoUser.LAEGE, "/forloeb/overvaagning/liggetid/tal", 403, "Din bruger har ikke adgang"),
            door(DemoUser.LAEGE, "/forloeb/vikar", 403, "Overblikket er for sagsbehandlere og teamledere"),
            course(STRANGER, "", 404, "Der er intet forløb på denne adresse"),
            course(DemoUser.LAEGE, "", 404, "Der er intet forløb på denne adresse"),
            course(DemoUser.DPO, "", 404, "Der er intet forløb på denne adresse"),
            course(STRANGER, "/adgang", 404, "Der er intet forløb på denne adresse"),
            course(STRANGER, "/kort", 404, "Der er intet forløb på denne adresse"),
            course(STRANGER, "/forslag", 404, "Der er intet forløb på denne adresse"),
            new Door(
                    COURSE + "/forslag/{id}",
                    STRANGER,
                    COURSE + "/forslag/" + SOME_ID,
                    404,
                    "Der er intet forløb på denne adresse"),
            course(STRANGER, "/borger", 404, "Der er intet forløb på denne adresse"),
            course(DemoUser.DPO, "/borger", 404, "Der er intet forløb på denne adresse"),
            course(STRANGER, "/frister", 404, "Der er intet forløb på denne adresse"),
            course(STRANGER, "/breve", 404, "Der er intet forløb på denne adresse"),
            course(STRANGER, "/samtykker", 404, "Der er intet forløb på denne adresse"),
            new Door(
                    COURSE + "/breve/{letterId}",
                    STRANGER,
                    COURSE + "/breve/{letter}",
                    404,
                    "Der er intet forløb på denne adresse"),
            door(DemoUser.TEAMLEDER, "/forloeb/adgang", 403, "databeskyttelsesrådgiveren"),
            door(DemoUser.LAEGE, "/forloeb/effekt", 403, "Din bruger har ikke adgang til tallene om effekt"),
            file(DemoUser.MENTOR, "/forloeb/effekt/tal", 403, "Din bruger har ikke adgang til tallene om effekt"),
            door(DemoUser.DPO, "/forloeb/effekt/rapport.pdf", 403, "Din bruger har ikke adgang til tallene om effekt"),
            door(DemoUser.TEAMLEDER, "/forloeb/breve/skabeloner", 403, "procesejeren"),
            new Door(
                    "/forloeb/breve/skabeloner/{code}",
                    DemoUser.TEAMLEDER,
                    "/forloeb/breve/skabeloner/L01",
                    403,
                    "procesejeren"),
            door(DemoUser.SAGSBEHANDLER, "/forloeb/breve/udsendelser", 403, "teamlederen og procesejeren"),
            door(DemoUser.SAGSBEHANDLER, "/forloeb/breve/udsendelser/ny", 403, "teamlederen og procesejeren"),
            new Door(
                    "/forloeb/breve/udsendelser/{id}",
                    DemoUser.SAGSBEHANDLER,
                    "/forloeb/breve/udsendelser/" + SOME_ID,
                    403,
                    "teamlederen og procesejeren"),
            door(DemoUser.SAGSBEHANDLER, "/forloeb/breve/fejl", 403, "teamlederen og procesejeren"),
            door(DemoUser.LAEGE, "/forloeb/overvaagning/fejl", 403, "Din bruger har ikke adgang til Overvågning"),
            door(DemoUser.PROCESEJER, "/forloeb/overvaagning/fejl", 403, "Din bruger må ikke se, hvad der er i gang"),
            door(DemoUser.LAEGE, "/forloeb/overvaagning/overskredet", 403, "Din bruger har ikke adgang"),
            door(DemoUser.LAEGE, "/forloeb/overvaagning/liggetid", 403, "Din bruger har ikke adgang"),
            new Door(
                    "/forloeb/overvaagning/forloeb/{instanceId}",
                    DemoUser.PROCESEJER,
                    "/forloeb/overvaagning/forloeb/{ended}",
                    403,
                    "Din bruger må ikke se, hvad der er sket"),
            new Door(
                    "/forloeb/overvaagning/forloeb/{instanceId}",
                    DemoUser.SAGSBEHANDLER,
                    "/forloeb/overvaagning/forloeb/{ended}",
                    403,
                    "Din bruger har ikke adgang til Overvågning"));

    /** Pages without a door, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "/forloeb", "leads on to the first page of the role",
            "/forloeb/tilgaengelighed", "says what is accessible, and names nobody",
            "/forloeb/regelsaet", "which rules apply when is no secret, and it names nobody",
            "/forloeb/frister/lukkedage",
                    "everybody may read when the offices are closed; who may change it is asked below",
            "/forloeb/demo/ur", "in the demo anybody moves the clock; the page is nowhere else",
            "/forloeb/opgaver/{taskId}/borger", "part of Tasklist, asked below",
            "/forloeb/opgaver/{taskId}/tidslinje", "part of Tasklist, asked below",
            "/forloeb/opgaver/{taskId}/rute", "part of Tasklist, asked below");

    private static final String NAME = "Dilara Dørlukker";
    private static final List<Integer> WIDTHS = List.of(1_280, 390);
    private static final int HEIGHT = 900;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @LocalServerPort
    private int port;

    private final Map<DemoUser, Page> pages = new EnumMap<>(DemoUser.class);
    private Courses.Stop own;
    private Courses.Stop review;
    private String ended;
    private String letter;

    @BeforeAll
    void refer() {
        Courses courses = new Courses(course, tasks);
        own = courses.stopAt("UserTask_HoldStartMeeting", Map.of("fullName", NAME));
        review = courses.stopAt("UserTask_ReviewHealth", Map.of("fullName", NAME));
        String over = courses.stopAt("UserTask_HoldStartMeeting", Map.of("fullName", NAME))
                .no();
        course.complete(over, "UserTask_HoldStartMeeting", Map.of("acceptsProgram", "NEJ"));
        course.runToEnd(over, CourseAnswers.toJob().byTask());
        ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(over)
                .processDefinitionKey("employment-trajectory")
                .singleResult()
                .getId();
        letter = jdbc.queryForList("select id from forloeb.letter where trajectory_no = ?", own.no()).stream()
                .map(row -> row.get("id").toString())
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void close() {
        pages.values().forEach(page -> page.context().close());
    }

    static Stream<Door> doors() {
        return DOORS.stream();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoeverMayNotComeInIsToldSoAndSeesNobody(Door door) {
        assertClosed(door.person(), address(door.path()), door.status(), door.told());
    }

    @Test
    void everyPageHasADoorOrAReasonToHaveNone() {
        Set<String> known = DOORS.stream().map(Door::handler).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OPEN.keySet());

        Set<String> pages = handlers.getHandlerMethods().entrySet().stream()
                .filter(one -> isPage(one.getKey(), one.getValue()))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/forloeb"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages).isEqualTo(known);
    }

    /** Also files that a person fetches from a page; not what scripts and pictures are fed with. */
    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<MediaType> types = mapping.getProducesCondition().getProducibleMediaTypes();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && types.stream()
                        .noneMatch(type ->
                                type.includes(MediaType.APPLICATION_JSON) || type.includes(MediaType.APPLICATION_XML));
    }

    @ParameterizedTest
    @CsvSource({
        "F-1999-000001, ''",
        "F-1999-000001, /adgang",
        "F-1999-000001, /forslag",
        "F-1999-000001, /forslag/00000000-0000-0000-0000-000000000000",
        "F-1999-000001, /borger",
        "F-1999-000001, /frister",
        "F-1999-000001, /breve",
        "F-1999-000001, /samtykker",
        "F-2026, ''",
        "F-2026-0000012345, /frister",
        "%3Cb%3EF, ''",
        "Dilara%20D%C3%B8rlukker, /breve",
        "Dilara%20D%C3%B8rlukker, /samtykker"
    })
    void anUnknownNumberAndOneThatIsNoneAreNotFound(String no, String page) {
        for (DemoUser person : List.of(DemoUser.SAGSBEHANDLER, DemoUser.TEAMLEDER)) {
            assertClosed(person, "/forloeb/forloeb/" + no + page, 404, "på denne adresse");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TEAMLEDER, /forloeb/findes-ikke, 404",
        "TEAMLEDER, /forloeb/overblik/flyt, 404",
        "TEAMLEDER, /forloeb/breve/udsendelser/ingen, 404",
        "TEAMLEDER, /forloeb/breve/udsendelser/00000000-0000-0000-0000-000000000000, 404",
        "TEAMLEDER, /forloeb/overvaagning/forloeb/ingen, 404",
        "TEAMLEDER, /forloeb/breve/fejl?side=x, 404",
        "TEAMLEDER, /forloeb/forloeb/{no}/forslag/x, 404",
        "TEAMLEDER, /forloeb/forloeb/{no}/forslag/00000000-0000-0000-0000-000000000000, 404",
        "PROCESEJER, /forloeb/breve/skabeloner/L99, 404",
        "PROCESEJER, /forloeb/breve/skabeloner/L01?version=x, 404"
    })
    void anAddressThatLeadsNowhereSaysSo(DemoUser person, String path, int status) {
        assertClosed(person, path, status, "");
    }

    @Test
    void theListOfClosingDaysIsOnlyRead() {
        Page page = pageOf(DemoUser.LAEGE);
        page.navigate(tasklists.address() + "/forloeb/frister/lukkedage");

        assertThat(page.locator("main textarea, main button, main input")).hasCount(0);
    }

    @Test
    void nobodySeesAPageBeforeLogin() {
        List<String> seen = new ArrayList<>();
        Stream.concat(DOORS.stream().map(Door::path), OPEN.keySet().stream())
                .map(path -> address(path).replace("{taskId}", own.taskId()))
                .forEach(path -> {
                    Http.Answer answer = Http.nobody(port).get(path);
                    if (answer.status() != 302
                            || !URI.create(answer.header("Location"))
                                    .getPath()
                                    .equals("/camunda/app/welcome/default/")) {
                        seen.add(answer.toString());
                    }
                });

        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forloeb/overblik?nr={no}", COURSE, COURSE + "/breve?x=1", "/forloeb/findes-ikke"})
    void theLoginLeadsToThePageThatWasAskedFor(String path) {
        Page page = tasklists.page("da-DK");
        page.navigate(tasklists.address() + address(path));
        assertThat(page.locator("input[type=password]")).isVisible();
        assertThat(page.content()).doesNotContain(NAME);

        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);

        page.waitForURL(tasklists.address() + address(path));
        assertThat(page.locator("main h1")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/", "//example.org/", "/forloeb/../camunda/app/admin/", "javascript:alert(1)"
            })
    void theLoginLeadsToOurOwnPagesOnly(String target) {
        Page page = tasklists.page("da-DK");
        page.navigate(tasklists.address() + "/camunda/app/welcome/default/?til="
                + URLEncoder.encode(target, StandardCharsets.UTF_8) + "#/login");

        tasklists.logIn(page, DemoUser.LAEGE);

        page.locator("[cam-widget-header] .account").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.url()).startsWith(tasklists.address() + "/camunda/app/welcome/default/?til=");
        page.context().close();
    }

    @Test
    void aTabOfATaskShowsNothingOfACourseThatIsNotTheReaders() {
        Page page = tasklists.page("da-DK");
        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?task=" + review.taskId());
        tasklists.logIn(page, DemoUser.LAEGE);
        page.locator(".task-card .fjs-form").waitFor();
        Locator tab = page.locator(".task-card .forloeb-tab");
        for (String label : List.of("Tidslinje", "Forløbets vej")) {
            page.locator(".task-card .nav-tabs a")
                    .getByText(label, new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(tab).containsText("Det her kan kun forløbets faste sagsbehandler og teamlederen se.");
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                assertThat(Axe.serious(page, ".forloeb-tab"))
                        .as("%s at %d", label, width)
                        .isEmpty();
                assertThat(Danish.foreignWords(page, ".forloeb-tab")).isEmpty();
                assertThat(Danish.words(page, ".forloeb-tab"))
                        .as("%s at %d", label, width)
                        .doesNotContain(NAME, review.no(), "Plads tildelt", "Åbn hele forløbet");
            }
            page.setViewportSize(WIDTHS.get(0), HEIGHT);
        }
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"borger", "tidslinje", "rute"})
    void aTabsAddressShowsNothingToWhoHasNotTheTask(String tab) {
        for (DemoUser person : List.of(STRANGER, DemoUser.DPO, DemoUser.MENTOR)) {
            Page page = pageOf(person);
            page.navigate(tasklists.address() + "/forloeb/opgaver/" + own.taskId() + "/" + tab);

            assertThat(page.locator("body"))
                    .containsText("Det her kan kun forløbets faste sagsbehandler og teamlederen se.");
            assertThat(page.content()).doesNotContain(NAME, own.no());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Varmekort, .forloeb-heat-map, må ikke se hvad der er sket",
        "Afsluttede, .forloeb-finished, må ikke se hvad der er sket",
        "'', .forloeb-dashboard, må ikke se hvad der er i gang"
    })
    void aPluginInCockpitTellsWhoeverMayNotSeeIt(String label, String place, String told) {
        Page page = tasklists.page("da-DK");
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("employment-trajectory")
                .latestVersion()
                .singleResult()
                .getId();
        page.navigate(tasklists.address() + "/camunda/app/cockpit/default/#"
                + (label.isEmpty() ? "/dashboard" : "/process-definition/" + definition + "/runtime"));
        tasklists.logIn(page, DemoUser.PROCESEJER);
        if (!label.isEmpty()) {
            page.locator(".nav-tabs, .forloeb-heat-map").getByText(label).click();
        }

        assertThat(page.locator(place + " [role=status]")).containsText(told.replace(" se hvad", " se, hvad"));
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            assertThat(Axe.serious(page, place)).as("%s at %d", place, width).isEmpty();
            assertThat(Danish.foreignWords(page, place)).isEmpty();
            assertThat(page.locator(place + " table:visible, " + place + " tbody tr"))
                    .hasCount(0);
        }
        assertThat(page.content()).doesNotContain(NAME, own.no());
        page.context().close();
    }

    private void assertClosed(DemoUser person, String path, int status, String told) {
        Page page = pageOf(person);
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            Response answer = page.navigate(tasklists.address() + path);
            String where = "%s at %d for %s".formatted(path, width, person);
            assertThat(answer.status()).as(where).isEqualTo(status);
            assertThat(page.locator("main").count())
                    .as("%s: %s", where, page.content())
                    .isEqualTo(1);
            assertThat(page.locator("main").innerText()).as(where).contains(told);
            assertThat(page.locator("main h1").innerText())
                    .as(where)
                    .isIn("Ingen adgang", "Findes ikke", "Ikke forstået");
            assertThat(page.locator("main a").count()).as("%s: a way on", where).isPositive();
            assertThat(page.content()).as(where).doesNotContain(NAME, "Dilara", own.no(), ended);
            assertThat(page.locator("html").getAttribute("lang")).as(where).isEqualTo("da");
            assertThat(Danish.foreignWords(page)).as(where).isEmpty();
            assertThat(Axe.serious(page)).as(where).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s moves sideways", where)
                    .isLessThanOrEqualTo(width);
        }
    }

    private String address(String path) {
        return path.replace("{no}", own.no()).replace("{ended}", ended).replace("{letter}", letter);
    }

    private Page pageOf(DemoUser person) {
        return pages.computeIfAbsent(person, one -> {
            Page page = tasklists.page("da-DK");
            page.navigate(tasklists.address() + "/camunda/app/welcome/default/#/login");
            tasklists.logIn(page, one);
            page.locator("[cam-widget-header] .account").waitFor();
            return page;
        });
    }

    private static Door door(DemoUser person, String path, int status, String told) {
        return new Door(path.replaceAll("\\?.*", ""), person, path, status, told);
    }

    /** A list that can be had as a file of either kind. */
    private static Door file(DemoUser person, String path, int status, String told) {
        return new Door(path + Download.ENDING, person, path + ".csv", status, told);
    }

    private static Door course(DemoUser person, String page, int status, String told) {
        return new Door(COURSE + page, person, COURSE + page, status, told);
    }
}
