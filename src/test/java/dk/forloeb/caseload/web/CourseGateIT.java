package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.employment.ClosingService;
import dk.forloeb.employment.RunningEffort;
import dk.forloeb.engine.CourseWaits;
import dk.forloeb.engine.CourseWaits.Kind;
import dk.forloeb.engine.CourseWaits.Wait;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormNeeds;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a course's page says is missing is what the models wait for and the forms refuse, no more and no less. */
@IntegrationTest
class CourseGateIT {

    /** The fields that each phrase of the closing form stands for. */
    private static final Map<String, Set<String>> CLOSING = Map.of(
            "Resultat og dato, og hvor borgeren skal arbejde eller læse", Set.of("outcome", "outcomeDate"),
            "Danskniveau ved afslutning", Set.of("danishLevelEnd"),
            "Slutmåling på de 11 mål",
                    IntStream.rangeClosed(1, 11)
                            .mapToObj(i -> "progression" + i)
                            .collect(Collectors.toSet()),
            "Om borgeren ønsker efterværn", Set.of("aftercareConsent"));

    private static final String CLOSE = "UserTask_CloseTrajectory";

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private CourseWaits waits;

    @Autowired
    private FormNeeds forms;

    @Autowired
    private ClosingService closings;

    @Autowired
    private ConsentService consents;

    @Autowired
    private TrajectoryService trajectories;

    @Test
    void theTaskOfThePhaseIsMissingAndWhatRunsBesideIsNot() {
        String no = courseAt("UserTask_LayPlan", CourseAnswers.toJob());
        course.reportAbsence(caseworkerOf(no), CourseAnswers.absence(no));

        assertThat(own(no)).extracting(Wait::name).containsExactly("Læg plan");
        assertThat(waits.of(no).stream().filter(Wait::beside).map(Wait::name)).isNotEmpty();

        String block = gate(no);
        assertThat(block)
                .contains("»Plan« slutter, når det her er på plads:", "Mangler", ">Læg plan</a>", ", senest ")
                .contains("/camunda/app/tasklist/default/#/?task="
                        + own(no).get(0).taskId());
        assertThat(page(no).split(">Læg plan</a>", -1))
                .as("each task stands on the page once")
                .hasSize(2);
        course.complete(
                no,
                "UserTask_LayPlan",
                CourseAnswers.toJob().byTask().get("UserTask_LayPlan").get(0));
        assertThat(own(no)).extracting(Wait::name).doesNotContain("Læg plan");
    }

