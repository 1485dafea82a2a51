package dk.forloeb.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.EngineTime;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;

/** The page that moves the clock, as people of the demo use it: logged in through Tasklist. */
@IntegrationTest
class DemoClockIT {

    private static final String PAGE = "/forloeb/demo/ur";
    private static final String CONTACT = "UserTask_ContactCitizen";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private EngineTime time;

    @Autowired
    private DemoClock clock;

    @Autowired
    private CourseDriver course;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = new Browser("http://localhost:" + port).login("sagsbehandler", "demo");
    }

    @Test
    void letsAContactFallDue() {
        Map<String, List<Map<String, Object>>> answers = CourseAnswers.toJob().byTask();
        String no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_LayPlan", answers);
        course.complete(no, "UserTask_LayPlan", answers.get("UserTask_LayPlan").get(0));
        assertThat(course.openTasks(no)).doesNotContain(CONTACT);
        Duration before = time.offset();

        String page = forward("30");

        assertThat(page).contains("Uret er flyttet 30 dage frem. Der blev udført ");
        assertThat(time.offset()).isEqualTo(before.plusDays(30));
        assertThat(course.openTasks(no)).contains(CONTACT);
    }

    @Test
    void isWhereItWasAfterARestart() {
        Duration before = time.offset();
        forward("1");

        time.setOffset(Duration.ZERO);
        clock.restore();

        assertThat(time.offset()).isEqualTo(before.plusDays(1));
        assertThat(browser.get(PAGE).body()).contains("foran den rigtige tid");
    }

    @Test
    void countsASingleDayInDanish() {
        assertThat(forward(" 1 ")).contains("Uret er flyttet 1 dag frem.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "367", "-1", "1,5", "tolv", "9999999999", "<b>2</b>"})
    void keepsAndExplainsWhatIsNoNumberOfDays(String typed) {
        Duration before = time.offset();

        String page = forward(typed);

        assertThat(page).contains("Skriv et helt antal dage mellem 1 og 366. Uret er ikke flyttet.");
        assertThat(page).contains("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"");
        assertThat(page).contains("aria-invalid=\"true\"");
        assertThat(time.offset()).isEqualTo(before);
    }

    @Test
    void doesNotMoveForAnotherSitesForm() {
        Duration before = time.offset();

        HttpResponse<String> answer = browser.submit(PAGE, Map.of("dage", "1"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(time.offset()).isEqualTo(before);
    }

    @Test
    void sendsWhoeverIsNotLoggedInToTheLogin() {
        HttpResponse<String> answer = new Browser("http://localhost:" + port).get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/camunda/app/welcome/default/?til=%2Fforloeb%2Fdemo%2Fur#/login");
    }

    @Test
    void isThereInTheDemoOnly() {
        StandardEnvironment production = new StandardEnvironment();
        StandardEnvironment demo = new StandardEnvironment();
        demo.setActiveProfiles("demo");

        assertThat(new ClassPathScanningCandidateComponentProvider(true, production)
                        .findCandidateComponents("dk.forloeb.demo"))
                .isEmpty();
        assertThat(new ClassPathScanningCandidateComponentProvider(true, demo)
                        .findCandidateComponents("dk.forloeb.demo"))
                .extracting("beanClassName")
                .contains(DemoClockController.class.getName());
    }

    /** Types a number of days, submits the form and returns the page that comes back. */
    private String forward(String days) {
        Matcher token = TOKEN.matcher(browser.get(PAGE).body());
        assertThat(token.find()).as("the form has a token").isTrue();
        HttpResponse<String> answer = browser.submit(PAGE, Map.of("dage", days, "_csrf", token.group(1)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return browser.get(PAGE).body();
    }
}
