package dk.forloeb.tasklist;

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
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plugin that fails, in whatever way, leaves Tasklist as it is. */
@BrowserTest
class PluginLoaderBrowserIT {

    /** One tab for each way to fail, and one that works. */
    private static final String PLUGINS =
            """
            import { plugin } from '/forloeb/assets/plugins.js';
            export default ['none-such', 'no-script', 'throws', 'rejects', 'works'].map((id) => plugin({
              id, pluginPoint: 'tasklist.task.detail', priority: 10, properties: { label: id },
              module: `/forloeb/assets/test/${id}.js`
            }));""";

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Test
    void aPluginThatFailsLeavesALineAndNothingElse() {
        Courses.Stop stop = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting");
        Page page = tasklists.page("da-DK");
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        serve(page, "tasklist.js*", PLUGINS);
        serve(page, "test/no-script.js", "export function render( {");
        serve(page, "test/throws.js", "export function render() { throw new Error('x'); }");
        serve(page, "test/rejects.js", "export async function render() { await Promise.reject(new Error('x')); }");
        serve(
                page,
                "test/works.js",
                "export function render(place, { taskId }) { place.textContent = `Opgave ${taskId}`; }");

        page.navigate(tasklists.address() + "/camunda/app/tasklist/default/#/?task=" + stop.taskId());
        tasklists.logIn(page, DemoUser.SAGSBEHANDLER);
        page.locator(".task-card .fjs-form").waitFor();

        for (String broken : List.of("none-such", "no-script", "throws", "rejects")) {
            openTab(page, broken);
            assertThat(page.locator(".task-card .forloeb-unavailable")).hasText("Kunne ikke vises lige nu.");
        }
        openTab(page, "works");
        assertThat(page.locator(".task-card")).containsText("Opgave " + stop.taskId());
        openTab(page, "Formular");
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        assertThat(errors).isEmpty();
        page.context().close();
    }

    private static void openTab(Page page, String label) {
        page.locator(".task-card .nav-tabs a")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void serve(Page page, String file, String script) {
        page.route(
                "**/forloeb/assets/" + file,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(script)));
    }
}
