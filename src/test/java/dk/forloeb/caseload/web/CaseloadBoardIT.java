package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.BoardOrder;
import dk.forloeb.caseload.BoardPage;
import dk.forloeb.caseload.BoardRow;
import dk.forloeb.caseload.CaseloadHandOver;
import dk.forloeb.caseload.CaseloadProperties;
import dk.forloeb.caseload.CaseloadService;
import dk.forloeb.caseload.Concern;
import dk.forloeb.caseload.HandOverResult;
import dk.forloeb.caseload.SavedFilterService;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.platform.Role;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import dk.forloeb.trajectory.OrgUnit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** The caseload board on the whole application: who sees what, and whether each number is the number of its rows. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseloadBoardIT {

    private static final String MEETING = "UserTask_HoldStartMeeting";
    private static final String BOARD = "/forloeb/overblik";

    /** Of trajectories that stand in the record alone, all at once and with any dates; no clock of a test comes that far. */
    private static final String SERIES = "F-9039-00";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String NEWCOMER = "nina";
    private static final String REASON = "Signe er på barsel fra mandag.";

    private static final Set<DemoUser> READERS =
            EnumSet.of(DemoUser.SAGSBEHANDLER, DemoUser.SAGSBEHANDLER2, DemoUser.TEAMLEDER);

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private CaseloadHandOver handOver;

    @Autowired
    private SavedFilterService savedFilters;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private CaseloadProperties policy;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private People people;
    private Courses.Stop own;
    private Courses.Stop shielded;

    @BeforeAll
    void open() {
        people = new People(port);
        Courses courses = new Courses(course, tasks);
        own = courses.stopAt(MEETING, Map.of("fullName", "Amina Overblik", "interpreterNeeded", "JA"));
        shielded = courses.stopAt(MEETING, Map.of("fullName", "Bahar Hemmelig", "addressProtected", "JA"));
    }

    @AfterEach
    void removeWhatStandsInTheRecordAlone() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from forloeb.letter where trajectory_no like ?", SERIES + "%");
            jdbc.update("delete from forloeb.deadline where trajectory_no like ?", SERIES + "%");
            jdbc.update("delete from forloeb.trajectory where no like ?", SERIES + "%");
            jdbc.update("delete from forloeb.saved_filter");
            jdbc.update("delete from forloeb.team_meeting where booked_by = 'somebody'");
            jdbc.update("delete from forloeb.clarification where opened_by = 'somebody'");
        });
    }

    @Test
    void showsACaseworkerTheOwnTrajectories() {
        int before = logged("READ", own.no(), DemoUser.SAGSBEHANDLER);
        String page = read(DemoUser.SAGSBEHANDLER, "?nr=" + own.no());

        assertThat(page)
                .contains("1 forløb", "Amina Overblik", own.no(), "Hold opstartssamtale", "Opstart", "Tolk")
                .contains("Målfrist: 10 arbejdsdage", "chip green target", "Signe Sagsbehandler", "ingen endnu")
                .contains("aria-current=\"page\">Overblik</a>");
        assertThat(logged("READ", own.no(), DemoUser.SAGSBEHANDLER)).isEqualTo(before + 1);
    }

    @Test
    void hidesANameThatIsProtected() {
        for (DemoUser reader : List.of(DemoUser.SAGSBEHANDLER, DemoUser.TEAMLEDER)) {
            assertThat(read(reader, "?nr=" + shielded.no()))
                    .contains("Beskyttet borger", shielded.no())
                    .doesNotContain("Hemmelig");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "&hvem=enhed", "&enhed=CENTER_NORD", "&hvem=enhed&sagsbehandler=sagsbehandler"})
    void showsNobodyAnotherUnitsTrajectories(String wider) {
        assertThat(read(DemoUser.SAGSBEHANDLER2, "?nr=" + own.no() + wider))
                .contains("0 forløb", "Ingen forløb passer til det, du har valgt.")
                .doesNotContain("Amina");
        assertThat(logged("READ", own.no(), DemoUser.SAGSBEHANDLER2)).isZero();
    }

    @Test
    void showsAColleaguesTrajectoryWithoutTheName() {
        transaction.executeWithoutResult(status ->
                jdbc.update("update forloeb.trajectory set caseworker_id = 'somebody' where no = ?", own.no()));
        try {
            assertThat(read(DemoUser.SAGSBEHANDLER, "?nr=" + own.no())).contains("0 forløb");
            assertThat(read(DemoUser.SAGSBEHANDLER, "?hvem=enhed&nr=" + own.no()))
                    .contains("1 forløb", "Ikke din borger", own.no())
                    .doesNotContain("Amina", "/forloeb/forloeb/" + own.no());
        } finally {
            transaction.executeWithoutResult(status -> jdbc.update(
                    "update forloeb.trajectory set caseworker_id = ? where no = ?",
                    DemoUser.SAGSBEHANDLER.id(),
                    own.no()));
        }
    }

    @ParameterizedTest
    @EnumSource(DemoUser.class)
    void isForCaseworkersAndTeamLeaders(DemoUser person) {
        HttpResponse<String> answer = people.browserOf(person).get(BOARD);

        if (READERS.contains(person)) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("Ingen adgang", "Overblikket er for sagsbehandlere og teamledere")
                    .doesNotContain("href=\"" + BOARD);
        }
    }

    @Test
    void eachNumberIsTheNumberOfItsRows() {
        series(40);
        BoardFilter filter = numbered(SERIES);
        Map<Concern, Integer> counts = board(filter, 1).counts();

        // By the way in which the series is made: every fifth is late by law, every fifth near, every fourth silent.
        assertThat(counts)
                .containsEntry(Concern.OVERSKREDET, 8)
                .containsEntry(Concern.SNART, 8)
                .containsEntry(Concern.INGEN_KONTAKT, 10)
                .containsEntry(Concern.AFVENTER_MIG, 0);
        for (Concern concern : Concern.values()) {
            BoardFilter about = filter.about(concern);
            assertThat(board(about, 1).total()).as("%s", concern).isEqualTo(counts.get(concern));
            assertThat(everyRow(about)).as("%s", concern).hasSize(counts.get(concern));
        }
        assertThat(everyRow(filter)).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        "false, ATTEMPT, false",
        "true, ATTEMPT, true",
        "true, SICKNESS, true",
        "false, TEAM, false",
        "true, TEAM, true"
    })
    void whoeverWasSpokenWithAnywhereIsNotWithoutContact(boolean reached, String where, boolean counts) {
        String no =
                new Courses(course, tasks).stopAt("UserTask_ClarifyCompetences").no();
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate longAgo = now.toLocalDate().minusDays(policy.silentDays() + 1L);
        course.reportAbsence(DemoUser.SAGSBEHANDLER, CourseAnswers.absence(no));
        transaction.executeWithoutResult(status -> {
            jdbc.update("update forloeb.trajectory set started_on = ? where no = ?", longAgo, no);
            jdbc.update(
                    "update forloeb.start_meeting set held_at = ? where trajectory_no = ?", longAgo.atTime(10, 0), no);
        });
        assertThat(board(numbered(no), 1).counts()).containsEntry(Concern.INGEN_KONTAKT, 1);

        transaction.executeWithoutResult(status -> speak(no, where, reached, now));

        BoardPage board = board(numbered(no), 1);
        assertThat(board.counts()).containsEntry(Concern.INGEN_KONTAKT, counts ? 0 : 1);
        assertThat(board.rows()).extracting(BoardRow::spokenOn).containsExactly(counts ? now.toLocalDate() : longAgo);
    }

    private void speak(String no, String where, boolean reached, LocalDateTime at) {
        switch (where) {
            case "ATTEMPT" ->
                jdbc.update(
                        "insert into forloeb.absence_attempt (id, absence_id, attempt_no, held_at, channel, reached,"
                                + " recorded_at, recorded_by) select ?, id, 9, ?, 'TELEFON', ?, ?, 'somebody'"
                                + " from forloeb.absence where trajectory_no = ?",
                        UUID.randomUUID(),
                        at,
                        reached,
                        at,
                        no);
            case "SICKNESS" ->
                jdbc.update(
                        "insert into forloeb.absence_sickness_meeting (id, absence_id, step, held_on, recorded_at,"
                                + " recorded_by) select ?, id, 'SAMTALE', ?, ?, 'somebody'"
                                + " from forloeb.absence where trajectory_no = ?",
                        UUID.randomUUID(),
                        at.toLocalDate(),
                        at,
                        no);
            default -> meetTeam(no, reached, at);
        }
    }

    private void meetTeam(String no, boolean attended, LocalDateTime at) {
        UUID clarification = UUID.randomUUID();
        jdbc.update(
                "insert into forloeb.clarification (id, version, trajectory_no, status, opened_at, opened_by,"
                        + " benefit_months, years_to_pension, tried_offers, attendance_hours, function_severe,"
                        + " prognosis, treatment_ongoing, citizen_wish, senior_info, team_required, mandatory_roles,"
                        + " resource_course, file_sent_working_days, presentations, deviates)"
                        + " values (?, 0, ?, 'AFBRUDT', ?, 'somebody', 1, 1, '', 1, false, '', false, '', false, true, '',"
                        + " true, 5, 1, false)",
                clarification,
                no,
                at);
        jdbc.update(
                "insert into forloeb.team_meeting (id, version, clarification_id, meeting_at, place, participants,"
                        + " file_sent_on, interpreter, companion, booked_at, booked_by, held, citizen_attended)"
                        + " values (?, 0, ?, ?, '', '', ?, false, false, ?, 'somebody', true, ?)",
                UUID.randomUUID(),
                clarification,
                at,
                at.toLocalDate(),
                at,
                attended);
    }

    @Test
    void ofOneKindOfDeadlineEachNumberIsTheNumberOfItsRowsToo() {
        series(40);
        Map<DeadlineKind, List<Integer>> expected =
                Map.of(DeadlineKind.LOV, List.of(8, 8, 0, 2), DeadlineKind.MAAL, List.of(32, 0, 8, 8));

        expected.forEach((kind, numbers) -> {
            BoardFilter filter = asked("nr=" + SERIES + "&frist=" + kind);
            Map<Concern, Integer> counts = board(filter, 1).counts();
            assertThat(everyRow(filter)).as("%s", kind).hasSize(numbers.get(0));
            assertThat(counts)
                    .as("%s", kind)
                    .containsEntry(Concern.OVERSKREDET, numbers.get(1))
                    .containsEntry(Concern.SNART, numbers.get(2))
                    .containsEntry(Concern.INGEN_KONTAKT, numbers.get(3));
            for (Concern concern : Concern.values()) {
                assertThat(everyRow(filter.about(concern)))
                        .as("%s of %s", concern, kind)
                        .hasSize(counts.get(concern));
            }
            assertThat(file(DemoUser.TEAMLEDER, "?nr=" + SERIES + "&frist=" + kind))
                    .hasSize(1 + numbers.get(0));
        });
        assertThat(read(DemoUser.TEAMLEDER, "?vis=OVERSKREDET&frist=LOV&nr=" + SERIES))
                .contains("8 forløb: overskredet (lovfrist)", "<option value=\"LOV\" selected=\"selected\">Lovfrist<");
        assertThat(after(DemoUser.TEAMLEDER, "/filtre", Map.of("navn", "Lovfrister", "frist", "LOV")))
                .contains("href=\"/forloeb/overblik?frist=LOV\">Lovfrister</a>");
    }

    @Test
    void aClosedCourseStaysAsLongAsADeadlineOfItIsOpen() {
        series(5);
        transaction.executeWithoutResult(status -> {
            jdbc.update("update forloeb.trajectory set caseworker_id = 'somebody' where no like ?", SERIES + "%");
            jdbc.update(
                    "update forloeb.trajectory set status = 'LUKKET' where no in (?, ?)",
                    SERIES + "0000",
                    SERIES + "0001");
            jdbc.update("delete from forloeb.deadline where trajectory_no = ?", SERIES + "0001");
            jdbc.update("update forloeb.trajectory set status = 'AFVIST' where no = ?", SERIES + "0002");
            jdbc.update(
                    "update forloeb.deadline set state = 'PAUSE', paused_on = ? where trajectory_no = ?",
                    LocalDate.now(clock),
                    SERIES + "0002");
        });
        BoardFilter theirs = new BoardFilter(null, true, null, "somebody", null, null, null, BoardOrder.FRIST);

        assertThat(everyRow(theirs))
                .containsExactlyInAnyOrder(SERIES + "0000", SERIES + "0002", SERIES + "0003", SERIES + "0004");
        Map<Concern, Integer> counts = board(theirs, 1).counts();
        assertThat(counts).containsEntry(Concern.OVERSKREDET, 1);
        for (Concern concern : Concern.values()) {
            assertThat(everyRow(theirs.about(concern))).as("%s", concern).hasSize(counts.get(concern));
        }
        assertThat(everyRow(theirs.about(Concern.OVERSKREDET))).containsExactly(SERIES + "0000");
        assertThat(read(DemoUser.TEAMLEDER, "?vis=OVERSKREDET&sagsbehandler=somebody"))
                .contains("1 forløb: overskredet", "Amina Overblik", "Lukket</span>");
        assertThat(read(DemoUser.SAGSBEHANDLER, "?vis=OVERSKREDET&hvem=enhed&sagsbehandler=somebody"))
                .contains("1 forløb: overskredet", "Ikke din borger", SERIES + "0000")
                .doesNotContain("Amina");
    }

    @Test
    void aTaskInAClosedCourseStillWaits() {
        String before = read(DemoUser.SAGSBEHANDLER, "?vis=AFVENTER_MIG");
        transaction.executeWithoutResult(
                status -> jdbc.update("update forloeb.trajectory set status = 'LUKKET' where no = ?", own.no()));
        try {
            String closed = read(DemoUser.SAGSBEHANDLER, "?vis=AFVENTER_MIG");
            assertThat(tile(closed, "afventer_mig"))
                    .isEqualTo(tile(before, "afventer_mig"))
                    .isPositive();
        } finally {
            transaction.executeWithoutResult(
                    status -> jdbc.update("update forloeb.trajectory set status = 'AKTIV' where no = ?", own.no()));
        }
    }

    @Test
    void aMeetingThatIsReplacedIsNotTheNextOne() {
        series(3);
        LocalDateTime now = LocalDateTime.now(clock);
        transaction.executeWithoutResult(status -> {
            letter(0, "L02", now.minusDays(2), now.plusDays(3));
            letter(0, "L02", now.minusDays(1), now.plusDays(9));
            letter(0, "L11", now.minusDays(3), now.plusDays(12));
            letter(1, "L02", now.minusDays(2), now.plusDays(3));
            letter(1, "L02", now.minusDays(1), now.minusHours(1));
            letter(1, "L11", now.minusDays(1), now.plusDays(12));
            letter(2, "L02", now.minusDays(2), now.plusDays(3));
            letter(2, "L02", now.minusDays(1), now.minusHours(1));
        });

        assertThat(board(numbered(SERIES), 1).rows())
                .extracting(BoardRow::no, BoardRow::nextOn)
                .containsExactlyInAnyOrder(
                        tuple(SERIES + "0000", now.plusDays(9).toLocalDate()),
                        tuple(SERIES + "0001", now.plusDays(12).toLocalDate()),
                        tuple(SERIES + "0002", null));
    }

    @Test
    void theNumbersOnThePageLeadToTheirRows() {
        String page = read(DemoUser.SAGSBEHANDLER, "?nr=" + own.no());
        assertThat(page).contains("href=\"/forloeb/overblik?vis=AFVENTER_MIG&amp;nr=" + own.no() + "\"");
        assertThat(tile(page, "afventer_mig")).isEqualTo(1);
        assertThat(tile(page, "overskredet")).isZero();

        String waiting = read(DemoUser.SAGSBEHANDLER, "?vis=AFVENTER_MIG&nr=" + own.no());
        assertThat(waiting).contains("1 forløb: afventer mig", "Amina Overblik");
        String late = read(DemoUser.SAGSBEHANDLER, "?vis=OVERSKREDET&nr=" + own.no());
        assertThat(late).contains("0 forløb: overskredet", "Fjern alle filtre", "Vis hele Center Nord");
    }

    @Test
    void aFileHasTheRowsOfTheListAndNoNames() {
        series(40);
        String asked = "?nr=" + SERIES + "&orden=KONTAKT";
        for (Concern concern : Concern.values()) {
            List<String> lines = file(DemoUser.TEAMLEDER, asked + "&vis=" + concern.name());
            assertThat(lines.subList(1, lines.size()).stream().map(line -> line.substring(0, line.indexOf(';'))))
                    .as("%s", concern)
                    .containsExactlyInAnyOrderElementsOf(
                            everyRow(numbered(SERIES).about(concern)));
        }
        List<String> all = file(DemoUser.TEAMLEDER, asked);
        assertThat(all).hasSize(41);
        assertThat(all.get(0)).startsWith("\uFEFFForløb;Status;Fase;Trin;Lovfrist;");
        assertThat(all.get(1)).startsWith(SERIES);
        assertThat(String.join("", all)).doesNotContain("Amina");
        assertThat(read(DemoUser.TEAMLEDER, asked))
                .contains("href=\"/forloeb/overblik/liste.csv?nr=" + SERIES + "&amp;orden=KONTAKT\"");

        assertThat(file(DemoUser.SAGSBEHANDLER2, "?nr=" + own.no()))
                .as("another unit's")
                .hasSize(1);
        assertThat(file(DemoUser.SAGSBEHANDLER, "?nr=" + own.no())).hasSize(2);
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .get(BOARD + "/liste.xlsx")
                        .body())
                .startsWith("PK");
        assertThat(people.browserOf(DemoUser.LAEGE).get(BOARD + "/liste.csv").statusCode())
                .isEqualTo(403);
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and source = 'page:caseload-file'",
                        Integer.class,
                        own.no()))
                .isPositive();
    }

    private List<String> file(DemoUser person, String asked) {
        HttpResponse<String> answer = people.browserOf(person).get(BOARD + "/liste.csv" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    @Test
    void whatTheLawSetsComesFirst() {
        series(10);
        List<BoardRow> rows = board(numbered(SERIES), 1).rows();

        assertThat(rows)
                .extracting(row -> row.lawDue() != null, row -> row.targetDue() != null)
                .containsSequence(tuple(true, false), tuple(false, true));
        assertThat(rows.stream().filter(row -> row.lawDue() != null).map(BoardRow::lawDue))
                .isSorted();
    }

    @Test
    void costsAsManyStatementsForFiftyRowsAsForFive() {
        series(5);
        int few = asLeader(() -> statements.count(() -> caseload.board(numbered(SERIES), 1)));
        removeWhatStandsInTheRecordAlone();
        series(50);
        int many = asLeader(() -> statements.count(() -> caseload.board(numbered(SERIES), 1)));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void aThousandRowsPageToTheirEnd() {
        series(1_000);
        assertThat(board(numbered(SERIES), 1).pages()).isEqualTo(40);

        assertThat(new HashSet<>(everyRow(numbered(SERIES)))).hasSize(1_000);
        assertThat(board(numbered(SERIES), 9_999).page()).isEqualTo(40);
    }

    @Test
    void saysWhatItDoesNotUnderstandAndKeepsTheRest() {
        assertThat(read(DemoUser.SAGSBEHANDLER, "?nr=Amina"))
                .contains("Søg med et forløbsnummer", "value=\"Amina\"", "aria-invalid=\"true\"");
        assertThat(read(DemoUser.TEAMLEDER, "?vis=SLET&side=-4&orden=%27;drop&nr=" + own.no()))
                .contains("En del af filteret kendes ikke og er ikke brugt.", "1 forløb");
    }

    @Test
    void movesWhatMayMoveAndSaysWhyTheRestStays() {
        Courses.Stop stop = new Courses(course, tasks).stopAt(MEETING);
        series(2);
        transaction.executeWithoutResult(status -> {
            jdbc.update("update forloeb.trajectory set status = 'LUKKET' where no = ?", SERIES + "0000");
            jdbc.update("update forloeb.trajectory set org_unit = 'CENTER_SYD' where no = ?", SERIES + "0001");
        });
        List<String> nos = List.of(stop.no(), SERIES + "0000", SERIES + "0001", "F-1999-000001");
        UUID order = UUID.randomUUID();
        caseworkers.register(NEWCOMER, "Nina Ny", OrgUnit.CENTER_NORD, List.of("da"), 40);
        try {
            HandOverResult first = asLeader(() -> handOver.move(order, nos, NEWCOMER, REASON));
            HandOverResult again = asLeader(() -> handOver.move(order, nos, NEWCOMER, REASON));

            assertThat(first.moved()).isEqualTo(1);
            assertThat(first.refused())
                    .containsEntry(SERIES + "0000", "Forløbet er lukket.")
                    .containsEntry(SERIES + "0001", "Forløbet hører til Center Syd, og Nina Ny arbejder i Center Nord.")
                    .containsEntry("F-1999-000001", "Der er intet forløb med dette nummer.");
            assertThat(again.moved()).isZero();
            assertThat(again.there()).isEqualTo(1);
            assertThat(again.refused()).isEqualTo(first.refused());
            assertThat(caseworkerOf(stop.no())).isEqualTo(NEWCOMER);
            assertThat(caseworkerOf(SERIES + "0001")).isEqualTo(DemoUser.SAGSBEHANDLER.id());
            assertThat(tasks.createTaskQuery()
                            .taskId(stop.taskId())
                            .singleResult()
                            .getAssignee())
                    .isEqualTo(NEWCOMER);
            assertThat(count(
                            "select count(*) from forloeb.note where trajectory_no = ? and text = ?",
                            stop.no(),
                            REASON))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from forloeb.letter where trajectory_no = ? and kind = ?",
                            stop.no(),
                            "L25"))
                    .as("told once, whatever the number of clicks")
                    .isEqualTo(1);
        } finally {
            caseworkers.retire(NEWCOMER);
        }
    }

    @Test
    void aHandOverThatCannotBeSaysWhyAndLosesNothing() {
        Map<String, String> typed =
                Map.of("ny", DemoUser.SAGSBEHANDLER.id(), "begrundelse", REASON, "her", BOARD + "?nr=" + own.no());

        assertThat(move(DemoUser.TEAMLEDER, typed))
                .contains("Sæt hak ved mindst ét forløb.", ">" + REASON + "</textarea>", "1 forløb");
        Map<String, String> chosen = new HashMap<>(typed);
        chosen.put("forloeb", own.no());
        chosen.put("begrundelse", "kort");
        assertThat(move(DemoUser.TEAMLEDER, chosen))
                .contains("Skriv en begrundelse på mindst 10", "checked=\"checked\"", ">kort</textarea>");
        chosen.put("ny", "nobody");
        assertThat(move(DemoUser.TEAMLEDER, chosen)).contains("Vælg den sagsbehandler, der skal have forløbene.");
        chosen.putAll(typed);
        chosen.put("her", "https://elsewhere.example/");
        assertThat(move(DemoUser.TEAMLEDER, chosen))
                .contains("0 flyttet til Signe Sagsbehandler, 1 var der i forvejen.");
    }

    /** PostgreSQL keeps no NUL, and would answer with an error of its own. */
    @Test
    void whatADatabaseCannotKeepIsRefused() {
        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre", Map.of("navn", "Se\u0000ne", "vis", "SNART")))
                .contains("Navnet indeholder et usynligt styretegn.");
        Map<String, String> chosen = new HashMap<>(
                Map.of("forloeb", own.no(), "ny", DemoUser.SAGSBEHANDLER.id(), "begrundelse", "\u0000" + REASON));
        assertThat(move(DemoUser.TEAMLEDER, chosen)).contains("Begrundelsen indeholder et usynligt styretegn.");
        chosen.put("begrundelse", REASON);
        chosen.put("forloeb", "F-2026-\u0000");
        assertThat(move(DemoUser.TEAMLEDER, chosen)).contains("Der er intet forløb med dette nummer.");
        assertThat(post(DemoUser.SAGSBEHANDLER, "/flyt", chosen).statusCode()).isEqualTo(403);
        assertThat(read(DemoUser.TEAMLEDER, "?sagsbehandler=a%00b&nr=" + own.no()))
                .contains("En del af filteret kendes ikke og er ikke brugt.", "1 forløb");
    }

    @Test
    void showsTheUnitItsCoursesThatHaveNoCaseworkerYet() {
        transaction.executeWithoutResult(
                change -> jdbc.update("update forloeb.trajectory set caseworker_id = null where no = ?", own.no()));
        try {
            assertThat(read(DemoUser.SAGSBEHANDLER, "?hvem=enhed&nr=" + own.no()))
                    .contains("1 forløb", own.no())
                    .doesNotContain("Amina Overblik");
        } finally {
            transaction.executeWithoutResult(change -> jdbc.update(
                    "update forloeb.trajectory set caseworker_id = ? where no = ?",
                    DemoUser.SAGSBEHANDLER.id(),
                    own.no()));
        }
    }

    @Test
    void onlyTeamLeadersMove() {
        Map<String, String> fields =
                Map.of("forloeb", own.no(), "ny", DemoUser.SAGSBEHANDLER2.id(), "begrundelse", REASON);

        HttpResponse<String> answer = post(DemoUser.SAGSBEHANDLER, "/flyt", fields);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("kun teamledere flytter forløb");
        assertThat(caseworkerOf(own.no())).isEqualTo(DemoUser.SAGSBEHANDLER.id());
        assertThat(count(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and action = ?"
                                + " and source = 'page:caseload-hand-over'",
                        own.no(),
                        "REFUSED"))
                .isEqualTo(1);
    }

    @Test
    void aSavedFilterIsThePersonsAndASharedOneTheUnitsToo() {
        save(DemoUser.SAGSBEHANDLER, Map.of("navn", "Mine sene", "vis", "OVERSKREDET"));
        save(
                DemoUser.SAGSBEHANDLER,
                Map.of("navn", "Nords stille", "vis", "INGEN_KONTAKT", "hvem", "enhed", "delt", "true"));

        assertThat(read(DemoUser.SAGSBEHANDLER, ""))
                .contains("Gemte filtre (2)", "href=\"/forloeb/overblik?vis=OVERSKREDET\">Mine sene</a>")
                .contains(
                        "href=\"/forloeb/overblik?vis=INGEN_KONTAKT&amp;hvem=enhed&amp;enhed=CENTER_NORD\">Nords stille</a>")
                .contains("delt med Center Nord");
        assertThat(read(DemoUser.TEAMLEDER, "")).contains("Nords stille").doesNotContain("Mine sene", "Slet Nords");
        assertThat(read(DemoUser.SAGSBEHANDLER2, "")).contains("Gemte filtre (0)");

        UUID shared =
                jdbc.queryForObject("select id from forloeb.saved_filter where name = 'Nords stille'", UUID.class);
        after(DemoUser.TEAMLEDER, "/filtre/" + shared + "/slet", Map.of());
        assertThat(read(DemoUser.SAGSBEHANDLER, "")).contains("Nords stille");
        HttpResponse<String> unknown = post(DemoUser.SAGSBEHANDLER, "/filtre/none/slet", Map.of());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Der er intet på denne adresse, og intet er ændret.");
        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre/" + shared + "/slet", Map.of("fase", "PLAN")))
                .contains("Filteret er slettet.", "selected=\"selected\">Plan</option>")
                .doesNotContain("Nords stille");
    }

    @ParameterizedTest
    @CsvSource({
        "SAGSBEHANDLER, '', '', '', 5",
        "SAGSBEHANDLER, enhed, '', '', 7",
        "SAGSBEHANDLER, enhed, '', nina, 2",
        "TEAMLEDER, '', CENTER_NORD, '', 7",
        "TEAMLEDER, '', CENTER_NORD, nina, 2"
    })
    void aSharedFilterShowsEverybodyTheSame(
            DemoUser owner, String whose, String unit, String caseworker, int expected) {
        series(10);
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "update forloeb.trajectory set caseworker_id = ? where no in (?, ?)",
                    NEWCOMER,
                    SERIES + "0000",
                    SERIES + "0001");
            jdbc.update(
                    "update forloeb.trajectory set caseworker_id = 'somebody', org_unit = 'CENTER_SYD'"
                            + " where no in (?, ?, ?)",
                    SERIES + "0002",
                    SERIES + "0003",
                    SERIES + "0004");
        });
        caseworkers.register(NEWCOMER, "Nina Ny", OrgUnit.CENTER_NORD, List.of("da"), 40);
        try {
            Map<String, String> asked = Map.of(
                    "navn",
                    "Delt",
                    "delt",
                    "true",
                    "nr",
                    SERIES,
                    "hvem",
                    whose,
                    "enhed",
                    unit,
                    "sagsbehandler",
                    caseworker);
            assertThat(after(owner, "/filtre", asked)).contains("Filteret er gemt.", ">" + expected + " forløb<");

            BoardFilter shared = asked(jdbc.queryForObject("select query from forloeb.saved_filter", String.class));
            assertThat(board(shared, 1).total()).as("the leader").isEqualTo(expected);
            for (String colleague : List.of(DemoUser.SAGSBEHANDLER.id(), NEWCOMER)) {
                assertThat(as(colleague, Role.CASEWORKER, () -> caseload.board(shared, 1))
                                .total())
                        .as(colleague)
                        .isEqualTo(expected);
            }
            assertThat(as(DemoUser.SAGSBEHANDLER2.id(), Role.CASEWORKER, () -> caseload.board(shared, 1))
                            .rows())
                    .as("somebody of another unit")
                    .extracting(BoardRow::no)
                    .isSubsetOf(SERIES + "0002", SERIES + "0003", SERIES + "0004");
        } finally {
            caseworkers.retire(NEWCOMER);
        }
    }

    @Test
    void aFilterThatCannotBeSavedSaysWhy() {
        Map<String, String> late = Map.of("navn", "Sene", "vis", "OVERSKREDET");
        save(DemoUser.SAGSBEHANDLER, late);

        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre", late)).contains("Du har allerede et filter med det navn.");
        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre", Map.of("navn", " ", "vis", "SNART")))
                .contains("Giv filteret et navn.");
        String long61 = "x".repeat(61);
        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre", Map.of("navn", long61, "vis", "SNART")))
                .contains("Navnet må højst være 60 tegn.", "value=\"" + long61 + "\"");
        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre", Map.of("navn", "Alt")))
                .contains("Vælg først, hvad du vil filtrere på.");
        assertThat(after(DemoUser.TEAMLEDER, "/filtre", Map.of("navn", "Alt", "vis", "SNART", "delt", "true")))
                .contains("Vælg en enhed i filteret først.");
        for (int i = 1; i < 50; i++) {
            String name = "Filter " + i;
            as(DemoUser.SAGSBEHANDLER.id(), Role.CASEWORKER, () -> {
                savedFilters.save(name, "vis=SNART", false, null);
                return name;
            });
        }
        assertThat(after(DemoUser.SAGSBEHANDLER, "/filtre", Map.of("navn", "Nummer 51", "vis", "SNART")))
                .contains("Du har gemt 50 filtre");
    }

    private void save(DemoUser person, Map<String, String> fields) {
        assertThat(after(person, "/filtre", fields)).contains("Filteret er gemt.");
    }

    private String move(DemoUser person, Map<String, String> fields) {
        return after(person, "/flyt", fields);
    }

    /** The board after a form of it has been sent. */
    private String after(DemoUser person, String form, Map<String, String> fields) {
        HttpResponse<String> answer = post(person, form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String next = answer.headers().firstValue("Location").orElseThrow();
        return people.browserOf(person)
                .get(next.substring(next.indexOf("/forloeb/")))
                .body();
    }

    private HttpResponse<String> post(DemoUser person, String form, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(people.browserOf(person).get(BOARD).body());
        assertThat(token.find()).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return people.browserOf(person).submit(BOARD + form, all);
    }

    private String caseworkerOf(String no) {
        return jdbc.queryForObject("select caseworker_id from forloeb.trajectory where no = ?", String.class, no);
    }

    private int count(String sql, Object... values) {
        return jdbc.queryForObject(sql, Integer.class, values);
    }

    private static int tile(String page, String code) {
        Matcher number = Pattern.compile("class=\"" + code + "\"[^>]*>\\s*<strong>(\\d+)</strong>")
                .matcher(page);
        assertThat(number.find()).as(code).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private String read(DemoUser person, String query) {
        HttpResponse<String> answer = people.browserOf(person).get(BOARD + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private BoardPage board(BoardFilter filter, int page) {
        return asLeader(() -> caseload.board(filter, page));
    }

    private List<String> everyRow(BoardFilter filter) {
        List<String> nos = new ArrayList<>();
        int pages = board(filter, 1).pages();
        for (int page = 1; page <= pages; page++) {
            board(filter, page).rows().forEach(row -> nos.add(row.no()));
        }
        return nos;
    }

    private static BoardFilter numbered(String part) {
        return new BoardFilter(null, false, null, null, null, null, part, BoardOrder.FRIST);
    }

    private static BoardFilter asked(String query) {
        Map<String, String> parts = UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return new AskedFor(
                        parts.get("vis"),
                        parts.get("hvem"),
                        parts.get("enhed"),
                        parts.get("sagsbehandler"),
                        parts.get("fase"),
                        parts.get("status"),
                        parts.get("nr"),
                        parts.get("orden"),
                        null,
                        parts.get("liggetid"),
                        null,
                        parts.get("frist"))
                .filter();
    }

    private <T> T asLeader(Supplier<T> work) {
        return as(DemoUser.TEAMLEDER.id(), Role.TEAM_LEADER, work);
    }

    private <T> T as(String userId, Role role, Supplier<T> work) {
        try {
            identity.setAuthentication(userId, List.of(role.key()));
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private int logged(String action, String no, DemoUser person) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where action = ? and trajectory_no = ? and user_id = ?"
                        + " and source = 'page:caseload'",
                Integer.class,
                action,
                no,
                person.id());
    }

    /** Trajectories in the record, without a process: of five each, one is late by law, one near as a target. */
    private void series(int size) {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            Map<String, Object> trajectory =
                    jdbc.queryForMap("select * from forloeb.trajectory where no = ?", own.no());
            Map<String, Object> deadline =
                    jdbc.queryForMap("select * from forloeb.deadline where task_id = ?", own.taskId());
            for (int i = 0; i < size; i++) {
                String no = SERIES + "%04d".formatted(i);
                trajectory.put("no", no);
                trajectory.put("status", "AKTIV");
                trajectory.put("idempotency_key", null);
                trajectory.put("started_on", i % 4 == 0 ? today.minusDays(policy.silentDays() + 1L) : today);
                insert("forloeb.trajectory", trajectory);
                deadline.put("id", UUID.randomUUID());
                deadline.put("trajectory_no", no);
                deadline.put("task_id", no);
                deadline.put("watch_on", null);
                deadline.put("kind", i % 5 == 0 ? "LOV" : "MAAL");
                deadline.put(
                        "due_on",
                        switch (i % 5) {
                            case 0 -> today.minusDays(1L + i);
                            case 1 -> calendar.after(today, policy.soonWorkingDays());
                            default -> calendar.after(today, policy.soonWorkingDays() + 1);
                        });
                insert("forloeb.deadline", deadline);
            }
        });
    }

    private void letter(int i, String kind, LocalDateTime writtenAt, LocalDateTime meetingStartsAt) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into forloeb.letter (id, trajectory_no, kind, template_version, occasion, title, html_encrypted,"
                        + " meeting_starts_at, written_at, written_by) values (?, ?, ?, 1, ?, 'Brev', 'x', ?, ?, 'somebody')",
                id,
                SERIES + "%04d".formatted(i),
                kind,
                id.toString(),
                meetingStartsAt,
                writtenAt);
    }

    private void insert(String table, Map<String, Object> row) {
        jdbc.update(
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", row.keySet()),
                                String.join(", ", Collections.nCopies(row.size(), "?"))),
                row.values().toArray());
    }
}
