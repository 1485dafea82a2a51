package dk.forloeb.effect;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.Tasklists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of figures as a controller uses it, on a desk and on a phone. Its pictures are kept in {@code target/pictures}. */
@BrowserTest
class EffectBrowserIT {

    private static final int MOST_TILES = 5;

    @Autowired
    private Tasklists tasklists;

    @Test
    void isReadAndFilteredByKeyboardOnAnyScreen() {
        List<String> errors = new ArrayList<>();
        Page page = tasklists.page("da-DK");
        page.onPageError(errors::add);
        page.navigate(tasklists.address() + "/camunda/app/welcome/default/#/login");
        tasklists.logIn(page, DemoUser.CONTROLLER);
        page.locator("[cam-widget-header] .account").waitFor();
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            page.navigate(tasklists.address() + "/forloeb/effekt");
            assertThat(page.locator("h1")).hasText("Effekt");
            assertThat(page.locator(".tiles li").count()).isBetween(1, MOST_TILES);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing lies beside the screen")
                    .isEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "effect-%d.png".formatted(width))));
        }

        Locator definition = page.locator(".tiles summary").first();
        definition.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".tiles details[open]")).containsText("Kilde:");

        page.locator("#enhed").focus();
        page.keyboard().type("Center Syd");
        page.locator(".filters button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".lead")).containsText("Center Syd, alle segmenter");
        assertThat(page.url()).contains("enhed=CENTER_SYD");
        assertThat(errors).isEmpty();
        page.context().close();
    }
}
