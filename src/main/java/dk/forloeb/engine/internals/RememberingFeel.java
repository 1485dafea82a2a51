package dk.forloeb.engine.internals;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Evaluates decision tables and parses each of their cells once. The engine's own parses every cell each time that a table
 * is asked. What is remembered is bounded by the tables that are deployed, for nobody else's FEEL comes here.
 */
final class RememberingFeel extends ScalaFeelEngine {

    RememberingFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Parsed(super.buildFeelEngine(functions, values));
    }

    // Deprecated for callers, who have a newer API; inside, these two are still what every evaluation goes through.
    @SuppressWarnings("deprecation")
    private static final class Parsed extends FeelEngine {

        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        private Parsed(FeelEngine as) {
            super(as.functionProvider(), as.valueMapper(), as.configuration(), as.clock());
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String expression) {
            return expressions.computeIfAbsent(expression, super::parseExpression);
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String expression) {
            return unaryTests.computeIfAbsent(expression, super::parseUnaryTests);
        }
    }
}
