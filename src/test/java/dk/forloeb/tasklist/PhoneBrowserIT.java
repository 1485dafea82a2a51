package dk.forloeb.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasklist on a phone's screen: what Forløb adds can be read and reached, and the page never goes sideways. */
@BrowserTest
class PhoneBrowserIT {

    private static final Map<String, Object> LONG_NAME =
            Map.of("fullName", "Amina Bint-Abdulrahman Al-Hassan Christoffersen-Rasmussen");
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    /** Height of the header, which stays at the top. */
    private static final int HEADER = 45;

    /** What reaches over the edge of the screen, and parts whose text does not fit in their box; a field's own can be moved. */
    private static final String CUT =
            """
            (place) => [...document.querySelectorAll(place)].filter((part) => part.offsetParent !== null)
              .filter((part) => {
                const box = part.getBoundingClientRect();
                return box.left < 0 || box.right > innerWidth || !part.matches('input, textarea') && part.scrollWidth > Math.ceil(box.width) + 1;
              })
              .map((part) => part.className + ': ' + part.textContent)""";

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

    private Courses.Stop stop;
    private Page page;

    @BeforeEach
    void open() {
        stop = new Courses(course, tasks).stopAt("UserTask_TestDanish", LONG_NAME);
        page = tasklists.page("da-DK");
        page.setViewportSize(WIDTH, HEIGHT);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void theListIsReadAndATaskOpensInSight() {
        Courses.Stop own = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting", LONG_NAME);
        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?searchQuery=" + only(own));
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);
        Locator card = page.locator(".tasks-list .task .forloeb-card").first();
        card.waitFor();

        assertThat(card).containsText("Christoffersen-Rasmussen");
        assertThat(
                        cut(
                                ".forloeb-card, .forloeb-card .chip, .forloeb-card .name, .forloeb-card .number, .forloeb-card .date"))
                .isEmpty();
        requireNoSidewaysScrolling();
        assertThat(Axe.serious(page, ".tasks-list .forloeb-card")).isEmpty();
        picture("list");

        page.locator(".tasks-list .task a").first().click();
        page.locator(".task-card .fjs-form").waitFor();

        assertThat(page.locator(".task-card h2")).isInViewport();
        assertThat(page.locator(".task-card h2").boundingBox().y)
                .as("below the header")
                .isGreaterThanOrEqualTo(HEADER);
        picture("task");
    }

    @Test
    void everyTabIsReachedAndFits() {
        task();
        for (String label : List.of("Borger", "Tidslinje", "Forløbets vej", "Formular")) {
            Locator tab = page.locator(".task-card .nav-tabs a")
                    .getByText(label, new Locator.GetByTextOptions().setExact(true));
            tab.click();
            assertThat(tab).isInViewport();
            Locator part = page.locator("Formular".equals(label) ? ".task-card .fjs-form" : ".task-card .forloeb-tab");
            assertThat(part).isVisible();
            BoundingBox box = part.boundingBox();
            assertThat(box.x).as(label).isGreaterThanOrEqualTo(0);
            assertThat(box.x + box.width).as(label).isLessThanOrEqualTo(WIDTH);
            requireNoSidewaysScrolling();
            picture("tab-" + label.toLowerCase().replace(' ', '-'));
        }
        assertThat(cut(".task-card .nav-tabs a")).isEmpty();
    }

    @Test
    void aFormIsFilledInAndSent() {
        task();
        page.waitForResponse(
                response -> response.url().endsWith("/claim"),
                () -> page.locator(".task-card button.claim").click());
        assertThat(page.locator(".task-card .disabled-form")).hasCount(0);
        assertThat(cut(".task-card .fjs-form input, .task-card .fjs-form textarea, .task-card .fjs-form-field-label"))
                .isEmpty();

        field("danishTest-0").check();
        Locator note = field("remark");
        note.fill("Taler frit");
        page.clock().runFor(3_000);
        Locator status = page.locator(".task-card .forloeb-draft [role=status]");
        assertThat(status).containsText("Kladde gemt");
        assertThat(status).isInViewport();
        assertThat(status.boundingBox().y).as("below the header").isGreaterThanOrEqualTo(HEADER);
        Locator send = page.locator(".task-card .form-actions button.btn-primary");
        send.click();
        // Not all is answered, and that is said in the form.
        assertThat(page.locator(".task-card .fjs-form-field-error").first()).isVisible();
        assertThat(page.locator(".notifications .alert-danger").first()).isVisible();
        picture("form");
        requireNoSidewaysScrolling();
        field("danishLevel-display").click();
        page.locator(".task-card .fjs-dropdownlist-item").first().click();
        page.clock().runFor(400);

        // What Tasklist says is still there, and lies not over the button.
        page.waitForResponse(response -> response.url().contains("/submit-form") && response.ok(), send::click);
        assertThat(tasks.createTaskQuery().taskId(stop.taskId()).count()).isZero();
    }

