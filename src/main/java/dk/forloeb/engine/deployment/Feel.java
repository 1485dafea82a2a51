package dk.forloeb.engine.deployment;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Whether a cell of a decision table is readable; the engine itself would notice only when a case hits the cell. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    /** @param test true for a cell that asks, false for one that answers */
    static boolean isReadable(String text, boolean test) {
        return test
                ? ENGINE.parseUnaryTests(text).isSuccess()
                : ENGINE.parseExpression(text).isSuccess();
    }
}
