package dk.forloeb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.Tasklists;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a Danish and an English browser show of Camunda's four webapps. */
@BrowserTest
class WebappsBrowserIT {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final String LOADED = "[cam-widget-header] .account";

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

    @ParameterizedTest
    @CsvSource({"tasklist, SAGSBEHANDLER, Log out", "cockpit, TEAMLEDER, Log out"})
    void isEnglishForABrowserThatAsksForIt(String app, DemoUser person, String signOut) {
        Page page = tasklists.page("en-GB");

        open(page, app, person, "#/");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("body")).containsText(signOut);
        page.context().close();
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

        page.locator(".tasks-list .task, .tasks-list .panel").first().waitFor();
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
