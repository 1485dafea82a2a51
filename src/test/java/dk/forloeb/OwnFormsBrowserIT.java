package dk.forloeb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Tasklists;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form on one of the product's own pages: sent once, and never lost. */
@BrowserTest
class OwnFormsBrowserIT {

    private static final String TYPED = "20 66 77 88";
    private static final String CLICKS_AGAIN_WHEN_SENT =
            """
            button => {
              let seen = 0;
              button.form.addEventListener('submit', () => {
                seen += 1;
                // The first is taken back, to ask whether somebody is logged in.
                if (seen === 2) {
                  setTimeout(() => button.click(), 0);
                }
              });
            }""";

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TrajectoryService trajectories;

    private Page page;
    private String no;
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void open() {
        no = new Courses(course, tasks)
                .stopAt("UserTask_HoldStartMeeting", Map.of("fullName", "Farida Formular"))
                .no();
        page = tasklists.page("da-DK");
        page.navigate(tasklists.address() + address());
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);
        page.waitForURL(tasklists.address() + address());
        phone().fill(TYPED);
        page.onRequest(request -> {
            if ("POST".equals(request.method())) {
                sent.add(request.url());
            }
        });
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void aDoubleClickSendsOnce() {
        save().dblclick();

        assertThat(page.getByText("Oplysningerne er gemt.")).isVisible();
        assertThat(sent).hasSize(1);
        assertThat(known()).isEqualTo(TYPED);
    }

    /** On a slow machine the second click of a double click comes when the form is on its way already. */
    @Test
    void aClickWhileTheFormIsOnItsWaySendsNothing() {
        save().evaluate(CLICKS_AGAIN_WHEN_SENT);

        save().click();

        assertThat(page.getByText("Oplysningerne er gemt.")).isVisible();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatWasTypedIsThereWhenTheSessionRanOutAndIsSentAfterTheLogin() {
        page.context().clearCookies();

        save().click();

        assertThat(page.getByText("Du er logget ud, så det er ikke sendt.")).isVisible();
        assertThat(phone()).hasValue(TYPED);
        assertThat(sent).isEmpty();

        Page login = page.context()
                .waitForPage(() -> page.getByText("Log ind i et nyt vindue").click());
        tasklists.logIn(login, DemoUser.SAGSBEHANDLER);
        login.locator("[cam-widget-header] .account").waitFor();
        save().click();

        assertThat(page.getByText("Oplysningerne er gemt.")).isVisible();
        assertThat(known()).isEqualTo(TYPED);
    }

    @Test
    void nobodyElseSendsWhatOneHasTyped() {
        page.context().clearCookies();
        Page login = page.context().newPage();
        login.navigate(tasklists.address() + "/forloeb/overblik");
        tasklists.logIn(login, DemoUser.TEAMLEDER);
        login.waitForURL("**/forloeb/overblik");

        save().click();

        assertThat(page.getByText("En anden er logget ind i denne browser")).isVisible();
        assertThat(phone()).hasValue(TYPED);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatWasTypedIsThereWhenTheServerDoesNotAnswer() {
        page.route("**/forloeb/session", Route::abort);

        save().click();

        assertThat(page.getByText("Serveren svarer ikke, så det er ikke sendt."))
                .isVisible();
        assertThat(phone()).hasValue(TYPED);
        assertThat(sent).isEmpty();

        page.unroute("**/forloeb/session");
        save().click();

        assertThat(page.getByText("Oplysningerne er gemt.")).isVisible();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndCanBeMended() {
        phone().fill("12");
        save().click();

        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                        .getByText("Skriv mindst 8 cifre"))
                .isVisible();
        assertThat(phone()).hasValue("12");
        assertThat(phone()).hasAttribute("aria-invalid", "true");

        phone().fill(TYPED);
        save().click();

        assertThat(page.getByText("Oplysningerne er gemt.")).isVisible();
    }

    private Locator phone() {
        return page.locator("#telefon");
    }

    private Locator save() {
        return page.getByText("Gem rettelsen");
    }

    private String known() {
        return trajectories.citizenOf(trajectories.trajectory(no)).phone();
    }

    private String address() {
        return "/forloeb/forloeb/" + no + "/borger";
    }
}
