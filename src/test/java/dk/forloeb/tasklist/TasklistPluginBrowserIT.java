package dk.forloeb.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.Axe;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Tasklists;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What Forløb adds to the real Tasklist, in Chromium. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistPluginBrowserIT {

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final List<Page> pages = new ArrayList<>();
    private Courses.Stop own;
    private Courses.Stop shielded;
    private Courses.Stop review;
    private Courses.Stop shieldedReview;

    @BeforeAll
    void refer() {
        Courses courses = new Courses(course, tasks);
        own = courses.stopAt("UserTask_HoldStartMeeting", Map.of("fullName", "Amina Opgave"));
        shielded = courses.stopAt(
                "UserTask_HoldStartMeeting", Map.of("fullName", "Bahar Skjult", "addressProtected", "JA"));
        review = courses.stopAt("UserTask_ReviewHealth", Map.of("fullName", "Cemal Opgave"));
        shieldedReview =
                courses.stopAt("UserTask_ReviewHealth", Map.of("fullName", "Dunja Skjult", "addressProtected", "JA"));
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
        pages.clear();
    }

    @Test
    void aCardTellsWhoseItIsAndWhenItIsDue() {
        Page page = page();
        open(page, DemoUser.SAGSBEHANDLER, own);
        Locator card = page.locator(".tasks-list .task.active .forloeb-card");

        assertThat(card).containsText("Amina Opgave");
        assertThat(card).containsText(own.no());
        assertThat(card).containsText(Pattern.compile("(Lovfrist|Målfrist): "));
        assertThat(card).containsText(Pattern.compile("\\d+\\. \\S+ \\d{4}"));
        assertThat(page.locator(".tasks-list .task.active .due-date")).not().isVisible();
        assertThat((Boolean) page.locator(".tasks-list .task.active .task-card-details")
                        .evaluate("details => details.scrollHeight <= details.clientHeight"))
                .as("all of it is shown")
                .isTrue();
        assertThat(Axe.serious(page, ".tasks-list .forloeb-card")).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/task-card.png")));
    }

    @Test
    void allCardsOfAPageAreOneRequest() {
        Page page = page();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> note(request, asked));
        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/");
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);

        page.locator(".tasks-list .forloeb-card").nth(1).waitFor();

        assertThat(asked).hasSize(1);
    }

    @Test
    void aProtectedNameIsOnNoCard() {
        Page page = page();
        open(page, DemoUser.SAGSBEHANDLER, shielded);
        Locator card = page.locator(".tasks-list .task.active .forloeb-card");

        assertThat(card).containsText("Beskyttet borger");
        assertThat(page.locator("ol.tasks-list").innerText()).doesNotContain("Skjult");
    }

    @Test
    void theCoursesPageIsAtHandBesideTheForm() {
        Page page = page();
        open(page, DemoUser.SAGSBEHANDLER, own);
        Locator tab = page.locator(".task-card .forloeb-tab");

        openTab(page, "Borger");
        assertThat(tab).containsText("Amina Opgave");
        assertThat(tab.getByText("Åbn hele forløbet")).hasAttribute("href", "/forloeb/forloeb/" + own.no());
        assertThat(Axe.serious(page, ".forloeb-tab")).isEmpty();
        openTab(page, "Tidslinje");
        assertThat(tab).containsText("Plads tildelt");
        assertThat(Axe.serious(page, ".forloeb-tab")).isEmpty();
        openTab(page, "Forløbets vej");
        assertThat(page.locator(".forloeb-tab .course-word").first()).isVisible();
        assertThat(page.locator(".forloeb-tab .course-word").allInnerTexts()).contains("Nu");
        assertThat(tab.getByText("Ruten som tekst").first()).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/task-tab.png")));
        assertThat(page.locator(".task-card .nav-tabs").innerText())
                .contains("Formular", "Historik", "Diagram", "Beskrivelse");
        openTab(page, "Formular");
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
    }

    @Test
    void aRoleThatMayNotSeeItIsToldSo() {
        Page page = page();
        open(page, DemoUser.LAEGE, review);
        Locator tab = page.locator(".task-card .forloeb-tab");

        openTab(page, "Tidslinje");
        assertThat(tab).containsText("Det her kan kun forløbets faste sagsbehandler og teamlederen se.");
        openTab(page, "Borger");
        assertThat(tab).containsText("Cemal Opgave");
        assertThat(tab).not().containsText("Åbn hele forløbet");
        assertThat(page.locator(".notifications .alert-danger")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844"})
    void aProtectedCitizenHasNoNameInThePhysiciansTab(int width, int height) {
        Page page = page();
        page.setViewportSize(width, height);
        open(page, DemoUser.LAEGE, shieldedReview);

        openTab(page, "Borger");

        Locator tab = page.locator(".task-card .forloeb-tab");
        assertThat(tab).containsText("Beskyttet borger");
        assertThat(tab.locator(".mark").first()).hasText("Navne- og adressebeskyttet");
        assertThat(tab).containsText(shieldedReview.no());
        assertThat(tab).not().containsText("Dunja");
        BoundingBox tabs = page.locator(".task-card .nav-tabs").boundingBox();
        BoundingBox name = tab.locator("h2").boundingBox();
        assertThat(name.y - tabs.y - tabs.height)
                .as("begins right below the tabs")
                .isBetween(8.0, 40.0);
        assertThat(name.x + tab.locator("p").last().boundingBox().width).isLessThanOrEqualTo(width);
        assertThat(Axe.serious(page, ".forloeb-tab")).isEmpty();
        tab.locator("p").last().scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/browser/physician-protected-%d.png".formatted(width))));
    }

    @Test
    void somebodyElsesChangeIsToldAndNothingTypedIsLost() {
        Page page = page();
        open(page, DemoUser.SAGSBEHANDLER, own);
        Locator goal = page.locator(".task-card [id$='-Field_goal']");
        page.locator(".forloeb-draft").waitFor();
        goal.fill("Vil gerne arbejde i et køkken");
        page.clock().runFor(400);
        Locator banner = page.locator(".forloeb-changed");
        page.clock().runFor(31_000);
        assertThat(banner).hasCount(0);

        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.access_log (at, user_id, trajectory_no, action, source) values (?, ?, ?, 'WRITE', ?)",
                LocalDateTime.now(clock),
                DemoUser.TEAMLEDER.id(),
                own.no(),
                "form:x"));
        page.clock().runFor(31_000);

        assertThat(banner).containsText("Tina Teamleder ændrede forløbet den ");
        assertThat(banner).isInViewport();
        assertThat(Axe.serious(page, ".forloeb-changed", ".forloeb-draft")).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/changed.png")));
        page.route("**/kladde", Route::abort);
        goal.fill("Vil gerne arbejde i et hotelkøkken");
        page.clock().runFor(400);
        banner.getByText("Genindlæs").last().click();
        assertThat(banner).containsText("siden er ikke genindlæst");
        assertThat(goal).hasValue("Vil gerne arbejde i et hotelkøkken");

        page.unroute("**/kladde");
        banner.getByText("Genindlæs").last().click();
        assertThat(banner).hasCount(0);
        assertThat(goal).hasValue("Vil gerne arbejde i et hotelkøkken");
        assertThat(banner).hasCount(0);
    }

    @Test
    void aCoursesPageFillsTheFirstStartFormAndNoOther() {
        Page page = page();
        String process = "report-interruption";
        page.navigate(tasklists.address()
                + "/camunda/app/tasklist/default/#/?processStart=%s&forloeb=%s".formatted(process, own.no()));
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);
        Locator number = page.locator(".modal-content .fjs-form").getByLabel("Forløbsnummer");
        assertThat(number).hasValue(own.no());

        page.locator(".modal-content .modal-footer button:has-text('Luk')").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        page.locator(".start-process-action a").click();
        page.locator(".modal-body .processes a, .modal-body ul a")
                .filter(new Locator.FilterOptions().setHasText("Meld en ændring"))
                .first()
                .click();
        assertThat(number).isVisible();
        assertThat(number).hasValue("");
    }

    @Test
    void brokenPluginsLeaveTasklistUsable() {
        Page page = page();
        page.route(
                Pattern.compile("/forloeb/assets/(task-\\w+|form-drafts)\\.js"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("throw new Error('broken');")));

        open(page, DemoUser.SAGSBEHANDLER, own);

        assertThat(page.locator(".tasks-list .task.active .forloeb-unavailable"))
                .hasText("Kunne ikke vises lige nu.");
        assertThat(page.locator(".task-card .form-actions .btn-primary")).isVisible();
    }

    private Page page() {
        Page page = tasklists.page("da-DK");
        pages.add(page);
        return page;
    }

    private void open(Page page, DemoUser person, Courses.Stop stop) {
        // Beside the tasks of all other tests this one's card would be on a later page.
        String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                .formatted(stop.no());
        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?task=" + stop.taskId() + "&searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8));
        tasklists.logIn(page, person);
        page.locator(".task-card .fjs-form").waitFor();
    }

    private static void openTab(Page page, String label) {
        page.locator(".task-card .nav-tabs a")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void note(Request request, List<String> asked) {
        if (request.url().contains("/forloeb/opgaver/kort")) {
            asked.add(request.url());
        }
    }
}
