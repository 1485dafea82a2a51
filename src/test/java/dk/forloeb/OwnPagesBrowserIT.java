package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.Axe;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Danish;
import dk.forloeb.support.Tasklists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's own pages in Chromium: for everybody, on a screen and on a phone, and light enough for a poor line. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPagesBrowserIT {

    private static final String BOARD = "/forloeb/overblik";
    private static final int SCREEN = 1_280;
    private static final int PHONE = 390;
    /** The width of A4 in the browser's pixels, without margins of 15 mm. */
    private static final int PAPER = 680;

    private static final int HEIGHT = 900;
    private static final long MOST_BYTES = 300_000;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<DemoUser, Page> pages = new EnumMap<>(DemoUser.class);
    private Courses.Stop own;
    private Courses.Stop shielded;
    private String mailing;
    private String ended;
    private String proposal;

    @BeforeAll
    void refer() {
        Courses courses = new Courses(course, tasks);
        own = courses.stopAt("UserTask_HoldStartMeeting", Map.of("fullName", "Amina Skærm"));
        shielded = courses.stopAt(
                "UserTask_HoldStartMeeting", Map.of("fullName", "Bahar Skjult", "addressProtected", "JA"));
        ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(own.no())
                .finished()
                .list()
                .get(0)
                .getId();
        proposal = jdbc.queryForObject(
                "select cast(id as varchar(40)) from forloeb.proposal where trajectory_no = ? and decision_id = 'target-group'",
                String.class,
                own.no());
        UUID id = UUID.randomUUID();
        mailing = id.toString();
        transaction.executeWithoutResult(change -> jdbc.update(
                "insert into forloeb.mailing (id, version, subject, text, status, made_by, made_at, expected, last_no,"
                        + " written, failed) values (?, 0, 'Nye åbningstider', 'Vi har åbent til 16.', 'TIL_GODKENDELSE',"
                        + " 'controller', current_timestamp, 3, '', 0, 0)",
                id));
    }

    @AfterAll
    void close() {
        transaction.executeWithoutResult(
                change -> jdbc.update("delete from forloeb.mailing where id = ?", UUID.fromString(mailing)));
        pages.values().forEach(page -> page.context().close());
    }

    @ParameterizedTest
    @CsvSource({
        "SAGSBEHANDLER, /forloeb/overblik",
        "SAGSBEHANDLER, /forloeb/overblik?vis=OVERSKREDET&nr=F-1999",
        "SAGSBEHANDLER, /forloeb/overblik?nr=Amina",
        "SAGSBEHANDLER, /forloeb/overblik?soegt=00000000",
        "TEAMLEDER, /forloeb/overblik",
        "LAEGE, /forloeb/overblik",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}/adgang",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}/forslag",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}/forslag/{proposal}",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}/borger",
        "SAGSBEHANDLER, /forloeb/tilgaengelighed",
        "SAGSBEHANDLER, /forloeb/vikar",
        "TEAMLEDER, /forloeb/vikar",
        "LAEGE, /forloeb/vikar",
        "DPO, /forloeb/adgang",
        "DPO, /forloeb/forloeb/{no}/adgang",
        "TEAMLEDER, /forloeb/effekt",
        "VIRKSOMHEDSKONSULENT, /forloeb/effekt",
        "LAEGE, /forloeb/effekt",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}/frister",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}/breve",
        "SAGSBEHANDLER, /forloeb/forloeb/{no}/samtykker",
        "PROCESEJER, /forloeb/frister/lukkedage",
        "PROCESEJER, /forloeb/breve/skabeloner",
        "PROCESEJER, /forloeb/breve/skabeloner/L01",
        "PROCESEJER, /forloeb/breve/udsendelser",
        "PROCESEJER, /forloeb/breve/udsendelser/ny",
        "TEAMLEDER, /forloeb/breve/fejl",
        "TEAMLEDER, /forloeb/overvaagning/fejl",
        "TEAMLEDER, /forloeb/overblik?vis=OVERSKREDET&frist=LOV",
        "TEAMLEDER, /forloeb/overvaagning/overskredet",
        "LAEGE, /forloeb/overvaagning/overskredet",
        "TEAMLEDER, /forloeb/overvaagning/liggetid",
        "LAEGE, /forloeb/overvaagning/liggetid",
        "TEAMLEDER, /forloeb/forloeb/{no}",
        "TEAMLEDER, /forloeb/forloeb/{no}/borger",
        "TEAMLEDER, /forloeb/forloeb/{no}/adgang",
        "TEAMLEDER, /forloeb/forloeb/{no}/forslag",
        "TEAMLEDER, /forloeb/forloeb/{no}/forslag/{proposal}",
        "TEAMLEDER, /forloeb/forloeb/{no}/frister",
        "TEAMLEDER, /forloeb/forloeb/{no}/breve",
        "TEAMLEDER, /forloeb/forloeb/{no}/samtykker",
        "TEAMLEDER, /forloeb/breve/udsendelser",
        "TEAMLEDER, /forloeb/breve/udsendelser/ny",
        "TEAMLEDER, /forloeb/breve/udsendelser/{mailing}",
        "PROCESEJER, /forloeb/breve/udsendelser/{mailing}",
        "TEAMLEDER, /forloeb/overvaagning/forloeb/{ended}",
        "TEAMLEDER, /forloeb/frister/lukkedage",
        "PROCESEJER, /forloeb/breve/fejl",
        "ADMIN, /forloeb/overvaagning/fejl",
        "CONTROLLER, /forloeb/effekt",
        "TEAMLEDER, /forloeb/regelsaet",
        "TEAMLEDER, /forloeb/demo/ur"
    })
    void everybodyCanUseIt(DemoUser person, String path) {
        Page page = pageOf(person);
        List<String> errors = new ArrayList<>();
        Consumer<String> listener = errors::add;
        page.onPageError(listener);

        for (int width : List.of(SCREEN, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            page.navigate(tasklists.address() + address(path));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(Axe.serious(page)).as("%s at %d", path, width).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d moves sideways", path, width)
                    .isLessThanOrEqualTo(width);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("da");
            assertThat(Danish.foreignWords(page)).as("%s at %d", path, width).isEmpty();
        }
        page.offPageError(listener);
        assertThat(errors).isEmpty();
    }

    private String address(String path) {
        return path.replace("{no}", own.no())
                .replace("{mailing}", mailing)
                .replace("{ended}", ended)
                .replace("{proposal}", proposal);
    }

    @Test
    void theFirstPageIsLight() {
        // A window of its own has nothing in its cache.
        Page page = tasklists.page("da-DK");
        logIn(page, DemoUser.SAGSBEHANDLER);
        List<Request> loaded = new ArrayList<>();
        page.onResponse(response -> loaded.add(response.request()));

        page.navigate(tasklists.address() + BOARD);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        List<String> addresses = loaded.stream().map(Request::url).toList();
        assertThat(addresses)
                .anyMatch(address -> address.endsWith("/forloeb/assets/forloeb.css"))
                .anyMatch(address -> address.endsWith(".woff2"))
                .noneMatch(address -> address.contains("viewer"));
        assertThat(loaded.stream().mapToLong(OwnPagesBrowserIT::bytes).sum())
                .as("%s", addresses)
                .isPositive()
                .isLessThan(MOST_BYTES);
        page.context().close();
    }

    @Test
    void theBoardIsWorkedByKeyboardAlone() {
        Page page = pageOf(DemoUser.SAGSBEHANDLER);
        page.setViewportSize(SCREEN, HEIGHT);
        page.navigate(tasklists.address() + BOARD + "?nr=" + own.no());

        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Gå til indholdet");
        page.keyboard().press("Enter");
        // Overskredet, near, without contact, and then what waits for the reader.
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).isEqualTo("1 Afventer mig");
        page.keyboard().press("Enter");

        page.waitForURL("**vis=AFVENTER_MIG**");
        assertThat(page.locator("table.board tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("table.board").innerText()).contains("Amina Skærm", "Hold opstartssamtale");
    }

    @Test
    void aLookAtACourseLeavesTheBoardWhereItIs() {
        Page page = pageOf(DemoUser.SAGSBEHANDLER);
        for (int width : List.of(SCREEN, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            page.navigate(tasklists.address() + BOARD + "?nr=" + own.no());
            Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kig på " + own.no()));
            button.focus();
            page.keyboard().press("Enter");

            Locator dialog = page.locator("dialog#kig");
            dialog.getByText("Hold opstartssamtale").first().waitFor();
            assertThat(dialog.innerText()).contains("Amina Skærm", own.no(), "Frister");
            assertThat(focused(page)).isEqualTo("Åbn forløbet");
            assertThat(Axe.serious(page)).as("at %d", width).isEmpty();
            assertThat(Danish.foreignWords(page)).isEmpty();

            page.keyboard().press("Escape");
            assertThat(dialog.isVisible()).isFalse();
            assertThat(button.evaluate("button => button === document.activeElement"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aLookAtWhatCannotBeSeenSaysSo() {
        Page page = pageOf(DemoUser.SAGSBEHANDLER);
        page.navigate(tasklists.address() + BOARD + "?nr=" + own.no());
        Locator dialog = page.locator("dialog#kig");
        page.route("**/kort", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.locator("[data-peek]").click();
        dialog.getByText("Forløbet er ikke dit længere").waitFor();
        dialog.getByText("Luk").click();
        page.unroute("**/kort");
        page.route("**/kort", Route::abort);
        page.locator("[data-peek]").click();
        dialog.getByText("Serveren svarer ikke").waitFor();
        page.unroute("**/kort");
    }

    @Test
    void aDiagramIsDrawnWithItsMarksInWords() {
        Page page = pageOf(DemoUser.SAGSBEHANDLER);
        page.route(
                "**/course.bpmn",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/xml")
                        .setPath(Path.of("processes/employment/employment-trajectory.bpmn"))));
        page.route(
                "**/marks.json",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(
                                        """
                        {"done": ["CallActivity_Screening", "None_Such"], "current": ["CallActivity_Health"]}""")));

        showDiagram(page, "/forloeb/course.bpmn", "/forloeb/marks.json");

        page.locator(".course-word").first().waitFor();
        assertThat(page.locator(".course-word").allInnerTexts()).containsExactly("Udført", "Nu");
        assertThat(page.locator("[data-element-id=CallActivity_Screening].course-done")
                        .count())
                .isEqualTo(1);
        assertThat(Danish.foreignWords(page)).isEmpty();
    }

    @Test
    void aCourseOnPaperHasItsWayAsTextAndNothingToPress() {
        Page page = tasklists.page("da-DK");
        logIn(page, DemoUser.SAGSBEHANDLER);
        page.setViewportSize(PAPER, HEIGHT);
        page.navigate(tasklists.address() + "/forloeb/forloeb/" + own.no());
        Locator way = page.locator(".route table");
        assertThat(way.isVisible()).isFalse();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(way.isVisible()).isTrue();
        assertThat(way.innerText()).contains("Hold opstartssamtale", "Nu");
        assertThat(page.locator(".where").innerText()).startsWith("Forløbet er i fasen »Opstart« og står ved ");
        for (String pressed : List.of(".top", ".foot", "button", ".button", "[data-diagram]", "#handlinger")) {
            assertThat(page.locator(pressed).all()).as(pressed).noneMatch(Locator::isVisible);
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PAPER);
        page.context().close();
    }

    @Test
    void aDiagramThatCannotBeShownSaysSo() {
        Page page = pageOf(DemoUser.SAGSBEHANDLER);

        showDiagram(page, "/forloeb/none-such", "");

        page.locator("[data-diagram][role=alert]").waitFor();
        assertThat(page.locator("[data-diagram]").innerText()).startsWith("Diagrammet kunne ikke vises.");
    }

    /** As a page does that has a diagram. */
    private void showDiagram(Page page, String diagram, String marks) {
        page.navigate(tasklists.address() + "/forloeb/regelsaet");
        page.evaluate(
                """
                ([diagram, marks]) => {
                  const place = document.createElement('div');
                  place.dataset.diagram = '';
                  place.dataset.src = diagram;
                  place.dataset.marks = marks;
                  document.querySelector('main').prepend(place);
                  const script = document.createElement('script');
                  script.type = 'module';
                  script.src = '/forloeb/assets/diagram.js';
                  document.head.append(script);
                }""",
                List.of(diagram, marks));
    }

    @Test
    void aProtectedNameIsNotInThePage() {
        Page page = pageOf(DemoUser.TEAMLEDER);

        page.navigate(tasklists.address() + BOARD + "?nr=" + shielded.no());

        assertThat(page.locator("table.board").innerText()).contains("Beskyttet borger");
        assertThat(page.content()).doesNotContain("Skjult");
    }

    private Page pageOf(DemoUser person) {
        return pages.computeIfAbsent(person, one -> {
            Page page = tasklists.page("da-DK");
            logIn(page, one);
            return page;
        });
    }

    private void logIn(Page page, DemoUser person) {
        page.navigate(tasklists.address() + BOARD);
        tasklists.logIn(page, person);
        page.waitForURL(tasklists.address() + BOARD);
    }

    /** As they came over the line. */
    private static long bytes(Request request) {
        Response response = request.response();
        return response == null ? 0 : request.sizes().responseBodySize;
    }

    private static String focused(Page page) {
        return ((String) page.evaluate("document.activeElement.innerText"))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
