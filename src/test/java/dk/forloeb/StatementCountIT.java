package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.StatementCounter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many SQL statements people's steps cost, with record, validation and access log, and that this stays so. */
@Tag("once")
@IntegrationTest
class StatementCountIT {

    private static final int HIGHEST_MEDIAN = 30;
    private static final int HIGHEST = 60;
    private static final int LONGER_THAN_A_YEAR = 370;
    private static final int MORE_TRAJECTORIES = 40;

    @Autowired
    private CourseDriver course;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private RepositoryService repository;

    @Test
    void staysSmallAndConstantAsTheRecordGrows() {
        carryThroughEveryTask();
        Map<String, List<Integer>> few = carryThroughEveryTask();
        int startWithFew = statements.count(() -> course.refer(CourseAnswers.referral()));
        grow();

        Map<String, List<Integer>> many = carryThroughEveryTask();
        int startWithMany = statements.count(() -> course.refer(CourseAnswers.referral()));

        assertThat(few.keySet()).as("tasks that were completed").isEqualTo(userTasks());
        assertThat(few.values().stream().flatMap(List::stream)).as("%s", few).allMatch(sent -> sent <= HIGHEST);
        assertThat(median(few)).as("median of %s", few).isLessThanOrEqualTo(HIGHEST_MEDIAN);
        assertThat(startWithFew).as("start form").isLessThanOrEqualTo(HIGHEST);
        assertThat(heaviest(many))
                .as("after %d more trajectories", MORE_TRAJECTORIES)
                .isEqualTo(heaviest(few));
        assertThat(startWithMany).as("start form").isEqualTo(startWithFew);
    }

    /** @return statements of each completion by task, in order */
    private Map<String, List<Integer>> carryThroughEveryTask() {
        Map<String, Integer> before = course.statementsByTask().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sent -> sent.getValue().size()));
        String no = course.refer(CourseAnswers.referral());
        Map<String, List<Map<String, Object>>> answers =
                CourseAnswers.throughEveryTask().byTask();
        course.whileNobodyHasRoom(() -> course.runUntil(no, "UserTask_HoldStartMeeting", answers));
        course.makeDecision(DemoUser.TEAMLEDER, CourseAnswers.decision(no));
        course.runUntil(no, "UserTask_ChooseNextStep", answers);
        course.fileComplaint(DemoUser.TEAMLEDER, CourseAnswers.complaint(no));
        course.settleComplaint(no, answers);
        course.settleAccessRequests(no, answers);
        course.startCoordination(DemoUser.KOORDINATOR, CourseAnswers.coordination(no));
        course.settleCoordination(no, answers);
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DELTIDSJOB"));
        course.changeBeside(no);
        course.notifyWhileLettersAreStuck(no);
        course.endByEvents();
        course.clarify();
        course.passDays(LONGER_THAN_A_YEAR);
        followUp(no, answers);
        course.runToEnd(no, answers);
        Map<String, List<Integer>> sent = new TreeMap<>();
        course.statementsByTask().forEach((task, all) -> {
            List<Integer> here = List.copyOf(all.subList(before.getOrDefault(task, 0), all.size()));
            if (!here.isEmpty()) {
                sent.put(task, here);
            }
        });
        return sent;
    }

    /** What is late is with the team leader, as long as it is not done. */
    private void followUp(String no, Map<String, List<Map<String, Object>>> answers) {
        while (course.openTasks(no).contains(CourseAnswers.FOLLOW_UP_DEADLINE)) {
            course.complete(
                    no,
                    CourseAnswers.FOLLOW_UP_DEADLINE,
                    answers.get(CourseAnswers.FOLLOW_UP_DEADLINE).get(0));
        }
    }

    /** Courses that have ended, with their events and notes, and as many that have just begun, with their tasks. */
    private void grow() {
        Map<String, List<Map<String, Object>>> declining = CourseAnswers.toJob()
                .with(
                        "UserTask_HoldStartMeeting",
                        Map.of(
                                "acceptsProgram", "NEJ",
                                "competenceNeeded", "NEJ",
                                "healthReviewWanted", "NEJ",
                                "consentPurposes", List.of()))
                .with("UserTask_CloseTrajectory", Map.of("outcome", "AFSL_EGET_OENSKE"))
                .byTask();
        for (int i = 0; i < MORE_TRAJECTORIES / 2; i++) {
            course.runToEnd(course.refer(CourseAnswers.referral()), declining);
            course.runUntil(course.refer(CourseAnswers.referral()), "UserTask_AssessTargetGroup", declining);
        }
    }

    private Set<String> userTasks() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(process -> repository.getBpmnModelInstance(process.getId()))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By task, for how often a contact falls due within a year depends on the weekday that the year begins with. */
    private static Map<String, Integer> heaviest(Map<String, List<Integer>> byTask) {
        return byTask.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sent -> Collections.max(sent.getValue())));
    }

    private static int median(Map<String, List<Integer>> byTask) {
        List<Integer> sorted =
                byTask.values().stream().flatMap(List::stream).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
