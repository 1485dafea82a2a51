package dk.forloeb.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.CitizenCorrection;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.deadline.DeadlineService;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.MailingService;
import dk.forloeb.platform.Role;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.StatementCounter;
import dk.forloeb.trajectory.ConsentService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a page asks of the database does not grow with what it shows. The board, a course and the effect have tests of their own. */
@Tag("once")
@IntegrationTest
class PageStatementsIT {

    private static final int MOST = 15;

    @Autowired
    private CourseDriver course;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CitizenPageService citizens;

    @Autowired
    private CourseTrailService trails;

    @Autowired
    private CourseProposalsService proposals;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DeadlineService deadlines;

    @Autowired
    private LetterService letters;

    @Autowired
    private ConsentService consents;

    @Autowired
    private CoordinationService coordinations;

    @Autowired
    private CoverPlanning covers;

    @Autowired
    private MailingService mailings;

    @Autowired
    private CaseloadService caseload;

    @Test
    void aFullCourseCostsAsManyStatementsAsAYoungOne() {
        String young = course.refer(CourseAnswers.referral());
        course.runUntil(
                young, "UserTask_ClarifyCompetences", CourseAnswers.toJob().byTask());
        String full = course.refer(CourseAnswers.referral());
        course.runUntil(
                full,
                "UserTask_ChooseNextStep",
                CourseAnswers.throughEveryTask().byTask());
        correctOften(full);

        Map<String, Integer> few = asLeader(young);
        Map<String, Integer> many = asLeader(full);

        assertThat(many.remove("frister"))
                .as("one more asks how many pages there are")
                .isEqualTo(few.remove("frister") + 1);
        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allMatch(sent -> sent <= MOST);
    }

    private void correctOften(String no) {
        for (int i = 0; i < 10; i++) {
            int round = i;
            as(DemoUser.TEAMLEDER, Role.TEAM_LEADER, () -> {
                CitizenPage page = citizens.page(no);
                CitizenView citizen = page.file().citizen();
                citizens.correct(
                        no,
                        page.file().version(),
                        new CitizenCorrection(
                                citizen.fullName(),
                                "20 00 00 0" + round,
                                null,
                                citizen.preferredLanguage(),
                                citizen.interpreterNeeded(),
                                citizen.safeContact()));
            });
        }
    }

    private Map<String, Integer> asLeader(String no) {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("borger", () -> citizens.page(no));
        pages.put("adgang", () -> trails.trail(no, null, null, 1));
        pages.put("forslag", () -> proposals.proposals(no, 1));
        UUID proposal = jdbc.queryForObject(
                "select id from forloeb.proposal where trajectory_no = ? and decision_id = 'target-group'",
                UUID.class,
                no);
        pages.put("forslag ændret", () -> proposals.changes(no, proposal));
        pages.put("frister", () -> deadlines.ofTrajectory(no, 0));
        pages.put("breve", () -> letters.ofTrajectory(no));
        pages.put("samtykker", () -> consents.all(no));
        pages.put("samarbejde", () -> coordinations.files(no));
        pages.put("vikar", () -> covers.plan());
        pages.put("forløb til vikar", () -> covers.choices(DemoUser.SAGSBEHANDLER.id()));
        pages.put("ikke sendte", () -> letters.needingAPerson(PageRequest.of(0, 50)));
        pages.put("udsendelser", () -> mailings.mailings(PageRequest.of(0, 50)));
        pages.put(
                "fil", () -> caseload.list(new BoardFilter(null, false, null, null, null, null, no, BoardOrder.FRIST)));
        Map<String, Integer> sent = new LinkedHashMap<>();
        as(
                DemoUser.TEAMLEDER,
                Role.TEAM_LEADER,
                () -> pages.forEach((name, page) -> {
                    // What is read once and kept.
                    page.run();
                    sent.put(name, statements.count(page));
                }));
        return sent;
    }

    private void as(DemoUser person, Role role, Runnable work) {
        try {
            identity.setAuthentication(person.id(), List.of(role.key()));
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
