package dk.forloeb.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.forloeb.demo.OpenForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's Tasklist: what that person clicks and sees. */
public final class Tasklist {

    private static final String SUBMIT = "/submit-form";
    private static final int ROOM_AROUND_FORM = 500;

    /** Tasklist gives up loading its scripts after seven seconds, as on a busy machine, and stays blank; people reload. */
    private static final int GIVEN_UP_MILLIS = 15_000;

    private static final int LOADS = 4;
    private static final String PASSWORD = "demo";

    private final Page page;
    private final String root;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> submissions = new ArrayList<>();
    private boolean starting;

    Tasklist(Page page, String port) {
        this.page = page;
        this.root = "http://localhost:%s/camunda/app/tasklist/default/".formatted(port);
        listen();
    }

    void logIn(String userId) {
        page.navigate(root);
        for (int load = 1; load < LOADS && !appears("input[type=password]"); load++) {
            page.navigate(root);
        }
        giveCredentials(page, userId);
        page.locator(".task-filter").first().waitFor();
        // Camunda asks who is logged in before anybody is, and takes the 404 for an answer.
        takeTroubles();
    }

    /** Types name and password; the page takes the cursor back to the name once more after it is shown. */
    public static void giveCredentials(Page page, String userId) {
        Locator name = page.locator("input[type=text]");
        Locator password = page.locator("input[type=password]");
        assertThat(name).isFocused();
        for (int attempt = 0; attempt < LOADS; attempt++) {
            name.fill(userId);
            password.fill(PASSWORD);
            if (userId.equals(name.inputValue()) && PASSWORD.equals(password.inputValue())) {
                break;
            }
        }
        page.locator("button[type=submit]").click();
    }

    /** Opens a task and claims it when nobody has it. */
    public TasklistForm open(OpenForm form) {
        leave();
        // The address alone, because a list shows no trajectory number to find a card by.
        page.waitForResponse(
                response -> response.url().contains(form.taskId() + "/form-variables"),
                () -> page.navigate(root + "#/?task=" + form.taskId()));
        Locator card = page.locator(".task-card");
        card.locator(".fjs-form").waitFor();
        if (card.locator("button.claim").isVisible()) {
            page.waitForResponse(response -> response.url().endsWith("/claim"), () -> card.locator("button.claim")
                    .click());
        }
        assertThat(card.locator(".disabled-form")).hasCount(0);
        return new TasklistForm(page, card.locator(".fjs-form"), form);
    }

    /** Opens the start form of the one process that people start. */
    public TasklistForm openStart(OpenForm form) {
        leave();
        page.locator(".start-process-action a").click();
        page.locator(".modal-body .processes a, .modal-body ul a")
                .filter(new Locator.FilterOptions().setHasText(Tasklists.processName(form)))
                .first()
                .click();
        starting = true;
        Locator modal = page.locator(".modal-content .fjs-form");
        modal.waitFor();
        return new TasklistForm(page, modal, form);
    }

    /** Completes the open task, or starts the process, and returns what the server answered. */
    public String complete() {
        Response answer = submit();
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.text() + "\n" + errors());
        }
        String body = answer.status() == 204 ? "" : answer.text();
        page.locator(starting ? ".modal-content" : ".task-card .fjs-form")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        starting = false;
        return body;
    }

    /** Submits what the server will refuse, and returns the message that the person reads. */
    public String refusedByServer() {
        Response answer = submit();
        if (answer.status() != 400) {
            throw new AssertionError("Not refused: " + answer.status() + " " + answer.text());
        }
        alert().first().waitFor();
        return errors();
    }

    /** Tries to submit what the browser itself refuses; returns what is said at the fields. */
    public String refusedByBrowser() {
        int before = submissions.size();
        button().click();
        Locator said = page.locator(".fjs-form-field-error");
        said.first().waitFor();
        if (submissions.size() > before) {
            throw new AssertionError("The browser submitted an incomplete form.");
        }
        return String.join("\n", said.allInnerTexts());
    }

    /** The red box: it lies over the button until it is closed. */
    public void closeErrors() {
        while (alert().first().isVisible()) {
            alert().first().locator("button.close:visible").click();
        }
        assertThat(alert()).hasCount(0);
    }

    public String errors() {
        return String.join("\n", alert().allInnerTexts());
    }

    /** What went wrong on the page since the last call: errors on the console, requests that failed. */
    public List<String> takeTroubles() {
        List<String> taken = List.copyOf(troubles);
        troubles.clear();
        return taken;
    }

    /** A picture of the whole form, however long it is. */
    public void picture(Path file) {
        page.setViewportSize(
                page.viewportSize().width,
                (int) page.locator(".fjs-form").first().boundingBox().height + ROOM_AROUND_FORM);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        page.setViewportSize(page.viewportSize().width, Tasklists.HEIGHT);
    }

    void keep(Path evidence) {
        try {
            Files.createDirectories(evidence.getParent());
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(evidence + ".png")));
            Files.writeString(
                    Path.of(evidence + ".txt"),
                    page.url() + "\n" + String.join("\n", troubles) + "\n"
                            + page.locator("body").innerText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean appears(String element) {
        try {
            page.locator(element).waitFor(new Locator.WaitForOptions().setTimeout(GIVEN_UP_MILLIS));
            return true;
        } catch (TimeoutError blank) {
            return false;
        }
    }

    /** Leaves whatever is open, so that no form of before is taken for the next and none is asked for any more. */
    public void leave() {
        if (starting) {
            page.locator(".modal-content .modal-footer button:has-text('Luk')").click();
            page.locator(".modal-content")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            starting = false;
        }
        closeErrors();
        if (page.locator(".task-card").count() > 0) {
            page.navigate(root + "#/");
            page.locator(".task-card").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            // Before somebody else does the task, whose draft the server would refuse then.
            page.evaluate("() => import('/forloeb/assets/form-drafts.js').then(drafts => drafts.flush())");
        }
    }

    private Response submit() {
        return page.waitForResponse(response -> response.url().contains(SUBMIT), () -> button().click());
    }

    private Locator button() {
        return page.locator(starting ? ".modal-footer button.btn-primary:visible" : ".form-actions button.btn-primary");
    }

    private Locator alert() {
        return page.locator(".notifications .alert-danger");
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequestFailed(request -> troubles.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add("status: " + response.status() + " " + response.url());
            }
        });
        page.onRequest(request -> {
            if (request.url().contains(SUBMIT)) {
                submissions.add(request.url());
            }
        });
    }
}
