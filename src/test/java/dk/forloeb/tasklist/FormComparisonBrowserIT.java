package dk.forloeb.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.Axe;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Danish;
import dk.forloeb.support.Tasklists;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with an open form is shown which of its fields others have changed meanwhile, and loses nothing of their own. */
@BrowserTest
class FormComparisonBrowserIT {

    private static final String NOTHING = "Intet af det, der står i formularen, er ændret.";

    /** Longer than the page waits before it asks again. */
    private static final int NEXT_LOOK_MILLIS = 31_000;

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
    private Locator banner;

    @BeforeEach
    void open() {
        stop = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting");
        page = tasklists.page("da-DK");
        banner = page.locator(".forloeb-changed");
        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?task=" + stop.taskId());
        draw(() -> tasklists.logIn(page, DemoUser.SAGSBEHANDLER));
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void tellsFieldByFieldWhatTheRecordHasNow() {
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        choose("interpreter", "Ja, på telefon");
        field("goal").fill("Vil gerne arbejde i et køkken");
        page.clock().runFor(400);
        int read = reads();

        correctCitizen();
        page.clock().runFor(NEXT_LOOK_MILLIS);

        assertThat(banner).containsText("Tina Teamleder ændrede forløbet den ");
        assertThat(banner.locator("li")).hasCount(3);
        assertThat(told("Tolk anvendt"))
                .hasText(Pattern.compile(
                        "Før\\s*Nej\\s*Nu\\s*Ja, ved fremmøde\\s*Det, du har skrevet\\s*Ja, på telefon"));
        assertThat(told("Tolkesprog")).hasText(Pattern.compile("Før\\s*Tomt\\s*Nu\\s*Somali"));
        assertThat(told("Sikker kontaktform")).hasText(Pattern.compile("Før\\s*Tomt\\s*Nu\\s*Kun ved fremmøde"));
        assertThat(Axe.serious(page, ".forloeb-changed")).isEmpty();
        assertThat(Danish.foreignWords(page, ".forloeb-changed")).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/comparison.png")));
        page.clock().runFor(2 * NEXT_LOOK_MILLIS);
        assertThat(reads() - read).as("once for the change").isEqualTo(1);

        take("Tolk anvendt");
        take("Tolkesprog");
        take("Sikker kontaktform");
        assertThat(banner).containsText("Formularen har nu de nye værdier.");
        assertThat(field("interpreter-display")).hasText("Ja, ved fremmøde");
        assertThat(field("safeContact-3")).isChecked();
        assertThat(field("goal")).hasValue("Vil gerne arbejde i et køkken");
        assertThat(addresses).noneMatch(address -> address.contains("FREMMOEDE") || address.contains("Kun"));
        assertThat(page.evaluate("() => JSON.stringify([localStorage, sessionStorage])")
                        .toString())
                .doesNotContain("KUN_FREMMOEDE", "citizenName");
    }

    @Test
    void tellsWhenNothingInTheFormIsDifferent() {
        write();
        page.clock().runFor(NEXT_LOOK_MILLIS);

        assertThat(banner).containsText(NOTHING);
        assertThat(banner.locator("li")).hasCount(0);
    }

    @Test
    void aChangeAfterTheFirstIsReadToo() {
        write();
        page.clock().runFor(NEXT_LOOK_MILLIS);
        assertThat(banner).containsText(NOTHING);

        correctCitizen();
        page.clock().runFor(NEXT_LOOK_MILLIS);

        assertThat(told("Sikker kontaktform")).containsText("Kun ved fremmøde");
    }

    @Test
    void whatADraftCoversIsComparedWithTheRecord() {
        choose("interpreter", "Ja, på telefon");
        page.clock().runFor(3_000);
        assertThat(page.locator(".forloeb-draft [role=status]")).containsText("Kladde gemt");
        draw(page::reload);
        assertThat(field("interpreter-display")).hasText("Ja, på telefon");

        correctCitizen();
        page.clock().runFor(NEXT_LOOK_MILLIS);

        assertThat(told("Tolk anvendt"))
                .hasText(Pattern.compile(
                        "Før\\s*Nej\\s*Nu\\s*Ja, ved fremmøde\\s*Det, du har skrevet\\s*Ja, på telefon"));
    }

    @Test
    void whatHasChangedWhileADraftLayIsToldWhenItIsOpened() {
        choose("interpreter", "Ja, på telefon");
        page.clock().runFor(3_000);
        assertThat(page.locator(".forloeb-draft [role=status]")).containsText("Kladde gemt");
        draw(page::reload);
        page.clock().runFor(NEXT_LOOK_MILLIS);
        assertThat(banner).hasCount(0);
        page.navigate("about:blank");
        correctCitizen();

        draw(() -> page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?task=" + stop.taskId()));

        assertThat(banner)
                .containsText(Pattern.compile("Tina Teamleder ændrede .*, efter at du begyndte på kladden\\."));
        assertThat(banner.locator("li")).hasCount(1);
        assertThat(told("Tolk anvendt"))
                .hasText(Pattern.compile(
                        "Før\\s*Nej\\s*Nu\\s*Ja, ved fremmøde\\s*Det, du har skrevet\\s*Ja, på telefon"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/comparison-draft.png")));
        take("Tolk anvendt");
        assertThat(field("interpreter-display")).hasText("Ja, ved fremmøde");
        assertThat(banner).containsText("Formularen har nu de nye værdier.");
        page.clock().runFor(3_000);
        assertThat(page.locator(".forloeb-draft [role=status]")).containsText("Kladde gemt");
        draw(page::reload);
        page.clock().runFor(NEXT_LOOK_MILLIS);
        assertThat(banner).hasCount(0);
    }

    @Test
    void whatTheSessionTookWithItIsComparedWithTheRecordOfBefore() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        choose("interpreter", "Ja, på telefon");
        page.context().clearCookies();
        page.evaluate("() => angular.element(document.body).scope().$root.$broadcast('refresh')");
        page.locator("input[type=password]").waitFor();
        correctCitizen();
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);
        page.locator(".task-card .forloeb-draft").waitFor();

        page.clock().runFor(NEXT_LOOK_MILLIS);

        assertThat(told("Tolk anvendt")).containsText("Ja, ved fremmøde");
        assertThat(told("Tolk anvendt").locator("div").last())
                .hasText(Pattern.compile("Det, du har skrevet\\s*Ja, på telefon"));
    }

    @Test
    void everyKindOfFieldIsToldInWordsAndTaken() {
        answerNow(Map.of(
                "meetingDate", "2026-03-04T09:30",
                "motivation", 7,
                "goal", "Et job\nmed mennesker",
                "channel", "VIDEO",
                "consentPurposes", List.of("MENTOR", "ARBEJDSGIVER"),
                "citizenName", "Amina Nygift",
                "safeContact", "SMS"));
        page.locator(".task-card [id$='-Field_acceptsProgram-0']").check();

        write();
        page.clock().runFor(NEXT_LOOK_MILLIS);

        assertThat(told("Navn")).containsText("Amina Nygift");
        assertThat(told("Dato")).hasText(Pattern.compile("Før\\s*Tomt\\s*Nu\\s*4\\. marts 2026 kl\\. 09\\.30"));
        assertThat(told("Form")).hasText(Pattern.compile("Før\\s*Fremmøde\\s*Nu\\s*Video"));
        assertThat(told("Motivation (1-10)")).containsText("7");
        assertThat(told("Samtykker, der skal spørges om")).containsText("Mentor, Arbejdsgiver");
        List.of(
                        "Navn",
                        "Dato",
                        "Form",
                        "Borgerens eget mål",
                        "Motivation (1-10)",
                        "Samtykker, der skal spørges om",
                        "Sikker kontaktform")
                .forEach(this::take);
        assertThat(field("citizenName")).hasValue("Amina Nygift");
        assertThat(field("meetingDate-date")).hasValue("4.3.2026");
        assertThat(field("meetingDate-time")).hasValue("09:30");
        assertThat(field("channel-2")).isChecked();
        assertThat(field("goal")).hasValue("Et job\nmed mennesker");
        assertThat(field("motivation")).hasValue("7");
        assertThat(field("consentPurposes-2")).isChecked();
        assertThat(field("consentPurposes-3")).isChecked();
        assertThat(field("consentPurposes-0")).not().isChecked();
    }

    @Test
    void whereItCannotBeComparedThePageSaysHowToSeeIt() {
        page.route("**/nu", Route::abort);
        write();

        page.clock().runFor(NEXT_LOOK_MILLIS);

        assertThat(banner).containsText("Genindlæs formularen for at se det nye. Din kladde bliver gemt.");
    }

    /** What is changed before the page knows when the form was opened, it cannot tell. */
    private void draw(Runnable open) {
        page.waitForResponse(response -> response.url().endsWith("/stand"), open);
        page.locator(".task-card .forloeb-draft").waitFor();
    }

    /** What a colleague finds out about the citizen, who now has an interpreter and is met in person only. */
    private void correctCitizen() {
        transaction.executeWithoutResult(status -> jdbc.update(
                "update forloeb.citizen set interpreter_needed = true, preferred_language = 'so', safe_contact = 'KUN_FREMMOEDE'"
                        + " where id = (select citizen_id from forloeb.trajectory where no = ?)",
                stop.no()));
        write();
    }

    private void write() {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.access_log (at, user_id, trajectory_no, action, source) values (?, ?, ?, 'WRITE', ?)",
                LocalDateTime.now(clock).plusNanos(1_000_000),
                DemoUser.TEAMLEDER.id(),
                stop.no(),
                "form:x"));
    }

    private void answerNow(Map<String, Object> values) {
        page.route(
                "**/nu",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json(values))));
    }

    private static String json(Map<String, Object> values) {
        try {
            return JsonMapper.builder().build().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private int reads() {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and user_id = ? and action = 'READ' and source = ?",
                Integer.class,
                stop.no(),
                DemoUser.SAGSBEHANDLER.id(),
                "form:hold-start-meeting");
    }

    private void choose(String key, String label) {
        field(key + "-display").click();
        page.locator(".task-card .fjs-dropdownlist-item").getByText(label).click();
        page.clock().runFor(400);
    }

    private Locator told(String label) {
        return banner.locator("li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("p").getByText(label, new Locator.GetByTextOptions().setExact(true))))
                .locator("dl");
    }

    private void take(String label) {
        banner.locator("[aria-label=\"Brug den nye værdi: %s\"]".formatted(label))
                .click();
    }

    private Locator field(String key) {
        return page.locator(".task-card [id$='-Field_%s']".formatted(key));
    }
}
