package dk.forloeb.support;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.demo.Prefill;
import dk.forloeb.engine.gateway.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The real Tasklist in Chromium: one window for each person, who logs in once. */
@TestComponent
public class Tasklists implements DisposableBean {

    /** Where pictures and page texts are kept. */
    public static final Path EVIDENCE = Path.of("target", "browser");

    private static final String START_PROCESS = "employment-trajectory";
    private static final Path START_FORM = Path.of("forms", "employment", "refer-citizen.form");
    private static final String REPORT_PROCESS = "report-absence";
    private static final Path REPORT_FORM = Path.of("forms", "absence", "report-absence.form");
    private static final String DECISION_PROCESS = "decision-with-hearing";
    private static final Path DECISION_FORM = Path.of("forms", "decision", "make-decision.form");
    private static final String COMPLAINT_PROCESS = "complaint";
    private static final Path COMPLAINT_FORM = Path.of("forms", "complaint", "register-complaint.form");
    private static final String CHANGE_PROCESS = "report-interruption";
    private static final Path CHANGE_FORM = Path.of("forms", "interruption", "report-interruption.form");
    private static final String SUMMONS_PROCESS = "summon-citizen";
    private static final Path SUMMONS_FORM = Path.of("forms", "followup", "summon-citizen.form");
    private static final String COORDINATION_PROCESS = "start-coordination";
    private static final Path COORDINATION_FORM = Path.of("forms", "coordination", "start-coordination.form");
    private static final String CONSENT_PROCESS = "register-consent";
    private static final Path CONSENT_FORM = Path.of("forms", "coordination", "register-consent.form");
    private static final String ANSWER_PROCESS = "register-answer";
    private static final Path ANSWER_FORM = Path.of("forms", "coordination", "register-answer.form");
    private static final String CHILD_WELFARE_PROCESS = "notify-child-welfare";
    private static final Path CHILD_WELFARE_FORM = Path.of("forms", "welfare", "notify-child-welfare.form");
    private static final String ACCESS_PROCESS = "access-request";
    private static final Path ACCESS_FORM = Path.of("forms", "fileaccess", "register-access-request.form");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(ACCESS_PROCESS, "Registrér anmodning om aktindsigt"),
            Map.entry(START_PROCESS, "Håndholdt beskæftigelsesforløb"),
            Map.entry(REPORT_PROCESS, "Meld fravær"),
            Map.entry(DECISION_PROCESS, "Afgørelse med partshøring"),
            Map.entry(COMPLAINT_PROCESS, "Klage over afgørelse"),
            Map.entry(SUMMONS_PROCESS, "Indkald til samtale"),
            Map.entry(COORDINATION_PROCESS, "Start tværgående samarbejde"),
            Map.entry(CONSENT_PROCESS, "Registrér samtykke"),
            Map.entry(ANSWER_PROCESS, "Registrér svar fra forvaltning"),
            Map.entry(CHANGE_PROCESS, "Meld en ændring"),
            Map.entry(CHILD_WELFARE_PROCESS, "Send underretning om et barn"));
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE_MILLIS = 45_000;
    private static final int WIDTH = 1_400;
    static final int HEIGHT = 1_000;

    private final Environment environment;
    private final Map<DemoUser, Tasklist> windows = new EnumMap<>(DemoUser.class);
    private Playwright playwright;
    private Browser browser;

    Tasklists(Environment environment) {
        this.environment = environment;
    }

    /** The window of this person, logged in. */
    public Tasklist as(DemoUser person) {
        Tasklist window = windows.get(person);
        if (window == null) {
            window = new Tasklist(page("da-DK"), environment.getRequiredProperty("local.server.port"));
            // Kept before the login, so that a login that fails leaves evidence.
            windows.put(person, window);
            window.logIn(person.id());
        }
        return window;
    }

    /** Opens a task as its person, answers its form and completes it. */
    public void complete(OpenForm form, Map<String, Object> answers) {
        Tasklist tasklist = as(form.person());
        TasklistForm page = tasklist.open(form);
        page.fill(answers);
        tasklist.complete();
    }

    /** Fills in the start form of the course; returns the trajectory's number. */
    public String refer(DemoUser person, Map<String, Object> answers) {
        Tasklist tasklist = as(person);
        tasklist.openStart(startForm(person)).fill(answers);
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(tasklist.complete())
                    .path("businessKey")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The start form of the course, before anybody types. */
    public OpenForm startForm(DemoUser person) {
        return startForm(person, START_PROCESS, START_FORM);
    }

    private static OpenForm startForm(DemoUser person, String process, Path form) {
        try {
            FormSchema schema = FormSchema.parse(Files.readAllBytes(form));
            return new OpenForm(null, process, person, schema, Prefill.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The start form "Meld fravær", before anybody types. */
    public OpenForm reportForm(DemoUser person) {
        return startForm(person, REPORT_PROCESS, REPORT_FORM);
    }

    /** The start form "Træf afgørelse", before anybody types. */
    public OpenForm decisionForm(DemoUser person) {
        return startForm(person, DECISION_PROCESS, DECISION_FORM);
    }

    /** The start form "Registrér klage", before anybody types. */
    public OpenForm complaintForm(DemoUser person) {
        return startForm(person, COMPLAINT_PROCESS, COMPLAINT_FORM);
    }

    /** The start form "Start tværgående samarbejde", before anybody types. */
    public OpenForm coordinationForm(DemoUser person) {
        return startForm(person, COORDINATION_PROCESS, COORDINATION_FORM);
    }

    /** The start form "Registrér samtykke", before anybody types. */
    public OpenForm consentForm(DemoUser person) {
        return startForm(person, CONSENT_PROCESS, CONSENT_FORM);
    }

    /** The start form "Registrér svar fra forvaltning", before anybody types. */
    public OpenForm answerForm(DemoUser person) {
        return startForm(person, ANSWER_PROCESS, ANSWER_FORM);
    }

    /** The start form "Meld en ændring", before anybody types. */
    public OpenForm changeForm(DemoUser person) {
        return startForm(person, CHANGE_PROCESS, CHANGE_FORM);
    }

    /** The start form "Indkald til samtale", before anybody types. */
    public OpenForm summonsForm(DemoUser person) {
        return startForm(person, SUMMONS_PROCESS, SUMMONS_FORM);
    }

    /** The start form "Registrér anmodning om aktindsigt". */
    public OpenForm accessForm(DemoUser person) {
        return startForm(person, ACCESS_PROCESS, ACCESS_FORM);
    }

    /** The start form "Send underretning om et barn". */
    public OpenForm childWelfareForm(DemoUser person) {
        return startForm(person, CHILD_WELFARE_PROCESS, CHILD_WELFARE_FORM);
    }

    /** What Tasklist calls the process that this form starts. */
    static String processName(OpenForm startForm) {
        return NAMES.get(startForm.activityId());
    }

    /** Keeps what every window shows now. */
    public void keepEvidence(String name) {
        windows.forEach((person, tasklist) -> tasklist.keep(EVIDENCE.resolve(name + "-" + person.id())));
    }

    @Override
    public void destroy() {
        if (playwright == null) {
            return;
        }
        try {
            playwright.close();
        } catch (PlaywrightException gone) {
            // The driver may have ended before the application; nothing is left to close.
            playwright = null;
        }
    }

    /** Logs this person in on a page that asks for it. */
    public void logIn(Page page, DemoUser person) {
        Tasklist.giveCredentials(page, person.id());
    }

    /** Where the application answers, without a slash at the end. */
    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** An empty window of a browser in this language, for what is not a task. */
    public Page page(String locale) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Europe/Copenhagen")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        // So that a form's own waiting times can be passed instead of waited for.
        context.clock().install();
        return context.newPage();
    }

    private Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setTimeout(PATIENCE_MILLIS)
                            .setArgs(FLAGS));
        }
        return browser;
    }
}
