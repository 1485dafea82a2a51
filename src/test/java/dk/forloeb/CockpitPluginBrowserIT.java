package dk.forloeb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.Axe;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Tasklists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Forløb's plugins on the pages of Camunda's own Cockpit in Chromium. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitPluginBrowserIT {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final int PHONE = 390;
    private static final Path PICTURES = Path.of("target", "pictures");

    /** One of three pages, with a course of a version that is there no more, and one of a version that is. */
    private static final String FINISHED =
            """
            {"process": "Forløb", "total": 70, "page": %d, "pages": 3, "rows": [
              {"id": "a", "number": "F-2019-000001", "started": "", "ended": "", "duration": "", "ending": "",
                "version": "slettet", "opens": false},
              {"id": "b", "number": "F-2026-000002", "started": "", "ended": "", "duration": "", "ending": "",
                "version": "1", "opens": true}]}""";

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private final Map<DemoUser, Page> pages = new EnumMap<>(DemoUser.class);
    private final List<String> errors = new ArrayList<>();
    private String definitionId;
    private String ended;
    private String plan;

    @BeforeAll
    void runACourse() {
        plan = new Courses(course, tasks).stopAt("UserTask_LayPlan").no();
        ended = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting").no();
        course.complete(ended, "UserTask_HoldStartMeeting", Map.of("acceptsProgram", "NEJ"));
        course.runToEnd(ended, CourseAnswers.toJob().byTask());
        definitionId = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("employment-trajectory")
                .latestVersion()
                .singleResult()
                .getId();
    }

    @AfterAll
    void close() {
        pages.values().forEach(page -> page.context().close());
    }

    @Test
    void theHeatMapIsOnTheDiagramAndInATable() {
        Page page = process(DemoUser.TEAMLEDER);
        Locator map = page.locator(".forloeb-heat-map");
        map.getByText("Varmekort").click();

        Locator meeting = page.locator(".djs-overlays[data-container-id='SubProcess_Start'] .forloeb-heat");
        assertThat(meeting).hasText(Pattern.compile("^[1-9]\\d*$"));
        assertThat(page.locator(".djs-element[data-element-id='SubProcess_Start']"))
                .hasClass(Pattern.compile("forloeb-heat-[1-5]"));
        assertThat(map.getByRole(AriaRole.STATUS)).containsText("gennemførte trin");

        String done = meeting.innerText();
        map.locator("[name=maal]").selectOption("median");
        assertThat(meeting).hasText(Pattern.compile("under 1 min\\.|\\d+ (min|t)\\.|[\\d,]+ dage?"));
        map.locator("[name=version]").selectOption("alle");
        map.locator("[name=periode]").selectOption("3");
        map.getByText("Vis som tabel").click();
        Locator row = map.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(Pattern.compile("^Opstart ")));
        assertThat(row.locator("td").first()).hasText(done);

        assertUsable(page, ".forloeb-heat-map");
        picture(page, "heat-map");
        map.getByText("Varmekort").first().click();
        assertThat(page.locator(".forloeb-heat")).hasCount(0);
    }

    @Test
    void theHeatMapAsksForAPeriodThatMakesSense() {
        Page page = process(DemoUser.TEAMLEDER);
        Locator map = page.locator(".forloeb-heat-map");
        map.getByText("Varmekort").click();
        assertThat(page.locator(".forloeb-heat").first()).isVisible();

        map.locator("[name=periode]").selectOption("egen");
        assertThat(map.getByRole(AriaRole.STATUS)).hasText("Skriv både første og sidste dag.");
        map.locator("[name=fra]").fill("2019-02-01");
        map.locator("[name=til]").fill("2019-01-01");
        assertThat(map.getByRole(AriaRole.STATUS)).hasText("Første dag ligger efter sidste dag.");
        assertThat(page.locator(".forloeb-heat")).hasCount(0);
        map.locator("[name=til]").fill("2019-03-01");
        assertThat(map.getByRole(AriaRole.STATUS))
                .hasText("Ingen trin er gennemført i den version og periode. Vælg en anden.");
        assertThat(errors).isEmpty();
    }

    @Test
    void theHeatMapTellsWhoeverMayNotSeeIt() {
        Page page = process(DemoUser.PROCESEJER);
        page.locator(".forloeb-heat-map").getByText("Varmekort").click();

        assertThat(page.locator(".forloeb-heat-map [role=status]"))
                .containsText("Din bruger må ikke se, hvad der er sket i denne proces.");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export const render = (",
                "throw new Error('x')",
                "export default {}",
                "export function render() { throw new Error('x'); }",
                "export async function render() { null.x; }",
                ""
            })
    void aBrokenPluginLeavesCockpitInUse(String script) {
        Page page = tasklists.page("da-DK");
        page.route("**/assets/cockpit-heat-map.js", route -> {
            if (script.isEmpty()) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(script));
            }
        });
        open(page, DemoUser.TEAMLEDER, "/process-definition/" + definitionId + "/runtime");

        assertThat(page.locator(".forloeb-unavailable")).hasText("Kunne ikke vises lige nu.");
        assertThat(page.locator(".djs-container [data-element-id='SubProcess_Start']")
                        .first())
                .isVisible();
        assertThat(page.locator(".nav-tabs")).containsText("Procesinstanser");
        page.context().close();
    }

    @Test
    void whatHasEndedIsFoundByItsNumberAndShownWithItsWay() {
        Page page = process(DemoUser.TEAMLEDER);
        page.locator(".nav-tabs").getByText("Afsluttede").click();
        Locator part = page.locator(".forloeb-finished");
        assertThat(part.getByRole(AriaRole.STATUS))
                .hasText(Pattern.compile("^(1 afsluttet|([2-9]|[1-9]\\d+) afsluttede) i .*"));

        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        for (String typed : List.of("Amina", "0101901234", "Fatima")) {
            part.locator("[name=nr]").fill(typed);
            part.getByText("Søg", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(part.getByRole(AriaRole.STATUS)).containsText("Der kan ikke søges på navn");
            assertThat(asked).noneMatch(address -> address.contains(typed));
            part.locator("[name=nr]").fill("");
            page.keyboard().press("Enter");
            assertThat(part.getByRole(AriaRole.STATUS)).containsText("i ");
            assertThat(part.getByRole(AriaRole.TABLE)).isVisible();
        }
        part.locator("[name=nr]").fill("F-1999-000001");
        page.keyboard().press("Enter");
        assertThat(part.getByRole(AriaRole.STATUS))
                .containsText("Intet afsluttet forløb i denne proces har nummer F-1999-000001.");
        part.locator("[name=nr]").fill(ended);
        page.keyboard().press("Enter");
        assertThat(part.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("^1 afsluttet i .*"));
        assertUsable(page, ".forloeb-finished");
        picture(page, "finished");

        part.getByText(ended, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).containsText(ended);
        page.locator("[data-diagram]").scrollIntoViewIfNeeded();
        assertThat(page.locator(".djs-element[data-element-id='CallActivity_Screening']"))
                .hasClass(Pattern.compile("course-done"));
        assertThat(page.locator(".djs-element[data-element-id='Flow_Offered_Start']"))
                .hasClass(Pattern.compile("course-followed"));
        assertThat(page.locator(".djs-element[data-element-id='Flow_Offered_NotAdmitted']"))
                .not()
                .hasClass(Pattern.compile("course-followed"));
        assertUsable(page, "main");
        picture(page, "route");
        page.locator(".crumb a").click();
        assertThat(page.locator(".forloeb-finished")).isVisible();
    }

    @Test
    void whatHasEndedIsPagedWithTheKeyboard() {
        Page page = process(DemoUser.TEAMLEDER);
        page.route("**/overvaagning/afsluttede/**", route -> {
            int at = Integer.parseInt(route.request().url().replaceAll(".*side=", ""));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(FINISHED.formatted(at)));
        });
        try {
            page.locator(".nav-tabs").getByText("Afsluttede").click();
            Locator part = page.locator(".forloeb-finished");
            part.getByText("Næste side").press("Enter");
            assertThat(part.locator("nav")).containsText("Side 2 af 3");
            assertThat(part.getByText("Næste side")).isFocused();
            part.getByText("Næste side").press("Enter");
            assertThat(part.locator("nav")).containsText("Side 3 af 3");
            assertThat(part.getByText("Forrige side")).isFocused();

            assertThat(part.locator("tbody a")).hasText("F-2026-000002");
            assertThat(part.locator("tbody th").first()).hasText("F-2019-000001");
            assertThat(errors).isEmpty();
        } finally {
            page.unroute("**/overvaagning/afsluttede/**");
        }
    }

    @Test
    void theDashboardSaysInPlainWordsWhatStandsStill() {
        Page page = dashboard(DemoUser.TEAMLEDER);
        Locator part = page.locator(".forloeb-dashboard");
        assertThat(part.getByRole(AriaRole.STATUS)).hasText("Ingen fejl. Alle systemets trin er udført eller i gang.");

        Job waiting = runtime.createProcessInstanceQuery().processInstanceBusinessKey(plan).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .findFirst()
                .orElseThrow();
        management.setJobRetries(waiting.getId(), 0);
        try {
            page = dashboard(DemoUser.TEAMLEDER);
            assertThat(part.getByRole(AriaRole.TABLE)).containsText("Uventet fejl");
            assertThat(part.getByRole(AriaRole.TABLE)).containsText("1 forløb");
            assertUsable(page, ".forloeb-dashboard");
            picture(page, "dashboard");

            part.getByText("Se, hvem der venter, og hvad der kan gøres").click();
            assertThat(page.locator("h1")).hasText("Fejl i forløb");
            page.locator("summary").click();
            assertThat(page.locator("details li")).hasCount(1);
            assertUsable(page, "main");
            picture(page, "failures");
        } finally {
            management.setJobRetries(waiting.getId(), waiting.getRetries());
        }
    }

    @Test
    void theDashboardLeadsToWhatGrowsOld() {
        Page admin = dashboard(DemoUser.ADMIN);
        assertThat(admin.locator(".forloeb-dashboard [role=status]")).containsText("Ingen fejl");
        assertThat(admin.locator(".forloeb-dashboard").getByText("Tid i fasen")).isHidden();
        assertThat(admin.locator(".forloeb-dashboard").getByText("Overskredne frister"))
                .isHidden();

        Page page = dashboard(DemoUser.TEAMLEDER);
        page.locator(".forloeb-dashboard").getByText("Tid i fasen").click();
        assertThat(page.locator("h1")).hasText("Tid i fasen");
        assertUsable(page, "main");
        picture(page, "ageing");

        Locator number =
                page.locator(".ageing tbody tr").last().locator("td").last().locator("a.count");
        String count = number.innerText();
        number.click();
        assertThat(page.locator("#antal")).hasText(count + " forløb");
    }

    @Test
    void theDashboardLeadsToWhatIsLate() {
        Page page = dashboard(DemoUser.TEAMLEDER);
        page.locator(".forloeb-dashboard").getByText("Overskredne frister").click();
        assertThat(page.locator("h1")).hasText("Overskredne frister");
        assertUsable(page, "main");
        picture(page, "overdue");

        Locator number =
                page.locator(".ageing tbody tr").last().locator("td").last().locator("a.count");
        String count = number.innerText();
        number.click();
        assertThat(page.locator("#antal")).hasText(count + " forløb: overskredet");
    }

    @Test
    void theDashboardTellsWhoeverMayNotSeeWhatRuns() {
        Page page = dashboard(DemoUser.PROCESEJER);

        assertThat(page.locator(".forloeb-dashboard [role=status]"))
                .hasText("Din bruger må ikke se, hvad der er i gang. Teamledere og administratorer må.");
        assertThat(page.locator(".forloeb-dashboard a:visible")).hasCount(0);
        assertThat(errors).isEmpty();
    }

    @Test
    void aPhoneShowsWhatIsOursWithoutGoingSideways() {
        Page page = tasklists.page("da-DK");
        try {
            open(page, DemoUser.TEAMLEDER, "/process-definition/" + definitionId + "/runtime");
            page.setViewportSize(PHONE, 844);
            page.reload();
            Locator map = page.locator(".forloeb-heat-map");
            map.getByText("Varmekort").click();
            assertThat(map.getByRole(AriaRole.STATUS)).containsText("gennemførte trin");
            map.getByText("Vis som tabel").click();
            Locator figures = map.getByRole(AriaRole.TABLE);
            figures.scrollIntoViewIfNeeded();
            assertThat(figures).isVisible();
            assertWithin(page, map);

            page.locator(".nav-tabs").getByText("Afsluttede").click();
            Locator ended = page.locator(".forloeb-finished");
            assertThat(ended.getByRole(AriaRole.TABLE)).isVisible();
            ended.getByText("Søg", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertWithin(page, ended);

            page.navigate(tasklists.address() + COCKPIT + "/dashboard");
            Locator standing = page.locator(".forloeb-dashboard");
            standing.scrollIntoViewIfNeeded();
            assertWithin(page, standing);
        } finally {
            page.context().close();
        }
    }

    private static void assertWithin(Page page, Locator part) {
        BoundingBox box = part.boundingBox();
        assertThat(box.x).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }

    @Test
    void whatHasEndedIsNotForTheProcessOwner() {
        Page page = process(DemoUser.PROCESEJER);
        page.locator(".nav-tabs").getByText("Afsluttede").click();

        assertThat(page.locator(".forloeb-finished [role=status]"))
                .containsText("Din bruger må ikke se, hvad der er sket i denne proces.");
    }

    private Page process(DemoUser person) {
        return opened(person, "/process-definition/" + definitionId + "/runtime");
    }

    private Page dashboard(DemoUser person) {
        return opened(person, "/dashboard");
    }

    private Page opened(DemoUser person, String place) {
        Page page = pages.computeIfAbsent(person, one -> {
            Page made = tasklists.page("da-DK");
            made.onPageError(errors::add);
            return made;
        });
        open(page, person, place);
        return page;
    }

    private void open(Page page, DemoUser person, String place) {
        boolean known = !page.url().equals("about:blank");
        page.navigate(tasklists.address() + COCKPIT + place);
        if (known) {
            page.reload();
        } else {
            tasklists.logIn(page, person);
        }
        page.locator("[cam-widget-header] .account").waitFor();
    }

    private void assertUsable(Page page, String part) {
        assertThat(Axe.serious(page, part)).isEmpty();
        assertThat(errors).isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("cockpit-%s.png".formatted(name))));
    }
}
