package dk.forloeb.support;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody without a mouse: presses keys, and knows of the page what has the focus. */
public final class Keyboard {

    /** More than any page of ours takes; Cockpit and Tasklist have some more. */
    private static final int MOST_TABS = 200;

    /** Longer than form-js waits before it takes what was typed over. */
    private static final int TAKEN_OVER_MILLIS = 400;

    /**
     * What has the focus: its accessible name, whether it is ours, and whether one can see that it has the focus. Only the
     * commonest sources of a name; what is named otherwise is not found, which a test tells.
     */
    private static final String FOCUSED =
            """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement || one?.contentDocument) {
                one = one.shadowRoot?.activeElement ?? one.contentDocument.activeElement;
              }
              if (!one || one === document.body) return { name: '', kind: 'body', ours: false, seen: true, held: '' };
              const root = one.getRootNode();
              const text = (element) => element?.innerText ?? element?.textContent ?? '';
              const named = [
                () => (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => id && text(root.getElementById(id))).join(' '),
                () => one.getAttribute('aria-label'),
                () => [...(one.labels ?? [])].map((label) => [...label.childNodes].filter((node) => !node.contains(one))
                  .map((node) => node.nodeType === Node.TEXT_NODE ? node.data : text(node)).join(' ')).join(' '),
                () => one.matches('input, select, textarea') ? '' : text(one),
                () => one.title,
                () => one.placeholder];
              const name = named.map((source) => (source() ?? '').replace(/\\s+/g, ' ').trim()).find((found) => found) ?? '';
              let ours = location.pathname.startsWith('/forloeb/');
              for (let up = one; up; up = up.parentElement ?? up.getRootNode().host) {
                ours ||= [...up.classList].some((name) => name.startsWith('forloeb-'));
              }
              const look = getComputedStyle(one);
              // The calendar's button in a field for a day is the browser's, and has the browser's own mark.
              const inside = one.type === 'date' && !one.matches(':focus');
              return { name, kind: one.tagName.toLowerCase(), ours,
                seen: inside || look.outlineStyle !== 'none' && look.outlineWidth !== '0px' || look.boxShadow !== 'none',
                held: one.type === 'checkbox' || one.type === 'radio' ? String(one.checked)
                  : one.tagName === 'SELECT' ? one.selectedOptions[0]?.text ?? '' : one.value ?? '' };
            }""";

    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    private record Focus(String name, String kind, boolean ours, boolean seen, String held) {}

    /** Presses Tab until what is called so has the focus. */
    public Keyboard tabTo(String name) {
        return press("Tab", "»%s«".formatted(name), focus -> focus.name().equals(name));
    }

    /** @param name what the whole of the name looks like */
    public Keyboard tabTo(Pattern name) {
        return press("Tab", name.pattern(), focus -> name.matcher(focus.name()).matches());
    }

    /** Goes back to what was passed. */
    public Keyboard tabBackTo(String name) {
        return press("Shift+Tab", "»%s«".formatted(name), focus -> focus.name().equals(name));
    }

    public Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Lets a form of Camunda's take over what was typed, and draw. */
    public Keyboard settle() {
        page.clock().runFor(TAKEN_OVER_MILLIS);
        page.evaluate(DRAWN);
        return this;
    }

    /** Presses a key, such as an arrow, until what has the focus holds this. */
    public Keyboard until(String key, String held) {
        List<String> passed = new ArrayList<>();
        while (!focus().held().equals(held)) {
            if (passed.size() == MOST_TABS) {
                throw new AssertionError("%s never gave »%s«, but %s".formatted(key, held, passed));
            }
            page.keyboard().press(key);
            passed.add(focus().held());
        }
        return this;
    }

    /** What has the focus holds now. */
    public String held() {
        return focus().held();
    }

    /** Accessible name of what has the focus. */
    public String at() {
        return focus().name();
    }

    private Keyboard press(String key, String wanted, Predicate<Focus> found) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press(key);
            Focus focus = focus();
            if (focus.ours() && !focus.seen()) {
                throw new AssertionError("Nobody sees that the focus is at »%s« (%s) on %s; passed were %s"
                        .formatted(focus.name(), focus.kind(), page.url(), passed));
            }
            if (found.test(focus)) {
                return this;
            }
            passed.add("%s (%s)".formatted(focus.name(), focus.kind()));
        }
        throw new AssertionError("%s is not reached by %s on %s; passed were %s"
                .formatted(wanted, key, page.url(), passed.stream().distinct().toList()));
    }

    private Focus focus() {
        Map<?, ?> found = (Map<?, ?>) page.evaluate(FOCUSED);
        return new Focus(
                (String) found.get("name"),
                (String) found.get("kind"),
                (Boolean) found.get("ours"),
                (Boolean) found.get("seen"),
                (String) found.get("held"));
    }
}
