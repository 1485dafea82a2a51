package dk.forloeb.engine.internals;

import camundajar.impl.scala.jdk.CollectionConverters;
import camundajar.impl.scala.util.Either;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Evaluates decision tables, parses each of their cells once and makes FEEL's own functions once. The engine's own does both
 * for every cell each time that a table is asked. What is remembered is bounded by the tables that are deployed, for nobody
 * else's FEEL comes here.
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
        /** What the engine's own way has once evaluated, and so found to be allowed. */
        private final Set<ParsedExpression> allowed =
                Collections.newSetFromMap(Collections.synchronizedMap(new IdentityHashMap<>()));

        private final FunctionProvider functions;
        private final FeelInterpreter interpreter;

        private Parsed(FeelEngine as) {
            super(as.functionProvider(), as.valueMapper(), as.configuration(), as.clock());
            this.functions = new FunctionProvider.CompositeFunctionProvider(CollectionConverters.ListHasAsScala(
                            List.of(new BuiltinFunctions(clock(), valueMapper()), functionProvider()))
                    .asScala()
                    .toList());
            this.interpreter = new FeelInterpreter(valueMapper());
        }

        /** Leaves to the engine's own way what it has not seen yet, and what goes wrong. */
        @Override
        public EvaluationResult evaluate(ParsedExpression expression, Context context) {
            if (allowed.contains(expression)) {
                Optional<EvaluationResult> again = evaluateAgain(expression, context);
                if (again.isPresent()) {
                    return again.get();
                }
            }
            EvaluationResult result = super.evaluate(expression, context);
            if (result.isSuccess()) {
                allowed.add(expression);
            }
            return result;
        }

        private Optional<EvaluationResult> evaluateAgain(ParsedExpression expression, Context context) {
            EvalContext known = EvalContext.create(valueMapper(), functions).merge(context);
            try {
                Val value = interpreter.eval(expression.expression(), known);
                var failures = known.failureCollector().failures();
                return value instanceof ValError || value instanceof ValFatalError || !failures.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures));
            } catch (RuntimeException wrong) {
                // The engine's own way meets it too, and says which cell it was.
                return Optional.empty();
            }
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