    @Test
    void aChangeIsToldWhereverSomebodyIsInTheForm() {
        page.waitForResponse(response -> response.url().endsWith("/stand"), this::task);
        page.route(
                "**/nu",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"citizenName\":\"Amina\",\"remark\":\"%s\"}"
                                .formatted("Meget at læse. ".repeat(60)))));
        page.locator(".task-card .form-actions").scrollIntoViewIfNeeded();

        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.access_log (at, user_id, trajectory_no, action, source) values (?, ?, ?, 'WRITE', 'form:x')",
                LocalDateTime.now(clock).plusNanos(1_000_000),
                DemoUser.TEAMLEDER.id(),
                stop.no()));
        page.clock().runFor(31_000);

        Locator banner = page.locator(".forloeb-changed");
        assertThat(banner.getByText("Meget at læse.")).isVisible();
        assertThat(banner).isInViewport();
        BoundingBox box = banner.boundingBox();
        assertThat(box.y).as("below the header").isGreaterThanOrEqualTo(HEADER);
        assertThat(box.height).as("leaves room for the form").isLessThanOrEqualTo(HEIGHT / 2.0 + 1);
        // The task is nobody's yet.
        assertThat(banner.getByText("Brug den nye værdi")).hasCount(0);
        banner.getByText("Genindlæs").last().click(new Locator.ClickOptions().setTrial(true));
        assertThat(cut(".forloeb-changed dd, .forloeb-changed li p")).isEmpty();
        assertThat(Axe.serious(page, ".forloeb-changed")).isEmpty();
        requireNoSidewaysScrolling();
        picture("changed");
    }

    @Test
    void aProcessIsStarted() {
        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?processStart=report-absence&forloeb="
                + stop.no());
        tasklists.logIn(page, DemoUser.UNDERVISER);
        Locator form = page.locator(".modal-content .fjs-form");
        form.waitFor();

        form.locator("[id$='-Field_message-1']").check();
        assertThat(form.locator("[id$='-Field_trajectoryNo']")).hasValue(stop.no());
        Locator start = page.locator(".modal-footer button.btn-primary:visible");
        start.click();

        assertThat(form.locator(".fjs-form-field-error").first()).isVisible();
        assertThat(start).isInViewport();
        assertThat(cut(".modal-content, .modal-content .fjs-form-field-label")).isEmpty();
        requireNoSidewaysScrolling();
        picture("start");
    }

    private void task() {
        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?task=" + stop.taskId() + "&searchQuery="
                + only(stop));
        tasklists.logIn(page, DemoUser.UNDERVISER);
        page.locator(".task-card .fjs-form").waitFor();
    }

    /** Beside the tasks of all other tests this one's card would be on a later page. */
    private static String only(Courses.Stop stop) {
        return URLEncoder.encode(
                "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                        .formatted(stop.no()),
                StandardCharsets.UTF_8);
    }

    private Locator field(String key) {
        return page.locator(".task-card [id$='-Field_%s']".formatted(key));
    }

    private List<?> cut(String place) {
        return (List<?>) page.evaluate(CUT, place);
    }

    private void requireNoSidewaysScrolling() {
        assertThat(page.evaluate("() => [document.documentElement, document.body].map(part => part.scrollWidth)"))
                .isEqualTo(List.of(WIDTH, WIDTH));
    }

    private void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "phone-%s.png".formatted(name))));
    }
}
