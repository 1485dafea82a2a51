package dk.forloeb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.Tasklist;
import dk.forloeb.support.Tasklists;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a Danish and an English browser show of Camunda's four webapps. */
@BrowserTest
class WebappsBrowserIT {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final String LOADED = "[cam-widget-header] .account";

    private static final Pattern SCRIPTS = Pattern.compile("<script[^>]*>");
    private static final String PAINTED_AFTER_OUR_STYLES =
            """
            () => {
              const [styles] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/assets/webapps.css'));
              const [painted] = performance.getEntriesByName('first-paint');
              return [styles.responseEnd <= painted.startTime, styles.renderBlockingStatus];
            }""";

    @Autowired
    private Tasklists tasklists;

    @ParameterizedTest
    @CsvSource({
        "tasklist, SAGSBEHANDLER, Opgaver, #/",
        "tasklist, LAEGE, Opgaver, #/",
        "welcome, SAGSBEHANDLER, Velkommen, #/welcome",
        "cockpit, TEAMLEDER, Overvågning, #/dashboard",
        "cockpit, TEAMLEDER, Overvågning, #/processes",
        "cockpit, TEAMLEDER, Overvågning, #/tasks",
        "cockpit, TEAMLEDER, Overvågning, #/decisions",
        "admin, ADMIN, Administration, #/"
    })
    void isDanishAndForloebs(String app, DemoUser person, String name, String place) throws IOException {
        List<String> errors = new ArrayList<>();
        Page page = tasklists.page("da-DK");
        page.onPageError(errors::add);

        open(page, app, person, place);

        assertThat(page.locator(".navbar-brand").first()).containsText(name);
        assertThat(page).hasTitle(Pattern.compile("^Forløb .*"));
        assertThat(page.locator("html")).hasAttribute("lang", "da");
        assertThat(page.locator(".ce-eol-banner")).not().isVisible();
        String shown = page.locator("body").innerText();
        assertThat(englishTexts(app)).as(shown).noneMatch(english -> shown.contains(english));
        assertThat(errors).isEmpty();
        page.context().close();
    }

    /** Its cross says nothing to a screen reader. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome", "admin"})
    void aMessageIsClosedInDanish(String app) {
        Page page = tasklists.page("da-DK");
        page.navigate(tasklists.address() + "/camunda/app/%s/default/".formatted(app));

        Tasklist.giveCredentials(page, "ingen");

        Locator message = page.locator(".notifications .alert");
        assertThat(message).containsText("Log");
        message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luk"))
                .click();
        assertThat(message).hasCount(0);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist, SAGSBEHANDLER, en-GB, en, Log out",
        "cockpit, TEAMLEDER, en-GB, en, Log out",
        "welcome, SAGSBEHANDLER, en-GB, en, Log out",
        "admin, ADMIN, en-US, en, Log out",
        "tasklist, SAGSBEHANDLER, fr-FR, da, Log ud",
        "cockpit, TEAMLEDER, sv-SE, da, Log ud",
        "welcome, SAGSBEHANDLER, de-DE, da, Log ud",
        "admin, ADMIN, fr-FR, da, Log ud"
    })
    void isEnglishForABrowserThatAsksForItAndDanishForEveryOther(
            String app, DemoUser person, String asked, String language, String signOut) {
        Page page = tasklists.page(asked);

        open(page, app, person, "#/");

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("body")).containsText(signOut);
        page.context().close();
    }

    /** Nothing is painted in Camunda's own colours before ours are there. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome", "admin"})
    void theFirstThingPaintedIsForloebs(String app) {
        Page any = tasklists.page("da-DK");
        String address = tasklists.address() + "/camunda/app/%s/default/".formatted(app);
        // Without the clock of other tests, which stands in for the browser's own measurements.
        BrowserContext context = any.context().browser().newContext();
        any.context().close();
        Page page = context.newPage();
        String head = page.request().get(address).text().split("</head>")[0];
        assertThat(head).containsPattern("<link[^>]*rel=\"stylesheet\"[^>]*styles/user-styles\\.css");
        assertThat(SCRIPTS.matcher(head).results().map(MatchResult::group))
                .as("no script of the head runs before the style sheets have come")
                .isNotEmpty()
                .allMatch(script -> script.contains(" defer"));

        page.navigate(address);
        page.locator("body :visible").first().waitFor();
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");

        assertThat(page.evaluate(PAINTED_AFTER_OUR_STYLES))
                .as("is there before anything is painted, and keeps the page from being painted")
                .isEqualTo(List.of(true, "blocking"));
        context.close();
    }

    @Test
    void theFirstVisitIsDanishHoweverLateTheLanguageFileComes() {
        Page page = tasklists.page("da-DK");
        // What Camunda itself asks for never comes.
        page.route("**/locales/da.json*", route -> {
            if (!"xhr".equals(route.request().resourceType())) {
                route.resume();
            }
        });

        open(page, "tasklist", DemoUser.SAGSBEHANDLER, "#/");

        page.locator(".tasks-list .task, .tasks-list .panel, .tasks-list .well")
                .first()
                .waitFor();
        assertThat(page.locator("body").innerText()).doesNotContainPattern("[A-Z]{4,}_[A-Z_]+");
        assertThat(page.locator("input[placeholder]").first())
                .not()
                .hasAttribute("placeholder", Pattern.compile("[A-Z]{4,}_[A-Z_]+"));
        page.context().close();
    }

    private void open(Page page, String app, DemoUser person, String place) {
        String root = tasklists.address() + "/camunda/app/%s/default/".formatted(app);
        page.navigate(root + place);
        tasklists.logIn(page, person);
        Locator account = page.locator(LOADED);
        account.waitFor();
        account.locator("a").first().click();
        page.waitForLoadState();
    }

    /** Texts of more than a word that the Danish file has in other words; a single word may be a name. */
    private static List<String> englishTexts(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> danish = texts(app, "da");
        return english.entrySet().stream()
                .filter(text ->
                        text.getValue().contains(" ") && !text.getValue().contains("{"))
                .filter(text -> !text.getValue().equals(danish.get(text.getKey())))
                .map(Map.Entry::getValue)
                .map(String::trim)
                .filter(text -> text.length() > 6)
                .toList();
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        try (InputStream in = WebappsBrowserIT.class.getResourceAsStream(LOCALES.formatted(app, language))) {
            JsonNode labels = new ObjectMapper()
                    .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                    .path("labels");
            Map<String, String> texts = new TreeMap<>();
            labels.properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
            return texts;
        }
    }
}
