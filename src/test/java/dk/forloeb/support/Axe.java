package dk.forloeb.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe whether a page can be used by everybody (WCAG 2.1 AA). */
public final class Axe {

    private static final Path SCRIPT = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

    private static final String SERIOUS =
            """
            (places) => axe.run(places.length === 0 ? document : { include: places.map((place) => [place]) },
                { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) =>
              result.violations.filter((found) => ['serious', 'critical'].includes(found.impact))
                .map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' ')}`))""";

    private Axe() {}

    /**
     * What keeps somebody from working, as one line each.
     *
     * @param places selectors of the parts that are ours, where the rest is Camunda's; none for the whole page
     */
    public static List<?> serious(Page page, String... places) {
        try {
            page.evaluate(Files.readString(SCRIPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) page.evaluate(SERIOUS, List.of(places));
    }
}
