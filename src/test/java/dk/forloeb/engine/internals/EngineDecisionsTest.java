package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.Decisions.Outcome;
import dk.forloeb.engine.PastTable;
import dk.forloeb.engine.PastTable.Kind;
import dk.forloeb.engine.PastTable.Question;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Contract with the engine: a past version answers again as it did, whatever has been deployed since. */
class EngineDecisionsTest {

    private static final EngineDecisions DECISIONS = new EngineDecisions();

    @RegisterExtension
    static final HardenedEngine ENGINE = new HardenedEngine(
            "past-tables",
            Map.of(),
            new BoundaryPlugin.Wiring(
                    DECISIONS, new StaticListableBeanFactory().getBeanProvider(dk.forloeb.engine.TaskSchedule.class)));

    @Test
    void asksTheVersionThatAnsweredNotTheNewest() {
        deploy(PastTables.text("mentoring", "mentor-kind"));
        deploy(PastTables.text("mentoring", "mentor-kind").replace("&lt;= 2", "&lt;= 4"));

        assertThat(kindAt(1, 3)).contains("FASTHOLDELSE");
        assertThat(kindAt(2, 3)).contains("SPROG");
        assertThat(DECISIONS.evaluate("mentor-kind", at(3)).version()).isEqualTo(2);
    }

    @Test
    void saysWhatAVersionAsksWithoutDayAndRuleSet() {
        deploy(PastTables.text("mentoring", "mentor-kind"));

        List<Question> questions =
                DECISIONS.again("mentor-kind", 1, PastTable::questions).orElseThrow();

        assertThat(questions)
                .extracting(Question::input)
                .containsExactly("inPlacement", "socialBarrier", "danishRank", "retentionRisk", "employerHasMentor");
        assertThat(questions.get(2).title()).startsWith("Danskniveau");
        assertThat(questions.get(2).kind()).isEqualTo(Kind.WHOLE);
        assertThat(questions.get(2).limits()).extracting(Object::toString).containsExactly("1", "2", "3", "4");
    }

    @Test
    void saysWhatARowTellsOfTheInputs() {
        deploy(PastTables.text("mentoring", "mentor-kind"));

        assertThat(DECISIONS.toldBy("mentor-kind", 1, "Rule_01")).containsExactly("socialBarrier");
        assertThat(DECISIONS.toldBy("mentor-kind", 1, "Rule_03"))
                .as("the row that hit tells that those above it did not")
                .containsExactlyInAnyOrder("inPlacement", "socialBarrier", "danishRank", "employerHasMentor");
        assertThat(DECISIONS.toldBy("mentor-kind", 1, "Rule_03,Rule_01"))
                .as("of several rows the last one")
                .hasSize(4);
        assertThat(DECISIONS.toldBy("mentor-kind", 1, "Rule_99")).isEmpty();
        assertThat(DECISIONS.toldBy("mentor-kind", 7, "Rule_01")).isEmpty();
        assertThat(DECISIONS.titleOf("mentor-kind", 1)).endsWith(", version 1");
    }

    @Test
    void knowsNothingOfAVersionThatIsDeleted() {
        deploy(PastTables.text("mentoring", "mentor-kind"));
        DecisionDefinition definition = ENGINE.engine()
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .singleResult();
        ENGINE.engine().getRepositoryService().deleteDeployment(definition.getDeploymentId());

        assertThat(DECISIONS.again("mentor-kind", 1, PastTable::questions)).isEmpty();
    }

    private static Optional<String> kindAt(int version, int danishRank) {
        return DECISIONS.again("mentor-kind", version, table -> {
            Outcome outcome = table.ask(at(danishRank)).orElseThrow();
            return outcome.first().text("kind");
        });
    }

    private static Map<String, Object> at(int danishRank) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "inPlacement", true,
                "socialBarrier", false,
                "danishRank", danishRank,
                "retentionRisk", true,
                "employerHasMentor", false));
        inputs.put("decisionDate", LocalDate.of(2026, 9, 1));
        inputs.put("ruleSetId", "RS-2026-07");
        return inputs;
    }

    private static void deploy(String dmn) {
        ENGINE.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("mentor-kind.dmn", dmn)
                .deploy();
    }
}