    @Test
    void whatIsNobodysTaskIsWaitedForUntilItsDay() {
        Map<String, List<Map<String, Object>>> answers = CourseAnswers.toJob().byTask();
        String no = courseAt("UserTask_StartUpskilling", CourseAnswers.toJob());
        while (course.openTasks(no).contains("UserTask_StartUpskilling")) {
            course.complete(
                    no,
                    "UserTask_StartUpskilling",
                    answers.get("UserTask_StartUpskilling").get(0));
        }

        List<Wait> courses =
                own(no).stream().filter(wait -> wait.kind() == Kind.EVENT).toList();

        assertThat(courses).isNotEmpty().allSatisfy(wait -> {
            assertThat(wait.name()).isEqualTo("Kurset slutter");
            assertThat(wait.step()).isEqualTo("CallActivity_Upskilling");
            assertThat(wait.until()).isAfter(trajectories.trajectory(no).startedOn());
        });
        assertThat(gate(no)).contains("Venter", "Kurset slutter", "Sker ");
        assertThat(page(no)).as("and on the step itself").contains("Venter på: Kurset slutter, ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theClosingFormIsRefusedForExactlyWhatIsListed(boolean begun) {
        String no = begun
                ? courseAt(CLOSE, CourseAnswers.toJob())
                : courseAt("UserTask_HoldStartMeeting", CourseAnswers.toJob());
        if (!begun) {
            course.complete(no, "UserTask_HoldStartMeeting", Map.of("acceptsProgram", "NEJ"));
        }
        OpenForm form = course.form(no, CLOSE);

        List<String> listed = forms.missing("close-trajectory", no);
        assertThat(listed).hasSize(begun ? 4 : 1);
        assertThat(gate(no))
                .contains("Forløbet lukkes, når det her er på plads:")
                .contains(listed);
        assertThat(refused(form, Map.of()))
                .isEqualTo(listed.stream()
                        .flatMap(one -> CLOSING.get(one).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (String one : listed) {
            Map<String, Object> allButOne = new HashMap<>(course.answers(form, Map.of()));
            allButOne.keySet().removeAll(CLOSING.get(one));
            assertThat(refused(form, allButOne)).as(one).isEqualTo(CLOSING.get(one));
        }

        course.complete(no, CLOSE, Map.of());

        assertThat(own(no)).extracting(Wait::name).doesNotContain("Afslut forløb");
    }

    @ParameterizedTest
    @CsvSource({
        "UserTask_LogMentor, MENTOR, 'Mentorstøtten (aftalt til '",
        "UserTask_EndPlacement, PLACERING, 'Virksomhedsplaceringen (aftalt til '",
        "UserTask_CompleteUpskilling, KURSUS, 'Kurset (aftalt til '",
        "UserTask_ReviewHealth, LAEGE, Henvisningen til lægen på jobcenteret"
    })
    void whatEndsWithTheCourseIsListedAndThenEnds(String task, RunningEffort.Kind kind, String told) {
        String no = courseAt(task, CourseAnswers.toJob());
        course.reportAbsence(caseworkerOf(no), CourseAnswers.absence(no));
        course.startCoordination(DemoUser.TEAMLEDER, CourseAnswers.coordination(no));

        assertThat(closings.running(no))
                .extracting(RunningEffort::kind)
                .contains(kind, RunningEffort.Kind.FRAVAER, RunningEffort.Kind.SAMARBEJDE);
        assertThat(gate(no)).as("its end is not near").doesNotContain("Slutter sammen med forløbet");
        trajectories.enter(no, Phase.NAESTE_SKRIDT);
        assertThat(gate(no))
                .contains("Slutter sammen med forløbet", told)
                .contains("Opfølgningen på fravær", "Spørgsmålet til en anden forvaltning");

        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "UDREJST"));

        assertThat(closings.running(no)).isEmpty();
    }

    @Test
    void noCitizenHasToConsentBeforeThePhaseEnds() {
        String no = courseAt("UserTask_ReferToPhysician", CourseAnswers.toJob());
        assertThat(forms.missing("refer-to-physician", no)).isEmpty();

        consents.withdraw(no, ConsentPurpose.LAEGE_PAA_JOBCENTER);

        assertThat(forms.missing("refer-to-physician", no))
                .as("whoever wants no physician needs no consent")
                .isEmpty();
    }

    @Test
    void aClosedCourseWaitsForNothing() {
        String no = courseAt("UserTask_HoldStartMeeting", CourseAnswers.toJob());
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "UDREJST"));
        course.runToEnd(no, Map.of());

        assertThat(waits.of(no)).isEmpty();
        assertThat(page(no)).contains("Forløbet er slut.").doesNotContain("Før næste fase");
    }

    private String courseAt(String task, CourseAnswers answers) {
        String no = course.refer(CourseAnswers.referral());
        course.runUntil(no, task, answers.byTask());
        return no;
    }

    private List<Wait> own(String no) {
        return waits.of(no).stream().filter(wait -> !wait.beside()).toList();
    }

    private DemoUser caseworkerOf(String no) {
        return DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
    }

    private Set<String> refused(OpenForm form, Map<String, Object> answers) {
        try {
            course.doer().submit(form, answers);
        } catch (RuntimeException refused) {
            return Stream.iterate((Throwable) refused, cause -> cause != null, Throwable::getCause)
                    .filter(FormFieldValidationException.class::isInstance)
                    .map(FormFieldValidationException.class::cast)
                    .flatMap(cause -> ((List<?>) cause.<Object>getDetail()).stream())
                    .map(error -> ((FieldError) error).field())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        throw new AssertionError("The form was taken with " + answers.keySet());
    }

    private String gate(String no) {
        String page = page(no);
        assertThat(page).contains("id=\"mangler\"");
        return page.substring(page.indexOf("id=\"mangler\""), page.indexOf("id=\"opgaver\""));
    }

    private String page(String no) {
        return new People(port)
                .browserOf(DemoUser.TEAMLEDER)
                .get("/forloeb/forloeb/" + no)
                .body();
    }
}
