package dk.forloeb.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import dk.forloeb.deadline.WorkingDays;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.Axe;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Tasklists;
import dk.forloeb.support.Typing;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody types into the form that starts a process is there again, for its course alone, until it is sent. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartDraftBrowserIT {

    private static final Pattern SAVED = Pattern.compile("Kladde gemt kl\\. \\d\\d\\.\\d\\d");
    private static final Pattern RESTORED =
            Pattern.compile("Din kladde fra \\d+\\. \\S+ \\d{4} kl\\. \\d\\d\\.\\d\\d er hentet\\. .*");
    private static final String FROM_LIST = "/camunda/app/tasklist/default/#/?processStart=summon-citizen";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final String PURPOSE = "Vi skal tale om praktikken";

    /** Longer than the page waits after the last key. */
    private static final int PAUSE_MILLIS = 3_000;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Page> pages = new ArrayList<>();
    private String no;
    private String other;

    @BeforeAll
    void refer() {
        Courses courses = new Courses(course, tasks);
        no = courses.stopAt("UserTask_HoldStartMeeting").no();
        other = courses.stopAt("UserTask_HoldStartMeeting").no();
    }

    @BeforeEach
    void forget() {
        transaction.executeWithoutResult(
                status -> jdbc.update("delete from forloeb.task_draft where task_id like 'start:%'"));
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
        pages.clear();
    }

    @Test
    void comesBackOnAnotherMachineAndCanBeThrownAway() {
        Page page = open(forCourse(no));
        assertThat(field(page, "trajectoryNo")).hasValue(no);
        type(page, "purpose", PURPOSE);
        assertThat(status(page)).hasText(SAVED);
        assertThat(stored(page)).isEmpty();

        Page second = open(forCourse(no));

        assertThat(field(second, "purpose")).hasValue(PURPOSE);
        assertThat(field(second, "trajectoryNo")).hasValue(no);
        assertThat(second.locator(".forloeb-draft .restored")).hasText(RESTORED);
        assertThat(Axe.serious(second, ".forloeb-draft")).isEmpty();
        second.getByText("Slet kladden").click();
        second.getByText("Ja, slet kladden").click();
        assertThat(field(second, "purpose")).hasValue("");
        assertThat(field(second, "trajectoryNo")).hasValue(no);
        assertThat(second.locator(".forloeb-draft .restored")).hasCount(0);
        assertThat(drafts()).isZero();
    }

    @Test
    void openingALinkIsNoDraft() {
        Page page = open(forCourse(no));
        assertThat(field(page, "trajectoryNo")).hasValue(no);

        page.clock().runFor(2 * PAUSE_MILLIS);
        page.evaluate("() => import('/forloeb/assets/form-drafts.js').then(drafts => drafts.flush())");

        assertThat(drafts()).isZero();
    }

    @Test
    void anotherCoursesDraftIsOfferedAndNotFilledIn() {
        Page page = open(forCourse(no));
        type(page, "purpose", PURPOSE);
        assertThat(status(page)).hasText(SAVED);

        Page second = open(forCourse(other));
        Locator offered = second.locator(".forloeb-draft .another");
        assertThat(offered).containsText("Du har også en kladde til " + no);
        assertThat(field(second, "trajectoryNo")).hasValue(other);
        assertThat(field(second, "purpose")).hasValue("");
        type(second, "place", "Jobcenteret");
        assertThat(status(second)).hasText(SAVED);

        offered.getByText("Skriv videre på den").click();
        assertThat(field(second, "trajectoryNo")).hasValue(no);
        assertThat(field(second, "purpose")).hasValue(PURPOSE);
        assertThat(field(second, "place")).hasValue("");
        assertThat(offered).containsText("Du har også en kladde til " + other);
    }

    @Test
    void isGoneWhenTheFormIsSent() {
        // When one has no room left, the team leader chooses another.
        DemoUser caseworker =
                DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase(Locale.ROOT));
        Page page = open(caseworker, forCourse(no));
        page.waitForLoadState();
        List<String> refused = new ArrayList<>();
        page.onResponse(response -> {
            if (response.url().contains("/kladde") && response.status() >= 400) {
                refused.add(response.url());
            }
        });
        type(page, "purpose", PURPOSE);
        assertThat(status(page)).hasText(SAVED);
        type(page, "startsAt-date", DAY.format(meetingDay()));
        type(page, "startsAt-time", "10:00");
        type(page, "place", "Jobcenteret, lokale 2");

        page.waitForResponse(
                response -> response.url().contains("/kladde")
                        && "DELETE".equals(response.request().method()),
                () -> {
                    Response sent = send(page);
                    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
                });
        page.clock().runFor(20_000);

        assertThat(page.locator(".modal-content")).hasCount(0);
        assertThat(drafts()).isZero();
        assertThat(refused).isEmpty();
        Page second = open(caseworker, forCourse(no));
        assertThat(field(second, "purpose")).hasValue("");
        assertThat(second.locator(".forloeb-draft .restored")).hasCount(0);
    }

    @Test
    void staysWhenTheFormIsRefusedAndClosed() {
        Page page = open(FROM_LIST);
        type(page, "trajectoryNo", "F-2031-999999");
        type(page, "purpose", PURPOSE);
        type(page, "startsAt-date", DAY.format(meetingDay()));
        type(page, "startsAt-time", "10:00");
        type(page, "place", "Jobcenteret, lokale 2");
        assertThat(status(page)).hasText(SAVED);

        assertThat(send(page).status()).isEqualTo(400);
        assertThat(page.locator(".modal-content .notifications"))
                .containsText("Der findes intet forløb med det nummer.");
        page.clock().runFor(20_000);
        page.locator(".modal-footer button:has-text('Luk')").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        Page second = open(FROM_LIST);

        assertThat(field(second, "purpose")).hasValue(PURPOSE);
        assertThat(field(second, "trajectoryNo")).hasValue("F-2031-999999");
    }

    @Test
    void whatWasTypedWhenTheSessionRanOutIsThereAfterLogin() {
        Page page = open(forCourse(no));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Typing.type(field(page, "purpose"), PURPOSE + " om natten");
        endSession(page);

        assertThat(stored(page)).isEmpty();
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);

        assertThat(field(page, "purpose")).hasValue(PURPOSE + " om natten");
        assertThat(field(page, "trajectoryNo")).hasValue(no);
        assertThat(status(page)).hasText(SAVED);
        assertThat(field(open(forCourse(no)), "purpose")).hasValue(PURPOSE + " om natten");
    }

    @Test
    void somebodyElseAtTheSameMachineSeesNothingOfIt() {
        Page page = open(forCourse(no));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.route("**/kladde*", Route::abort);
        Typing.type(field(page, "purpose"), PURPOSE);
        endSession(page);
        page.unroute("**/kladde*");

        tasklists.logIn(page, DemoUser.TEAMLEDER);

        field(page, "purpose").waitFor();
        page.locator(".forloeb-draft").waitFor();
        page.clock().runFor(20_000);
        assertThat(field(page, "purpose")).hasValue("");
        assertThat(field(page, "trajectoryNo")).hasValue("");
        assertThat(drafts()).isZero();
    }

    /** From the record's day, which other tests have moved on, and never one on which the municipality is closed. */
    private LocalDate meetingDay() {
        return WorkingDays.usual().after(LocalDate.now(clock), 20);
    }

    private Page open(String path) {
        return open(DemoUser.SAGSBEHANDLER, path);
    }

    private Page open(DemoUser person, String path) {
        Page page = tasklists.page("da-DK");
        pages.add(page);
        page.navigate(tasklists.address() + path);
        tasklists.logIn(page, person);
        page.locator(".modal-content .fjs-form").waitFor();
        page.locator(".modal-content .forloeb-draft").waitFor();
        return page;
    }

    /** Tasklist notices it when it asks for something. */
    private static void endSession(Page page) {
        page.context().clearCookies();
        page.evaluate(
                "() => { angular.element(document.body).injector().get('camAPI').resource('process-definition').list({}, () => {}); }");
        page.locator("input[type=password]").waitFor();
        // The window with the form goes slowly.
        page.clock().runFor(1_000);
        assertThat(page.locator(".modal-content")).hasCount(0);
    }

    private static String forCourse(String number) {
        return FROM_LIST + "&forloeb=" + number;
    }

    private static void type(Page page, String key, String text) {
        Typing.type(field(page, key), text);
        field(page, key).blur();
        page.clock().runFor(PAUSE_MILLIS);
    }

    private static Response send(Page page) {
        return page.waitForResponse(
                response -> response.url().contains("/submit-form"),
                () -> page.locator(".modal-footer button.btn-primary:visible").click());
    }

    private static Locator field(Page page, String key) {
        return page.locator(".modal-content [id$='-Field_%s']".formatted(key));
    }

    private static Locator status(Page page) {
        return page.locator(".modal-content .forloeb-draft [role=status]");
    }

    private int drafts() {
        return jdbc.queryForObject(
                "select count(*) from forloeb.task_draft where task_id like 'start:%'", Integer.class);
    }

    private static List<?> stored(Page page) {
        return (List<?>)
                page.evaluate(
                        "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(key => key.startsWith('camunda-form'))");
    }
}
