package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees the figures, and that page, exports and report say the same. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EffectPagesIT {

    private static final String PAGE = "/forloeb/effekt";
    /** Those of domain 2.1, D11. */
    private static final Set<DemoUser> READERS = EnumSet.of(
            DemoUser.VISITATOR,
            DemoUser.SAGSBEHANDLER,
            DemoUser.SAGSBEHANDLER2,
            DemoUser.VIRKSOMHEDSKONSULENT,
            DemoUser.REHAB,
            DemoUser.UNGEKONSULENT,
            DemoUser.OPSOEGENDE,
            DemoUser.SIKKERHED,
            DemoUser.TEAMLEDER,
            DemoUser.PROCESEJER,
            DemoUser.CONTROLLER);

    private static final int MOST_STATEMENTS = 12;

    /** Not within quotes. */
    private static final Pattern CSV_BREAK = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** Long over, so that they take no seat and concern no other test. */
    private static final int YEAR = 2025;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private EffectService effect;

    @Autowired
    private Clock clock;

    private People people;

    @BeforeAll
    void insert() {
        people = new People(port);
        transaction.executeWithoutResult(status -> {
            for (int at = 0; at < 30; at++) {
                closed(at, at < 12 ? "AFSL_JOB" : "AFSL_ANDET", at < 15 ? "CENTER_NORD" : "CENTER_SYD");
            }
            // Too few to be shown.
            closed(30, "AFSL_UDDANNELSE", "CENTER_NORD");
            for (int at = 0; at < 30; at++) {
                decided(at, "target-group", at < 18 ? "Rule_09" : "Rule_22", at % 2 == 0);
                decided(at, "mentor-kind", at < 27 ? "Rule_01" : "Rule_03", at % 2 == 0);
            }
            for (int at = 0; at < 22; at++) {
                reviewed(at, at < 12 ? "KLAR" : at < 20 ? "BEHANDLING_FOERST" : "IKKE_VURDERBAR");
            }
            for (int at = 0; at < 20; at++) {
                new EffectExample(jdbc)
                        .granted("EFFEKT-" + at, at < 12 ? "SPROG" : "FASTHOLDELSE", "2.0", LocalDate.of(YEAR, 3, 5));
            }
            contacts("2025-03-04", 7, 12);
            contacts("2025-03-16", 6, 10);
            contacts("2025-03-17", 2, 9);
            // Too few to be told of, and as many as hide them.
            decided(30, "next-step", "Rule_03", true);
            for (int at = 0; at < 12; at++) {
                decided(at, "placement-ratio", "Rule_01", at % 2 == 0);
            }
        });
    }

    @AfterAll
    void remove() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from forloeb.proposal where trajectory_no like 'EFFEKT-%'");
            jdbc.update("delete from health.review where trajectory_no like 'EFFEKT-%'");
            jdbc.update("delete from health.referral where trajectory_no like 'EFFEKT-%'");
            jdbc.update("delete from forloeb.mentor_grant where trajectory_no like 'EFFEKT-%'");
            jdbc.update("delete from forloeb.citizen_contact where trajectory_no like 'EFFEKT-%'");
            jdbc.update("delete from forloeb.missed_contact where trajectory_no like 'EFFEKT-%'");
            jdbc.update("delete from forloeb.trajectory where no like 'EFFEKT-%'");
            jdbc.update("delete from forloeb.citizen c where c.full_name = 'Sara Prøve' and not exists"
                    + " (select 1 from forloeb.trajectory t where t.citizen_id = c.id)");
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsFiguresToThoseWhoMaySeeThem(DemoUser person) {
        int expected = READERS.contains(person) ? 200 : 403;

        HttpResponse<String> page = get(person, PAGE);

        assertThat(page.statusCode()).isEqualTo(expected);
        assertThat(page.body()).contains(READERS.contains(person) ? "Vejen gennem forløbet" : "Ingen adgang");
        for (String file : List.of("/tal.csv", "/tal.xlsx", "/rapport.pdf")) {
            assertThat(get(person, PAGE + file).statusCode()).as(file).isEqualTo(expected);
        }
        assertThat(get(person, "/forloeb/regelsaet").body().contains("href=\"" + PAGE + "\""))
                .as("in the menu of those who may")
                .isEqualTo(READERS.contains(person));
    }

    @Test
    void saysOnThePageWhatTheExportSays() {
        String page = get(DemoUser.CONTROLLER, PAGE + "?aar=" + YEAR).body();
        HttpResponse<String> csv = get(DemoUser.CONTROLLER, PAGE + "/tal.csv?aar=" + YEAR);

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("effekt-2025.csv"));
        assertThat(row(csv, "Indikatorer;I01;Startede forløb")).contains(";31;31;0;31,0;");
        assertThat(page).contains("<p class=\"value\">31</p>");
        assertThat(row(csv, "Indikatorer;I03;Afgang til job")).contains(";12;31;0;38,7;");
        assertThat(page).contains("38,7 %", "12 af 31");
        assertThat(row(csv, "Indikatorer;I04;Afgang til uddannelse"))
                .as("one of 31 is nobody's business")
                .contains(";;31;0;;;;Ja;");
        assertThat(page).contains("Skjult").doesNotContain("1 af 31", "3,2 %");
    }

    @Test
    void everyFigureOnThePageIsItsRowOfTheExport() {
        String page = get(DemoUser.TEAMLEDER, PAGE + "?aar=2025").body();
        Map<String, String[]> rows = get(DemoUser.TEAMLEDER, PAGE + "/tal.csv?aar=2025")
                .body()
                .lines()
                .map(line -> line.split(";", -1))
                .filter(cells -> cells.length > 16 && cells[5].equals("Indikatorer"))
                .collect(Collectors.toMap(cells -> cells[6] + " " + cells[7], cells -> cells));
        Pattern figure = Pattern.compile(
                "<td>(I\\d\\d)</td>\\s*<th scope=\"row\"><span>([^<]+)</span>.*?<td class=\"number[^\"]*\">([^<]*)</td>",
                Pattern.DOTALL);
        int table = page.indexOf("<table class=\"table all\">");
        Map<String, String> shown = new HashMap<>();
        Matcher figures = figure.matcher(page.substring(table));
        while (figures.find()) {
            shown.put(figures.group(1) + " " + figures.group(2), figures.group(3));
        }

        assertThat(shown).hasSizeGreaterThan(30);
        assertThat(shown.keySet()).isEqualTo(rows.keySet());
        shown.forEach((name, value) -> {
            String[] cells = rows.get(name);
            if (cells[16].equals("Ja")) {
                assertThat(value).as(name).isEqualTo("Skjult");
                assertThat(cells[13]).as(name).isEmpty();
            } else if (!cells[13].isEmpty()) {
                String number = value.replaceAll("[^0-9,-]", "");
                assertThat(cells[13]).as(name).isIn(number, number + ",0");
            }
        });
    }

    @Test
    void everyRuleOnThePageIsItsRowOfTheExport() {
        String page = get(DemoUser.TEAMLEDER, PAGE + "?aar=2025").body();
        Map<String, String[]> rows = get(DemoUser.TEAMLEDER, PAGE + "/tal.csv?aar=2025")
                .body()
                .lines()
                .map(line -> CSV_BREAK.split(line, -1))
                .filter(cells -> cells.length > 16 && cells[5].equals("Fravigede forslag efter regel"))
                .collect(Collectors.toMap(cells -> cells[7] + ", " + cells[8].replace("\"", ""), cells -> cells));
        int table = page.indexOf("<table class=\"table rules\">");
        String rules = page.substring(table, page.indexOf("</table>", table));
        Map<String, List<String>> shown = new HashMap<>();
        String of = null;
        Matcher lines = Pattern.compile("<th scope=\"colgroup\" colspan=\"4\">([^<]+)</th>"
                        + "|<th scope=\"row\">([^<]+)</th>\\s*<td class=\"number\">([^<]*)</td>"
                        + "\\s*<td class=\"number\">([^<]*)</td>\\s*<td class=\"number\">([^<]*)</td>")
                .matcher(rules);
        while (lines.find()) {
            of = lines.group(1) == null ? of : lines.group(1);
            if (lines.group(2) != null) {
                shown.put(of + ", " + lines.group(2), List.of(lines.group(3), lines.group(4), lines.group(5)));
            }
        }

        assertThat(shown)
                .containsEntry(
                        "Målgruppe, Række 9, version 1: Integrationshandleplanen, princip A; grænsen er forslag [P]",
                        List.of("9", "9", "50,0 %"))
                .containsEntry(
                        "Mentortype, Række 3, version 1: LAB §§ 167-169 (højst 6 måneder pr. bevilling); timerne er forslag [P]",
                        List.of("skjult", "skjult", ""))
                .hasSize(4);
        assertThat(shown.keySet()).isEqualTo(rows.keySet());
        shown.forEach((name, figures) -> {
            String[] cells = rows.get(name);
            assertThat(cells[10]).as(name).isEqualTo(figures.get(0).replace("skjult", ""));
            assertThat(cells[13]).as(name).isEqualTo(figures.get(2).replace(" %", ""));
            assertThat(cells[16]).as(name).isEqualTo(figures.get(2).isEmpty() ? "Ja" : "Nej");
            if (!figures.get(0).equals("skjult") && !figures.get(1).equals("skjult")) {
                assertThat(Integer.parseInt(cells[11]))
                        .as(name)
                        .isEqualTo(Integer.parseInt(figures.get(0)) + Integer.parseInt(figures.get(1)));
            }
        });
    }

    @Test
    void everyWeekOnThePageIsItsRowOfTheExport() {
        String page = get(DemoUser.TEAMLEDER, PAGE + "?aar=2025").body();
        int table = page.indexOf("<h2>Udeblivelse uge for uge</h2>");
        Matcher lines = Pattern.compile("<th scope=\"row\">([^<]+)</th>\\s*<td class=\"number\">([^<]*)</td>"
                        + "\\s*<td class=\"number\">([^<]*)</td>\\s*<td class=\"number\">([^<]*)</td>")
                .matcher(page.substring(table, page.indexOf("</table>", table)));
        List<String> shown = new ArrayList<>();
        while (lines.find()) {
            shown.add("%s: %s, %s, %s".formatted(lines.group(1), lines.group(2), lines.group(3), lines.group(4)));
        }

        assertThat(shown)
                .containsExactly(
                        "Uge 10 fra 3. marts: 7, 12, 36,8 %",
                        "Uge 11 fra 10. marts: skjult, skjult, ", "Uge 12 fra 17. marts: skjult, skjult, ");
        assertThat(get(DemoUser.TEAMLEDER, PAGE + "/tal.csv?aar=2025&enhed=CENTER_NORD")
                        .body()
                        .lines()
                        .map(line -> line.split(";", -1))
                        .filter(cells -> cells[5].equals("Udeblivelse uge for uge"))
                        .map(cells -> String.join(";", cells[2], cells[6], cells[8], cells[10], cells[11], cells[13])))
                .as("of the whole city, whatever was asked for")
                .containsExactly(
                        "Hele byen;I13;Uge 10 fra 3. marts;7;19;36,8",
                        "Hele byen;I13;Uge 11 fra 10. marts;;16;",
                        "Hele byen;I13;Uge 12 fra 17. marts;;11;");
    }

    @Test
    void everyConclusionOnThePageIsItsRowOfTheExport() {
        String page = get(DemoUser.TEAMLEDER, PAGE + "?aar=2025").body();
        int table = page.indexOf("<h2>Lægens konklusioner</h2>");
        Matcher lines = Pattern.compile("<th scope=\"row\">([^<]+)</th>\\s*<td class=\"number\">([^<]*)</td>")
                .matcher(page.substring(table, page.indexOf("</table>", table)));
        List<String> shown = new ArrayList<>();
        while (lines.find()) {
            shown.add(lines.group(1) + ";" + lines.group(2).replace("skjult", ""));
        }

        assertThat(shown)
                .containsExactly(
                        "Klar til indsats;12",
                        "Klar med skånehensyn;0",
                        "Behandling først;",
                        "Afklaring af et andet forsørgelsesgrundlag;0",
                        "Kunne ikke vurderes;");
        assertThat(get(DemoUser.TEAMLEDER, PAGE).body()).as("the running year").contains("Året er ikke forbi.");
        assertThat(page).doesNotContain("Året er ikke forbi.");
        assertThat(get(DemoUser.TEAMLEDER, PAGE + "/tal.csv?aar=2025")
                        .body()
                        .lines()
                        .map(line -> line.split(";", -1))
                        .filter(cells -> cells[5].equals("Lægens konklusioner"))
                        .map(cells -> cells[8] + ";" + cells[10]))
                .isEqualTo(shown);
    }

    @Test
    void everyKindOfMentorOnThePageIsItsRowOfTheExport() {
        String page = get(DemoUser.CONTROLLER, PAGE + "?aar=2025").body();
        int table = page.indexOf("<h2>Mentorbevillinger efter mentortype</h2>");
        Matcher lines = Pattern.compile("<th scope=\"row\">([^<]+)</th>\\s*<td class=\"number\">([^<]*)</td>")
                .matcher(page.substring(table, page.indexOf("</table>", table)));
        List<String> shown = new ArrayList<>();
        while (lines.find()) {
            shown.add(lines.group(1) + ";" + lines.group(2));
        }

        assertThat(shown).containsExactly("Helhedsorienteret mentor;0", "Fastholdelsesmentor;8", "Sprogmentor;12");
        assertThat(get(DemoUser.CONTROLLER, PAGE + "/tal.csv?aar=2025")
                        .body()
                        .lines()
                        .map(line -> line.split(";", -1))
                        .filter(cells -> cells[5].equals("Mentorbevillinger efter mentortype"))
                        .map(cells -> cells[8] + ";" + cells[10]))
                .isEqualTo(shown);
    }

    @Test
    void hidesAPartThatWouldTellWhatIsHiddenOfTheWhole() {
        String north = get(DemoUser.TEAMLEDER, PAGE + "/tal.csv?aar=2025&enhed=CENTER_NORD")
                .body();

        assertThat(north.lines().filter(line -> line.contains("Indikatorer;I04;")))
                .isNotEmpty()
                .allMatch(line -> line.contains(";;;;;;;Ja;"));
        assertThat(north.lines().filter(line -> line.contains("Indikatorer;I01;")))
                .singleElement()
                .asString()
                .contains("Center Nord")
                .contains(";16;16;0;16,0;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aar=1999", "aar=2125", "aar=to%20tusind", "enhed=CENTER_VEST", "segment=%3Cb%3E"})
    void explainsAFilterThatIsNone(String query) {
        HttpResponse<String> page = get(DemoUser.CONTROLLER, PAGE + "?" + query);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).containsPattern("Skriv et år fra|Enheden findes ikke|Segmentet findes ikke");
        assertThat(page.body()).doesNotContain("Vejen gennem forløbet", "<b>");
        assertThat(get(DemoUser.CONTROLLER, PAGE + "/tal.csv?" + query).statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysHowMuchOfTheYearIsCompared() {
        assumeThatTheYearRuns();
        String running = get(DemoUser.TEAMLEDER, PAGE).body();
        String over = get(DemoUser.TEAMLEDER, PAGE + "?aar=" + YEAR).body();

        assertThat(running).containsPattern("<th scope=\"col\" class=\"number\">\\d{4} til og med \\d+\\. \\w+</th>");
        assertThat(running).contains("vises, når året er forbi").doesNotContain("<h2>Ankestyrelsens svar</h2>");
        assertThat(over).contains("<h2>Ankestyrelsens svar</h2>", "<th scope=\"col\" class=\"number\">Hele 2025</th>");
        assertThat(row(get(DemoUser.TEAMLEDER, PAGE + "/tal.csv"), "Indikatorer;I01;"))
                .containsPattern("^\\d{4};\\d{4} til og med \\d+\\. \\w+;");
        assertThat(row(get(DemoUser.TEAMLEDER, PAGE + "/tal.csv"), "Året før;I01;"))
                .containsPattern("^\\d{4};Hele \\d{4};");
    }

    @Test
    void tellsHowThoseLeftWhoGotNoJob() {
        String page = get(DemoUser.CONTROLLER, PAGE + "?aar=" + YEAR).body();

        // All left before the screening was decided: 18 for another reason, and one to education.
        assertThat(page).contains("Afsluttet uden ordinært job");
        assertThat(get(DemoUser.CONTROLLER, PAGE + "/tal.csv?aar=" + YEAR)
                        .body()
                        .lines()
                        .filter(line -> line.contains("Afsluttet uden ordinært job;;Henvist;"))
                        .map(line -> line.split(";", -1))
                        .map(cells -> cells[8] + ":" + cells[10]))
                .contains("Uddannelse:", "Anden grund:", "Eget ønske:0", "I alt:19");
    }

    @Test
    void keepsWhatWasTyped() {
        assertThat(get(DemoUser.CONTROLLER, PAGE + "?aar=20x5").body()).contains("value=\"20x5\"");
    }

    @Test
    void writesTheCommitteesReport() throws IOException {
        HttpResponse<byte[]> answer = people.browserOf(DemoUser.TEAMLEDER).download(PAGE + "/rapport.pdf?aar=2025");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Status for beskæftigelsesindsatsen 2025",
                            "Afgang til job",
                            "38,7 %",
                            "12 af 31",
                            "Altid for hele byen og alle segmenter.",
                            "Side 1 af")
                    .doesNotContain(
                            "På venteliste", "Ventetid på plads", "Forløb pr. sagsbehandler", "Sara", "EFFEKT-");
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(3);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da-DK");
        }
    }

    @Test
    void saysInTheReportOfARunningYearThatItRuns() throws IOException {
        assumeThatTheYearRuns();
        byte[] running = people.browserOf(DemoUser.CONTROLLER)
                .download(PAGE + "/rapport.pdf")
                .body();

        try (PDDocument document = Loader.loadPDF(running)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsPattern("\\d{4} til og med \\d+\\. \\w+")
                    .contains("Hele 20", "Antal kan derfor ikke sammenlignes med hele året før");
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void asksTheRecordAFixedNumberOfTimes() {
        // A version of a table is read once and kept.
        effect.report(new EffectFilter(YEAR, null, null));
        for (OrgUnit unit : Arrays.asList(null, OrgUnit.CENTER_NORD)) {
            for (Segment segment : Arrays.asList(null, Segment.UDSAT)) {
                assertThat(statements.count(() -> effect.report(new EffectFilter(YEAR, unit, segment))))
                        .isEqualTo(MOST_STATEMENTS);
            }
        }
    }

    /** On its last day a year is whole. */
    private void assumeThatTheYearRuns() {
        LocalDate today = LocalDate.now(clock);
        assumeThat(today.getDayOfYear()).isLessThan(today.lengthOfYear());
    }

    private void closed(int at, String outcome, String unit) {
        new EffectExample(jdbc)
                .trajectory(
                        "EFFEKT-" + at, unit, "OPKVAL", "LUKKET", "2025-02-01", "2025-02-03", "2025-05-01", outcome);
    }

    private void reviewed(int at, String conclusion) {
        EffectExample example = new EffectExample(jdbc);
        LocalDate day = LocalDate.of(2025, 3, 3);
        String no = "EFFEKT-" + at;
        example.review(example.referredToDoctor(no, "GENNEMGAAET", day), no, day.plusDays(9), conclusion);
    }

    private void contacts(String day, int missed, int held) {
        EffectExample example = new EffectExample(jdbc);
        for (int at = 0; at < missed; at++) {
            example.missed("EFFEKT-" + at, LocalDate.parse(day).atTime(10, 0));
        }
        for (int at = 0; at < held; at++) {
            example.contact("EFFEKT-" + at, day, null);
        }
    }

    private void decided(int at, String table, String rule, boolean changed) {
        jdbc.update(
                "insert into forloeb.proposal (id, version, trajectory_no, decision_id, decision_version, rule_id, rule_set_id,"
                        + " proposed_at, inputs, proposed, reason, chosen, decided_by, decided_at)"
                        + " values (?, 0, ?, ?, 1, ?, 'RS', ?, '{}', 'A', 'x', ?, 'en', ?)",
                UUID.randomUUID(),
                "EFFEKT-" + at,
                table,
                rule,
                LocalDate.of(YEAR, 2, 4).atStartOfDay(),
                changed ? "B" : "A",
                LocalDate.of(YEAR, 2, 5).atStartOfDay());
    }

    private HttpResponse<String> get(DemoUser person, String address) {
        return people.browserOf(person).get(address);
    }

    private static String row(HttpResponse<String> csv, String named) {
        return csv.body()
                .lines()
                .filter(line -> line.contains(named))
                .findFirst()
                .orElseThrow();
    }
}
