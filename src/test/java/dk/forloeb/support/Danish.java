package dk.forloeb.support;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether what a page lets somebody read or hear is Danish. */
public final class Danish {

    /** What is read or heard; also in a shadow, whose text is not its host's. */
    private static final String WORDS =
            """
            (place) => {
              const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
              return [...document.querySelectorAll(place)].flatMap((part) => [part, ...all(part)]).flatMap((one) =>
                [one.matches(place) ? one.innerText : '',
                  ...[...(one.shadowRoot?.children ?? [])].map((child) => child.innerText ?? ''),
                  ...['placeholder', 'title', 'aria-label', 'alt'].map((name) => one.getAttribute(name) ?? '')]).join(' ');
            }""";

    /** Words that no Danish text has, and codes that were meant for programs. */
    private static final Pattern NOT_DANISH = Pattern.compile("(?i:\\b(the|of|you|your|with|this|that|please|loading|"
            + "submit|open|search|show|next|previous|caseworker|deadline|trajectory|unknown|not found|null|undefined|"
            + "field|required|must|valid|value|number)\\b)"
            + "|\\b[A-Z]{2,}_[A-Z_]+\\b|\\?\\?\\w+");

    private Danish() {}

    /** What on the page is no Danish. */
    public static List<String> foreignWords(Page page) {
        return foreign(page.title() + " " + words(page, "body"));
    }

    /** @param place selector of the parts that are ours, where the rest is Camunda's */
    public static List<String> foreignWords(Page page, String place) {
        return foreign(words(page, place));
    }

    /** What is read or heard in these parts. */
    public static String words(Page page, String place) {
        return (String) page.evaluate(WORDS, place);
    }

    /** What in these words is no Danish. */
    public static List<String> foreign(String words) {
        return NOT_DANISH.matcher(words).results().map(MatchResult::group).toList();
    }
}
