package dk.forloeb.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;

/** Types into a field of an open form of Tasklist, in a page whose clock the test moves. */
public final class Typing {

    private static final int TRIES = 5;

    /** Longer than form-js waits after the last key. */
    private static final int TAKEN_IN_MILLIS = 400;

    private Typing() {}

    /**
     * form-js takes letters in a moment later and forgets them when it draws the field again in between, as it does at first: a
     * person would type once more.
     */
    public static void type(Locator field, String text) {
        Clock clock = field.page().clock();
        // From here on the page's timers are those of the clock.
        clock.runFor(1);
        for (int tries = 0; tries < TRIES; tries++) {
            field.fill(text);
            clock.runFor(TAKEN_IN_MILLIS);
            if (field.inputValue().equals(text)) {
                return;
            }
        }
        assertThat(field).hasValue(text);
    }
}
