package dk.forloeb.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Tasklists;
import dk.forloeb.support.Typing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody types in Tasklist is still there after logout, expiry and on another machine, and never in the browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftBrowserIT {

    private static final Pattern SAVED = Pattern.compile("Kladde gemt kl\\. \\d\\d\\.\\d\\d");
    private static final Pattern RESTORED =
            Pattern.compile("Din kladde fra \\d+\\. \\S+ \\d{4} kl\\. \\d\\d\\.\\d\\d er hentet\\.");
    private static final String GOAL = "Vil gerne arbejde i et køkken";

    /** Longer than the page waits after the last key. */
    private static final int PAUSE_MILLIS = 3_000;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    private Courses.Stop stop;
    private Page page;

    @BeforeAll
    void refer() {
        stop = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting");
    }

    @BeforeEach
    void open() {
        page = window(DemoUser.SAGSBEHANDLER);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void comesBackInAnotherBrowserAndCanBeThrownAway() {
        type(GOAL);
        page.clock().runFor(PAUSE_MILLIS);
        assertThat(status(page)).hasText(SAVED);
        assertThat(formKeys(page)).isEmpty();

        Page other = window(DemoUser.SAGSBEHANDLER);

        assertThat(goal(other)).hasValue(GOAL);
        assertThat(other.locator(".forloeb-draft .restored")).containsText(RESTORED);
        other.getByText("Slet kladden").click();
        other.getByText("Fortryd").click();
        other.getByText("Slet kladden").click();
        other.getByText("Ja, slet kladden").click();
        assertThat(goal(other)).hasValue("");
        assertThat(other.locator(".forloeb-draft .restored")).hasCount(0);
        other.context().close();
    }

    @Test
    void aDraftIsWhatWasTypedAndNothingElse() {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if ("PUT".equals(request.method())) {
                sent.add(request.postData());
            }
        });
        type(GOAL + " først");
        page.clock().runFor(PAUSE_MILLIS);
        assertThat(status(page)).hasText(SAVED);
        page.reload();
        page.locator(".forloeb-draft .restored").waitFor();
        page.locator(".task-card [id$='-Field_motivation']").fill("7");
        page.clock().runFor(PAUSE_MILLIS);
        assertThat(status(page)).hasText(SAVED);

        assertThat(sent)
                .containsExactly(
                        "{\"goal\":\"%s først\",\"$before\":{\"goal\":null}}".formatted(GOAL),
                        "{\"goal\":\"%s først\",\"motivation\":7,\"$before\":{\"goal\":null,\"motivation\":null}}"
                                .formatted(GOAL));
    }

    @Test
    void comesBackAfterLogoutAndLogin() {
        type(GOAL + " til daglig");
        page.clock().runFor(PAUSE_MILLIS);
        assertThat(status(page)).hasText(SAVED);

        page.locator("[cam-widget-header] .account .dropdown-toggle").click();
        page.locator("[cam-widget-header] .logout a").click();
        page.locator("input[type=password]").waitFor();
        page.reload();
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);
        show(page);

        assertThat(goal(page)).hasValue(GOAL + " til daglig");
    }

    @Test
    void whatWasTypedWhenTheSessionRanOutIsThereAfterLogin() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        type(GOAL + " om natten");
        page.context().clearCookies();

        page.evaluate("() => angular.element(document.body).scope().$root.$broadcast('refresh')");
        page.locator("input[type=password]").waitFor();
        assertThat(formKeys(page)).isEmpty();
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);

        assertThat(goal(page)).hasValue(GOAL + " om natten");
        assertThat(status(page)).hasText(SAVED);
        page.reload();
        assertThat(goal(page)).hasValue(GOAL + " om natten");
    }

    /** Tasklist may ask for it while nobody is logged in, and gets nothing. */
    @Test
    void whatWasTypedIsThereAlsoWhenTasklistForgetsToFillItIn() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        type(GOAL + " om dagen");
        page.context().clearCookies();
        page.evaluate("() => angular.element(document.body).scope().$root.$broadcast('refresh')");
        page.locator("input[type=password]").waitFor();
        letTasklistForget();

        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);

        assertThat(goal(page)).hasValue(GOAL + " om dagen");
        assertThat(status(page)).hasText(SAVED);
        page.reload();
        assertThat(goal(page)).hasValue(GOAL + " om dagen");
    }

    /** What the server gets after it has answered what the form is to be filled with, when Tasklist asked while nobody was logged in. */
    @Test
    void whatIsSavedWhileTheFormIsOnItsWayIsInIt() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        type(GOAL + " om morgenen");
        page.context().clearCookies();
        page.evaluate("() => angular.element(document.body).scope().$root.$broadcast('refresh')");
        page.locator("input[type=password]").waitFor();
        letTasklistForget();
        Map<Route, APIResponse> onTheirWay = new LinkedHashMap<>();
        page.route("**/form-variables*", route -> onTheirWay.put(route, route.fetch()));

        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);
        page.waitForCondition(() -> !onTheirWay.isEmpty());
        page.waitForResponse(
                response -> response.url().endsWith("/kladde")
                        && "PUT".equals(response.request().method())
                        && response.ok(),
                () -> page.clock().runFor(20_000));
        onTheirWay.forEach((route, answer) -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));

        assertThat(goal(page)).hasValue(GOAL + " om morgenen");
        page.unroute("**/form-variables*");
        page.reload();
        assertThat(goal(page)).hasValue(GOAL + " om morgenen");
    }

    @Test
    void tasklistsOwnButtonSavesOnTheServerToo() {
        page.evaluate("() => localStorage['camunda-form:old'] = '{}'");
        page.reload();
        goal(page).waitFor();
        assertThat(formKeys(page)).as("left from before").isEmpty();

        type(GOAL + " snart");
        page.waitForResponse(
                response -> response.url().endsWith("/kladde")
                        && "PUT".equals(response.request().method()),
                () -> page.locator(".form-actions button.btn-default").click());

        assertThat(status(page)).hasText(SAVED);
        assertThat(formKeys(page)).isEmpty();
    }

    @Test
    void triesAgainWhenTheServerDoesNotAnswer() {
        page.route("**/kladde", Route::abort);
        type(GOAL + " igen");
        page.clock().runFor(PAUSE_MILLIS);
        assertThat(status(page)).hasText("Kladden kunne ikke gemmes – prøver igen");

        page.unroute("**/kladde");
        page.clock().runFor(20_000);

        assertThat(status(page)).hasText(SAVED);
    }

    @Test
    void withoutDraftsTasklistWorks() {
        page.route(
                "**/form-drafts.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("throw new Error('broken');")));
        page.reload();

        assertThat(goal(page)).isVisible();
        assertThat(page.locator(".form-actions button.btn-primary")).isVisible();
    }

    private Page window(DemoUser person) {
        Page window = tasklists.page("da-DK");
        window.navigate(address());
        tasklists.logIn(window, person);
        goal(window).waitFor();
        return window;
    }

    private void show(Page window) {
        window.locator("[cam-widget-header] .account").waitFor();
        window.navigate(address());
        goal(window).waitFor();
    }

    private String address() {
        return tasklists.address() + "/camunda/app/tasklist/default/#/?task=" + stop.taskId();
    }

    /** What is typed before the drafts are ready is kept too, but only once they are. */
    private void type(String text) {
        page.locator(".forloeb-draft").first().waitFor();
        Typing.type(goal(page), text);
    }

    /** As if it had asked while nobody was logged in. */
    private void letTasklistForget() {
        page.evaluate(
                "() => { const ask = Storage.prototype.getItem; Storage.prototype.getItem = function (key) { return key.startsWith('camunda-form:') ? null : ask.call(this, key); }; }");
    }

    private static Locator goal(Page window) {
        return window.locator(".task-card [id$='-Field_goal']");
    }

    private static Locator status(Page window) {
        return window.locator(".forloeb-draft [role=status]");
    }

    private static List<?> formKeys(Page window) {
        return (List<?>)
                window.evaluate(
                        "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(key => key.startsWith('camunda-form'))");
    }
}
