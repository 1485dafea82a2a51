package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract with the engine: whatever a table's cell says, it means what it means to the engine's own FEEL. */
class RememberingFeelTest {

    private static final Map<String, Object> VALUES = Map.of(
            "months",
            7,
            "level",
            "A1",
            "day",
            Date.from(LocalDate.of(2026, 7, 1)
                    .atStartOfDay(ZoneId.of("Europe/Copenhagen"))
                    .toInstant()));

    private final FeelEngine feel = new RememberingFeel();
    private final FeelEngine engines = new ScalaFeelEngineFactory().createInstance();

    @ParameterizedTest
    @ValueSource(strings = {"> 6", "[1..6]", "< 6, 7", "not(7)", "-", "null", "(6..9)"})
    void testsAnInputAsTheEngineDoesAlsoTheSecondTime(String cell) {
        for (int months : new int[] {7, 6, 7}) {
            VariableContext context =
                    Variables.createVariables().putValue("months", months).asVariableContext();
            assertThat(feel.evaluateSimpleUnaryTests(cell, "months", context))
                    .isEqualTo(engines.evaluateSimpleUnaryTests(cell, "months", context));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "months * 2",
                "level = \"A1\"",
                "if months > 6 then \"LANG\" else \"KORT\"",
                "day",
                "string length(level)",
                "unknown",
                "unknown + 1",
                "[months, 1]"
            })
    void computesAnOutputAsTheEngineDoesAlsoTheSecondTime(String expression) {
        VariableContext context = Variables.fromMap(VALUES).asVariableContext();
        Object expected = engines.evaluateSimpleExpression(expression, context);

        assertThat(feel.<Object>evaluateSimpleExpression(expression, context)).isEqualTo(expected);
        assertThat(feel.<Object>evaluateSimpleExpression(expression, context)).isEqualTo(expected);
    }

    @Test
    void takesTheValuesOfEachTime() {
        for (int months : new int[] {7, 6, 7}) {
            VariableContext context =
                    Variables.createVariables().putValue("months", months).asVariableContext();
            assertThat(feel.<Number>evaluateSimpleExpression("months * 2", context)
                            .intValue())
                    .isEqualTo(months * 2);
        }
    }

    /** Also what went well before. */
    @Test
    void failsWhereTheEngineFails() {
        String cell = "if months > 6 then ? else 1";
        VariableContext well = Variables.createVariables().putValue("months", 1).asVariableContext();
        VariableContext wrong =
                Variables.createVariables().putValue("months", 7).asVariableContext();

        assertThat(feel.<Number>evaluateSimpleExpression(cell, well).intValue()).isOne();
        assertThatThrownBy(() -> engines.evaluateSimpleExpression(cell, wrong)).isInstanceOf(FeelException.class);
        assertThatThrownBy(() -> feel.evaluateSimpleExpression(cell, wrong)).isInstanceOf(FeelException.class);
    }

    /** A cell that calls Java is refused however often it is tried. */
    @Test
    void neverCallsJava() {
        String cell =
                "{ f: function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(double)\" } },"
                        + " y: f(months) }.y";
        VariableContext context = Variables.fromMap(VALUES).asVariableContext();

        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> feel.evaluateSimpleExpression(cell, context))
                    .isInstanceOf(FeelException.class);
        }
    }

    @Test
    void tellsWhatIsWrongEachTime() {
        VariableContext context = Variables.fromMap(VALUES).asVariableContext();

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> feel.evaluateSimpleExpression("months +* 2", context))
                    .isInstanceOf(FeelException.class)
                    .hasMessageContaining("months +* 2");
        }
    }
}
