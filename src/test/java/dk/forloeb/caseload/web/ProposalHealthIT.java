package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.employment.PlanService;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Why the system proposed what it did, where health is among the reasons: who reads what of it, and as long as which consent. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalHealthIT {

    private static final String HIDDEN = "Skjult: oplysning om helbred";
    private static final String HIDDEN_ROW =
            "Rækken i tabellen og dens begrundelse er skjult, for de ville røbe en skjult oplysning.";
    private static final String HIDDEN_CHOICE =
            "Begrundelsen for valget er skjult, for den kan gentage en skjult oplysning.";

    private static final String PAUSE_REASON =
            "Behandling kommer først; aktiviteterne holder pause, og der følges op efter 28 dage.";
    private static final String AGAIN_REASON = "Helbredet hindrer: tilbyd en ny lægegennemgang.";
    private static final String OVERRIDE = "Borgeren vil selv begynde nu og har talt med sin egen læge.";

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private ConsentService consents;

    @Autowired
    private NextStepService nextSteps;

    @Autowired
    private PlanService plans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private People people;
    private String no;
    private DemoUser caseworker;
    private DemoUser colleague;

    private UUID routing;
    private UUID nextStep;
    private UUID missed;
    private UUID screening;

    @BeforeAll
    void begin() {
        people = new People(port);
        no = new Courses(course, tasks).stopAt("UserTask_HoldStartMeeting").no();
        caseworker = DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
        colleague = caseworker == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;
    }

    @BeforeEach
    void propose() {
        reviewed(LocalDateTime.now(clock).minusDays(2));
        missed = proposal(
                "health-routing",
                "Rule_01",
                "NY_TID",
                "Borgeren kom ikke og får tilbudt en ny tid.",
                "{\"conclusion\":null,\"workBand\":null,\"benefitMonths36\":14,\"attended\":false,\"missedSlots\":1}");
        routing = proposal(
                "health-routing",
                "Rule_05",
                "PAUSE",
                PAUSE_REASON,
                "{\"conclusion\":\"BEHANDLING_FOERST\",\"workBand\":\"UAFKLARET\",\"benefitMonths36\":14,\"attended\":true,\"missedSlots\":0}");
        nextStep = proposal(
                "next-step",
                "Rule_03",
                "LAEGEGENNEMGANG_IGEN",
                AGAIN_REASON,
                "{\"employerIntent\":\"USIKKER\",\"ordinaryHours\":0,\"healthFlag\":true,\"placementsDone\":1,"
                        + "\"progressionDelta\":2,\"attendancePct\":83,\"kind\":\"PRAKTIK\",\"weeksLeft\":6}");
        screening = proposal(
                "clarification-screening",
                "Rule_05",
                "AFVENT_BEHANDLING",
                "Behandlingen er i gang, og udsigten er ikke sikker; sagen venter, til behandlingen har virket.",
                "{\"age\":41,\"yearsToPension\":26,\"triedOffers\":2,\"functionSevere\":false,\"prognosis\":\"USIKKER\","
                        + "\"treatmentOngoing\":true,\"citizenWish\":\"FLEKSJOB\"}");
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "delete from forloeb.proposal where trajectory_no = ? and decision_id in"
                            + " ('health-routing', 'next-step', 'clarification-screening', 'upskilling-track')",
                    no);
            jdbc.update("delete from health.review where trajectory_no = ?", no);
            jdbc.update("delete from health.referral where trajectory_no = ?", no);
            jdbc.update("delete from forloeb.cover where planned_by = 'proposal-health'");
        });
    }

    @AfterAll
    void withdrawn() {
        consent(false);
    }

    @Test
    void theCaseworkerReadsEverythingWhileTheConsentStands() {
        consent(true);

        assertThat(told(caseworker, routing))
                .contains("Vej efter lægegennemgang, række 5, version", PAUSE_REASON)
                .contains("Lægens konklusion behandling først", "Foreløbig arbejdsevne uafklaret")
                .contains("Måneder på ydelse (seneste 36) 14", OVERRIDE, "Hvad kunne have ændret det?")
                .doesNotContain("Skjult", "skjult");
        assertThat(told(caseworker, nextStep))
                .contains("Næste skridt, række 3, version", AGAIN_REASON, "Helbred hindrer ja", "Fremmøde i procent 83")
                .doesNotContain("Skjult", "skjult");
        for (UUID id : List.of(routing, nextStep, screening)) {
            HttpResponse<String> changes = open(caseworker, "/forslag/" + id);
            assertThat(changes.statusCode()).isEqualTo(200);
            assertThat(words(changes.body())).contains("ville give");
        }
    }

    @Test
    void withoutTheConsentTheCaseworkerReadsAllButThePhysiciansWord() {
        consent(false);

        assertThat(told(caseworker, routing))
                .contains("Vej efter lægegennemgang, version", "Forslag: pause", HIDDEN_ROW, OVERRIDE)
                .contains("Lægens konklusion " + HIDDEN, "Foreløbig arbejdsevne " + HIDDEN, "Mødt ja")
                .contains("Måneder på ydelse (seneste 36) 14")
                .doesNotContain("række 5", PAUSE_REASON, "behandling først", "uafklaret", "ændret det?");
        assertThat(told(caseworker, nextStep))
                .contains("Helbred hindrer " + HIDDEN, "Fremmøde i procent 83", HIDDEN_ROW, OVERRIDE)
                .doesNotContain("række 3", AGAIN_REASON, "ændret det?");
        assertThat(told(caseworker, missed))
                .as("neither this row nor one above asks what the physician said")
                .contains("række 1, version", "Borgeren kom ikke", "Lægens konklusion " + HIDDEN);
        assertThat(told(caseworker, screening))
                .as("what the caseworker has judged rests on no consent")
                .contains("række 5, version", "Prognose usikker", "Behandling i gang ja", "ændret det?");
        for (UUID id : List.of(routing, nextStep)) {
            assertThat(open(caseworker, "/forslag/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theTaskTellsNoMoreThanThePage() {
        proposal(
                "upskilling-track",
                "Rule_05",
                "JOBDANSK",
                "Dansk på arbejdspladsen.",
                "{\"danishRank\":2,\"workBand\":\"FULD\"}");
        consent(true);
        assertThat(nextSteps.proposal(no)).map(Proposed::reason).contains(AGAIN_REASON);

        assertThat(plans.proposal(no)).map(Proposed::rule).hasValueSatisfying(rule -> assertThat(rule)
                .contains("række 5"));

        consent(false);
        assertThat(plans.proposal(no)).map(Proposed::rule).contains("Vises ikke");
        assertThat(nextSteps.proposal(no)).hasValueSatisfying(proposed -> {
            assertThat(proposed.result()).isEqualTo("LAEGEGENNEMGANG_IGEN");
            assertThat(proposed.reason()).contains("ikke længere givet samtykke");
            assertThat(proposed.rule()).isEqualTo("Vises ikke");
        });

        transaction.executeWithoutResult(
                status -> jdbc.update("delete from health.review where trajectory_no = ?", no));
        assertThat(nextSteps.proposal(no))
                .as("no physician has said anything")
                .map(Proposed::reason)
                .contains(AGAIN_REASON);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theTeamLeaderReadsNothingOfHealthAndAllElse(boolean given) {
        consent(given);

        assertThat(told(DemoUser.TEAMLEDER, routing))
                .contains("Lægens konklusion " + HIDDEN, "Foreløbig arbejdsevne " + HIDDEN, HIDDEN_ROW, HIDDEN_CHOICE)
                .contains("Forslag: pause", "Et andet valg", "Måneder på ydelse (seneste 36) 14", "Mødt ja")
                .doesNotContain("række 5", PAUSE_REASON, OVERRIDE, "behandling først");
        assertThat(told(DemoUser.TEAMLEDER, nextStep))
                .contains(
                        "Helbred hindrer " + HIDDEN, "Virksomhedens plan usikker", "Fremmøde i procent 83", HIDDEN_ROW)
                .doesNotContain("række 3", AGAIN_REASON, OVERRIDE);
        assertThat(told(DemoUser.TEAMLEDER, screening))
                .contains("Prognose " + HIDDEN, "Svært nedsat funktion " + HIDDEN, "Behandling i gang " + HIDDEN)
                .contains("Borgerens ønske fleksjob", HIDDEN_ROW, HIDDEN_CHOICE);
        for (UUID id : List.of(routing, nextStep, screening)) {
            assertThat(open(DemoUser.TEAMLEDER, "/forslag/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aColleagueReadsNothingAndWhoCoversWhatTheCaseworkerWould() {
        consent(true);
        assertThat(open(colleague, "/forslag").statusCode()).isEqualTo(404);
        assertThat(open(colleague, "/forslag/" + routing).statusCode()).isEqualTo(404);

        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.cover (id, version, absent_id, cover_id, from_on, until_on, planned_by, planned_at,"
                        + " returned) values (?, 0, ?, ?, ?, ?, 'proposal-health', ?, true)",
                UUID.randomUUID(),
                caseworker.id(),
                colleague.id(),
                LocalDate.now(clock).minusDays(1),
                LocalDate.now(clock).plusDays(1),
                LocalDateTime.now(clock)));
        assertThat(told(colleague, routing)).contains("række 5", PAUSE_REASON, OVERRIDE, "behandling først");
        consent(false);
        assertThat(told(colleague, routing))
                .contains("Lægens konklusion " + HIDDEN, HIDDEN_ROW, HIDDEN_CHOICE)
                .doesNotContain(PAUSE_REASON, OVERRIDE);
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoUser.class,
            names = {"LAEGE", "MENTOR", "VIRKSOMHEDSKONSULENT", "REHAB"})
    void isShutToThePhysicianTheMentorAndOthersWithoutTheCourse(DemoUser person) {
        consent(true);

        assertThat(open(person, "/forslag").statusCode()).isEqualTo(404);
        assertThat(open(person, "/forslag/" + nextStep).statusCode()).isEqualTo(404);
    }

    @Test
    void whereNoPhysicianHasSaidAnythingNothingIsKeptBack() {
        consent(false);
        transaction.executeWithoutResult(
                status -> jdbc.update("delete from health.review where trajectory_no = ?", no));

        for (DemoUser reader : List.of(caseworker, DemoUser.TEAMLEDER)) {
            assertThat(told(reader, nextStep))
                    .contains("række 3", AGAIN_REASON, "Helbred hindrer ja", OVERRIDE, "ændret det?")
                    .doesNotContain("kjult");
        }
    }

    @Test
    void aColumnThatNobodyHasClassifiedIsShownToNobody() {
        consent(true);
        UUID unknown = proposal(
                "next-step",
                "Rule_01",
                "JOB",
                "Virksomheden vil ansætte borgeren i lønnede timer.",
                "{\"employerIntent\":\"ANSAETTER\",\"diagnosis\":\"F32\"}");

        assertThat(told(caseworker, unknown))
                .contains("diagnosis Skjult: det er ikke afgjort, hvem der må se oplysningen", "række 1")
                .doesNotContain("F32");
    }

    /** A review that the physician has ended; nobody reads its findings here. */
    private void reviewed(LocalDateTime at) {
        UUID referral = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into health.referral (id, version, trajectory_no, org_unit, question_encrypted, urgency,"
                            + " interpreter, referred_at, referred_by, status, missed_slots, slots_without_result)"
                            + " values (?, 0, ?, 'CENTER_NORD', 'x', 'NORMAL', 'NEJ', ?, 'somebody', 'AFSLUTTET', 0, 0)",
                    referral,
                    no,
                    at.minusDays(1));
            jdbc.update(
                    "insert into health.review (id, referral_id, trajectory_no, reviewed_at, reviewed_by,"
                            + " findings_encrypted, diagnoses_encrypted, severity_physical_encrypted,"
                            + " severity_mental_encrypted, health_mastery_encrypted, further_need_encrypted, conclusion,"
                            + " accommodations, work_band, shared_summary)"
                            + " values (?, ?, ?, ?, 'laege', 'x', 'x', 'x', 'x', 'x', 'x', 'BEHANDLING_FOERST', '',"
                            + " 'UAFKLARET', 'x')",
                    UUID.randomUUID(),
                    referral,
                    no,
                    at);
        });
    }

    private UUID proposal(String table, String rule, String result, String reason, String inputs) {
        UUID id = UUID.randomUUID();
        LocalDateTime now = LocalDateTime.now(clock);
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.proposal (id, version, trajectory_no, decision_id, decision_version, rule_id,"
                        + " rule_set_id, proposed_at, inputs, proposed, reason, chosen, override_reason, decided_by,"
                        + " decided_at) values (?, 0, ?, ?, 1, ?, ?, ?, ?, ?, ?, 'PLAN', ?, ?, ?)",
                id,
                no,
                table,
                rule,
                trajectories.trajectory(no).ruleSetId(),
                now,
                inputs,
                result,
                reason,
                OVERRIDE,
                caseworker.id(),
                now));
        return id;
    }

    /** The citizen's newest answer to whether the physician may share. */
    private void consent(boolean given) {
        identity.setAuthentication(caseworker.id(), List.of("caseworker"));
        try {
            consents.register(
                    no,
                    new ConsentGiven(
                            ConsentPurpose.LAEGE_PAA_JOBCENTER,
                            List.of("LAEGE"),
                            List.of("HELBRED_FUNKTION"),
                            given,
                            "MUNDTLIGT_NOTAT",
                            LocalDate.now(clock).plusMonths(3),
                            null));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the page tells of one proposal. */
    private String told(DemoUser person, UUID id) {
        Map<UUID, String> headings = Map.of(
                routing, "PAUSE", nextStep, "LAEGEGENNEMGANG_IGEN", missed, "NY_TID", screening, "AFVENT_BEHANDLING");
        String proposed = CodeText.of(headings.getOrDefault(id, "JOB"));
        Matcher section = Pattern.compile("(?s)<section class=\"proposal\".*?</section>")
                .matcher(open(person, "/forslag").body());
        while (section.find()) {
            String words = words(section.group());
            if (words.contains("Forslag: " + proposed + " ")) {
                return words;
            }
        }
        throw new AssertionError("The page tells nothing of " + proposed);
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private HttpResponse<String> open(DemoUser person, String part) {
        return people.browserOf(person).get("/forloeb/forloeb/" + no + part);
    }
}
