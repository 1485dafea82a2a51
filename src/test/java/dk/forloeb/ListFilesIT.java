package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.letter.LetterService;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists as files: the same rows as on the page, for the same people, and each course that is named in the access log. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFilesIT {

    private static final String MARK = "\uFEFF";

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private LetterService letters;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private People people;
    private String no;
    private String screening;

    @BeforeAll
    void refer() {
        people = new People(port);
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        screening = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("screening")
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Test
    void theAccessLogHasARowForEachEntry() {
        String page = "/forloeb/forloeb/" + no + "/adgang";
        String shown = read(DemoUser.TEAMLEDER, page);
        int all = number(shown, "Alle: (\\d+) gange");

        List<String> lines = lines(DemoUser.TEAMLEDER, page + "/liste.csv");

        assertThat(lines.get(0)).isEqualTo(MARK + "Forløb;Dag;Klokken;Hvem;Hvad;Hvor;Formål");
        // One more: the look that counted the others.
        assertThat(lines).hasSize(1 + all + 1);
        assertThat(lines.get(1)).endsWith(";Set;Adgangsloggen som fil;Kontrol af adgang");
        assertThat(lines(DemoUser.DPO, page + "/liste.csv?hvem=teamleder&hvad=READ"))
                .hasSizeGreaterThan(2)
                .filteredOn(line -> !line.startsWith(MARK))
                .allMatch(line -> line.contains(";Set;"));
        assertThat(shown).contains("href=\"" + page + "/liste.xlsx\"", "href=\"" + page + "/til-borgeren.xlsx\"");
    }

    @Test
    void theCitizenIsToldRolesAndNoNames() {
        String page = "/forloeb/forloeb/" + no + "/adgang";

        List<String> sample = lines(DemoUser.DPO, page + "/liste.csv");
        List<String> forCitizen = lines(DemoUser.DPO, page + "/til-borgeren.csv");

        assertThat(sample).anyMatch(line -> line.contains(";Dorthe Databeskyttelse;"));
        // One more: the look that the first file was.
        assertThat(forCitizen).hasSize(sample.size() + 1);
        assertThat(forCitizen.get(0)).isEqualTo(sample.get(0));
        assertThat(forCitizen.get(1)).endsWith(";Databeskyttelsesrådgiver;Set;Adgangsloggen som fil;Kontrol af adgang");
        assertThat(forCitizen)
                .anyMatch(line -> line.contains(";Visitator;Ændret;"))
                .noneMatch(line -> line.contains("Dorthe") || line.contains("Signe"));
    }

    @Test
    void anAccessLogThatIsTooLongForAFileSaysSo() {
        transaction.executeWithoutResult(change -> jdbc.batchUpdate(
                "insert into forloeb.access_log (at, user_id, action, trajectory_no, source)"
                        + " values (current_timestamp, 'somebody', 'READ', ?, 'page:trajectory')",
                Collections.nCopies(5_001, new Object[] {no})));
        try {
            HttpResponse<String> answer =
                    people.browserOf(DemoUser.DPO).get("/forloeb/forloeb/" + no + "/adgang/liste.csv?hvem=somebody");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("For lang en liste", "over 5.000 rækker");
        } finally {
            transaction.executeWithoutResult(
                    change -> jdbc.update("delete from forloeb.access_log where user_id = 'somebody'"));
        }
    }

    @Test
    void timeInThePhaseHasTheNumbersOfThePage() {
        List<String> lines = lines(DemoUser.TEAMLEDER, "/forloeb/overvaagning/liggetid/tal.csv");

        assertThat(lines.get(0)).isEqualTo(MARK + "Sagsbehandler;Fase;Antal;Median i dage;Over 30 dage;Over 90 dage");
        String[] total = lines.get(lines.size() - 1).split(";", -1);
        assertThat(total).startsWith("Alle", "Alle faser");
        assertThat(read(DemoUser.TEAMLEDER, "/forloeb/overblik")).contains(">" + total[2] + " forløb<");
        int each = lines.stream()
                .map(line -> line.split(";", -1))
                .filter(cells -> cells[1].equals("Alle faser") && !cells[0].equals("Alle"))
                .mapToInt(cells -> Integer.parseInt(cells[2]))
                .sum();
        assertThat(each).isEqualTo(Integer.parseInt(total[2]));
    }

    @Test
    void whatIsLateHasTheNumbersOfThePage() {
        List<String> lines = lines(DemoUser.TEAMLEDER, "/forloeb/overvaagning/overskredet/tal.csv");

        assertThat(lines.get(0)).isEqualTo(MARK + "Sagsbehandler;Fase;Forløb med overskredet frist;Lovfrist;Målfrist");
        String[] total = lines.get(lines.size() - 1).split(";", -1);
        assertThat(total).startsWith("Alle", "Alle faser");
        assertThat(read(DemoUser.TEAMLEDER, "/forloeb/overblik?vis=OVERSKREDET"))
                .contains(">" + total[2] + " forløb: overskredet<");
        assertThat(read(DemoUser.TEAMLEDER, "/forloeb/overblik?vis=OVERSKREDET&frist=MAAL"))
                .contains(">" + total[4] + " forløb: overskredet (målfrist)<");
    }

    @Test
    void unsentLettersNameCoursesForTheLeaderAlone() {
        UUID delivery = letters.ofTrajectory(no).get(0).id();
        String failed =
                "update forloeb.letter_delivery set status = 'FEJLET', attempts = 12, failure = 'SMTP_FEJL' where id = ?";
        Map<String, Object> before = jdbc.queryForMap(
                "select status, attempts, failure from forloeb.letter_delivery where id = ?", delivery);
        transaction.executeWithoutResult(change -> jdbc.update(failed, delivery));
        String list = "/forloeb/breve/fejl/liste.csv";

        List<String> leader = lines(DemoUser.TEAMLEDER, list);
        List<String> owner = lines(DemoUser.PROCESEJER, list);
        transaction.executeWithoutResult(change -> jdbc.update(
                "update forloeb.letter_delivery set status = ?, attempts = ?, failure = ? where id = ?",
                before.get("status"),
                before.get("attempts"),
                before.get("failure"),
                delivery));

        assertThat(leader.get(0)).isEqualTo(MARK + "Brev;Til;Forløb;Skrevet;Kanal;Status;Fejl;Forsøg");
        assertThat(leader).anyMatch(line -> line.contains(no) && line.endsWith(";12"));
        assertThat(owner).hasSameSizeAs(leader).noneMatch(line -> line.contains(no));
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ?"
                                + " and source = 'page:unsent-letters-file' and user_id = ?",
                        Integer.class,
                        no,
                        DemoUser.TEAMLEDER.id()))
                .isPositive();
    }

    @Test
    void theHeatMapHasARowForEachStep() throws Exception {
        String address = "/forloeb/overvaagning/varmekort/" + screening;
        JsonNode shown =
                JsonMapper.builder().build().readTree(read(DemoUser.TEAMLEDER, address + "?version=alle&periode=alt"));

        List<String> lines = lines(DemoUser.TEAMLEDER, address + "/tal.csv?version=alle&periode=alt");

        assertThat(lines).hasSize(1 + shown.path("steps").size());
        JsonNode first = shown.path("steps").get(0);
        assertThat(lines.get(1))
                .startsWith("%s;%d;%d;"
                        .formatted(
                                first.path("name").asText(),
                                first.path("done").asInt(),
                                first.path("brokenOff").asInt()));
        assertThat(people.browserOf(DemoUser.TEAMLEDER)
                        .get(address + "/tal.csv?periode=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatHasEndedHasARowForEachCourse() throws Exception {
        String address = "/forloeb/overvaagning/afsluttede/" + screening;
        JsonNode shown = JsonMapper.builder().build().readTree(read(DemoUser.TEAMLEDER, address + "?nr=" + no));
        assertThat(shown.path("total").asInt()).isEqualTo(1);

        List<String> lines = lines(DemoUser.TEAMLEDER, address + "/liste.csv?nr=" + no);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith(no + ";");
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ?"
                                + " and source = 'page:finished-courses-file'",
                        Integer.class,
                        no))
                .isPositive();
        assertThat(people.browserOf(DemoUser.TEAMLEDER)
                        .get(address + "/liste.csv?nr=Amina")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/forloeb/forloeb/{no}/adgang/liste, LAEGE, 404",
        "/forloeb/forloeb/{no}/adgang/til-borgeren, LAEGE, 404",
        "/forloeb/overvaagning/liggetid/tal, SAGSBEHANDLER, 403",
        "/forloeb/overvaagning/overskredet/tal, SAGSBEHANDLER, 403",
        "/forloeb/breve/fejl/liste, SAGSBEHANDLER, 403",
        "/forloeb/overvaagning/varmekort/{screening}/tal, SAGSBEHANDLER, 403",
        "/forloeb/overvaagning/afsluttede/{screening}/liste, PROCESEJER, 403"
    })
    void isAWorkbookForOneAndShutForAnother(String path, DemoUser stranger, int refusal) {
        String address = path.replace("{no}", no).replace("{screening}", screening) + ".xlsx";

        HttpResponse<String> answer = people.browserOf(DemoUser.TEAMLEDER).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[\\w-]+\\.xlsx\"");
        assertThat(people.browserOf(stranger).get(address).statusCode()).isEqualTo(refusal);
    }

    private String read(DemoUser person, String path) {
        HttpResponse<String> answer = people.browserOf(person).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> lines(DemoUser person, String path) {
        return Arrays.asList(read(person, path).split("\r\n"));
    }

    private static int number(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
