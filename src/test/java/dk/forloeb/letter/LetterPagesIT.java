package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees which letters and texts on Forløb's own pages, and what each may do there. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterPagesIT {

    private static final String TEMPLATES = "/forloeb/breve/skabeloner";
    private static final String UNSENT = "/forloeb/breve/fejl";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Set<DemoUser> OVERSEERS = EnumSet.of(DemoUser.TEAMLEDER, DemoUser.PROCESEJER);

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private LetterService letters;

    @Autowired
    private TemplateService templates;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private People people;
    private String no;
    private DemoUser caseworker;

    @BeforeAll
    void writeLetters() {
        people = new People(port);
        Map<String, Object> referral = CourseAnswers.referral();
        referral.put("addressProtected", "JA");
        referral.put("fullName", "Beskyttet Borger");
        no = course.refer(referral);
        course.runUntil(no, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        String id = jdbc.queryForObject("select caseworker_id from forloeb.trajectory where no = ?", String.class, no);
        caseworker = DemoUser.valueOf(id.toUpperCase());
    }

    @ParameterizedTest
    @EnumSource
    void showsLettersToTheCaseworkerAndTheTeamLeader(DemoUser person) {
        Set<DemoUser> readers = EnumSet.of(caseworker, DemoUser.TEAMLEDER);
        int before = logged(person, readers.contains(person) ? "READ" : "REFUSED");

        HttpResponse<String> page = get(person, letterPage());
        HttpResponse<String> pdf =
                get(person, letterPage() + "/" + letters.ofTrajectory(no).get(0).letterId());

        assertThat(page.statusCode()).isEqualTo(readers.contains(person) ? 200 : 404);
        assertThat(pdf.statusCode()).isEqualTo(readers.contains(person) ? 200 : 404);
        assertThat(page.body().contains("<td>Borgeren</td>")).isEqualTo(readers.contains(person));
        assertThat(page.body().contains("Velkommen til dit forløb")).isEqualTo(readers.contains(person));
        assertThat(pdf.body().startsWith("%PDF-")).isEqualTo(readers.contains(person));
        assertThat(logged(person, readers.contains(person) ? "READ" : "REFUSED"))
                .isEqualTo(before + 2);
    }

    @ParameterizedTest
    @EnumSource
    void showsTextsToTheProcessOwnerAndUnsentLettersToOverseers(DemoUser person) {
        assertThat(get(person, TEMPLATES).statusCode()).isEqualTo(person == DemoUser.PROCESEJER ? 200 : 403);
        assertThat(get(person, TEMPLATES + "/L01").statusCode()).isEqualTo(person == DemoUser.PROCESEJER ? 200 : 403);
        HttpResponse<String> unsent = get(person, UNSENT);
        assertThat(unsent.statusCode()).isEqualTo(OVERSEERS.contains(person) ? 200 : 403);
        String all = OVERSEERS.contains(person) ? allUnsent(person) : unsent.body();
        assertThat(all.contains(no)).isEqualTo(person == DemoUser.TEAMLEDER);
        assertThat(all).doesNotContain("Beskyttet Borger", "Kære");
    }

    @Test
    void writesDatesInDanishWhateverTheBrowserAsksFor() {
        String date = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"))
                .format(letters.ofTrajectory(no).get(0).writtenAt());

        HttpResponse<String> page = people.browserOf(caseworker).get(letterPage(), "Accept-Language", "en-US");

        assertThat(page.body()).contains(date);
    }

    @Test
    void hasNoLetterUnderAnotherTrajectory() {
        String other = course.refer(CourseAnswers.referral());
        course.runUntil(
                other, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        UUID letter = letters.ofTrajectory(no).get(0).letterId();

        assertThat(get(DemoUser.TEAMLEDER, "/forloeb/forloeb/" + other + "/breve/" + letter)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(DemoUser.TEAMLEDER, "/forloeb/forloeb/F-1999-000001/breve")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(DemoUser.PROCESEJER, TEMPLATES + "/L99").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsThatAProtectedCitizenWasGivenTheLetter() {
        assertThat(letters.ofTrajectory(no)).extracting(DeliveryView::channel).containsOnly(Channel.UDLEVERING);
        UUID delivery = letters.ofTrajectory(no).stream()
                .filter(one -> one.status() == DeliveryStatus.UDLEVERES)
                .findFirst()
                .orElseThrow()
                .id();
        String action = letterPage() + "/" + delivery + "/udleveret";

        assertThat(submit(DemoUser.TEAMLEDER, UNSENT, action, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(submit(caseworker, letterPage(), action, Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(get(caseworker, letterPage()).body()).contains("Det er noteret, at brevet er udleveret.");
        submit(caseworker, letterPage(), action, Map.of());
        assertThat(get(caseworker, letterPage()).body()).contains("Intet er ændret.");
    }

    @Test
    void sendsAgainWhatWasGivenUp() {
        String other = course.refer(CourseAnswers.referral());
        course.runUntil(
                other, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        UUID delivery = letters.ofTrajectory(other).get(0).id();
        transaction.executeWithoutResult(status -> jdbc.update(
                "update forloeb.letter_delivery set status = 'FEJLET', attempts = 12, failure = 'SMTP_FEJL' where id = ?",
                delivery));
        assertThat(allUnsent(DemoUser.PROCESEJER))
                .contains("Kunne ikke sendes", "Mailserveren svarer ikke eller afviser beskeden (12 forsøg)")
                .contains("/forloeb/breve/fejl/" + delivery + "/igen");

        assertThat(submit(DemoUser.PROCESEJER, TEMPLATES + "/L01", UNSENT + "/" + delivery + "/igen", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(get(DemoUser.PROCESEJER, UNSENT).body()).contains("Brevet sendes igen om lidt.");
        assertThat(letters.ofTrajectory(other).stream()
                        .filter(one -> one.id().equals(delivery))
                        .toList())
                .extracting(DeliveryView::status)
                .containsExactly(DeliveryStatus.VENTER);
    }

    @Test
    void storesAnEditedTextAndRefusesAWrongOne() {
        String page = TEMPLATES + "/L05";
        int version = newest(LetterKind.L05).version();
        String text = newest(LetterKind.L05).text() + "\nGod dag.\n";

        String wrong = submit(
                        DemoUser.PROCESEJER,
                        page,
                        page,
                        Map.of("tekst", text.replace("{{enhedTelefon}}", "{{telefon}}"), "version", "" + version))
                .body();
        assertThat(wrong)
                .contains("Teksten er ikke gemt. Ret dette:")
                .contains("Feltet {{telefon}} findes ikke i brevet L05.")
                .contains("God dag.");
        assertThat(newest(LetterKind.L05).version()).isEqualTo(version);

        assertThat(submit(DemoUser.PROCESEJER, page, page, Map.of("tekst", text, "version", "" + version))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(DemoUser.PROCESEJER, page).body())
                .contains("Version %d er gemt og bruges fra nu af.".formatted(version + 1), "God dag.");
        assertThat(get(DemoUser.PROCESEJER, page + "?version=0").body()).doesNotContain("God dag.");

        assertThat(submit(DemoUser.PROCESEJER, page, page, Map.of("tekst", text, "version", "" + version))
                        .body())
                .contains("En anden har gemt en ny version imens.");
    }

    @Test
    void previewsWhatIsBeingTyped() {
        String page = TEMPLATES + "/L05";
        String text = newest(LetterKind.L05).text();

        assertThat(submit(DemoUser.PROCESEJER, page, page + "/forvis", Map.of("tekst", text))
                        .body())
                .contains("<h1>Tilbud om helbredsgennemgang</h1>", "Kære Sara Prøve");
        assertThat(submit(DemoUser.PROCESEJER, page, page + "/forvis", Map.of("tekst", text + "\n<script>x</script>\n"))
                        .body())
                .contains("HTML kan ikke bruges.")
                .doesNotContain("<script>x");
    }

    private TemplateView newest(LetterKind kind) {
        return templates.versions(kind).get(0);
    }

    private String letterPage() {
        return "/forloeb/forloeb/" + no + "/breve";
    }

    private String allUnsent(DemoUser person) {
        StringBuilder all = new StringBuilder();
        for (int page = 1; ; page++) {
            String body = get(person, UNSENT + "?side=" + page).body();
            all.append(body);
            if (!body.contains("Næste side")) {
                return all.toString();
            }
        }
    }

    private int logged(DemoUser person, String action) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and user_id = ? and action = ?"
                        + " and (source like 'page:letters' or source like 'letter:%')",
                Integer.class, no, person.id(), action);
    }

    private HttpResponse<String> get(DemoUser person, String path) {
        return people.browserOf(person).get(path);
    }

    /** Submits a form with the token of a page that this person may see. */
    private HttpResponse<String> submit(DemoUser person, String page, String action, Map<String, String> fields) {
        Browser browser = people.browserOf(person);
        Matcher token = TOKEN.matcher(browser.get(page).body());
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.find() ? token.group(1) : "");
        return browser.submit(action, all);
    }
}
