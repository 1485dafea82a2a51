package dk.forloeb.engine.internals;

import dk.forloeb.engine.Decisions.Hit;
import dk.forloeb.engine.Decisions.Outcome;
import dk.forloeb.engine.PastTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A deployed version, read once and asked within one command of the engine. */
class EnginePastTable implements PastTable {

    private static final Set<String> CHOSEN_BY_NOBODY = Set.of("decisionDate", "ruleSetId");
    private static final Pattern CONSTANT = Pattern.compile("(?:\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false|null)?");

    private final List<Question> questions;
    private final boolean computes;
    private final List<String> rules;
    private final Function<Map<String, Object>, Outcome> evaluate;

    EnginePastTable(DecisionTable table, Function<Map<String, Object>, Outcome> evaluate) {
        this.questions = questions(table);
        this.computes = table.getRules().stream()
                .flatMap(rule -> rule.getOutputEntries().stream())
                .map(OutputEntry::getTextContent)
                .anyMatch(cell -> !CONSTANT.matcher(cell.strip()).matches());
        this.rules = table.getRules().stream().map(Rule::getId).toList();
        this.evaluate = evaluate;
    }

    @Override
    public List<Question> questions() {
        return questions;
    }

    @Override
    public boolean computes() {
        return computes;
    }

    @Override
    public Optional<Outcome> ask(Map<String, Object> inputs) {
        try {
            return Optional.of(evaluate.apply(inputs))
                    .filter(outcome -> !outcome.hits().isEmpty());
        } catch (DmnEngineException | FeelException noAnswer) {
            // Two rows where only one may fit, or a cell that can't be worked out: with such facts nothing is proposed.
            return Optional.empty();
        }
    }

    @Override
    public String rows(Outcome outcome) {
        return outcome.hits().stream()
                .map(Hit::ruleId)
                .map(rule -> String.valueOf(rules.indexOf(rule) + 1))
                .collect(Collectors.joining(" og "));
    }

    /** Columns that ask the same are one question. */
    private static List<Question> questions(DecisionTable table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        int position = 0;
        for (Input input : table.getInputs()) {
            String name = input.getInputExpression().getText().getTextContent().strip();
            Column column = columns.computeIfAbsent(name, first -> Column.of(name, input));
            for (Rule rule : table.getRules()) {
                column.cells()
                        .add(List.copyOf(rule.getInputEntries()).get(position).getTextContent());
            }
            position++;
        }
        return columns.values().stream()
                .filter(column -> !CHOSEN_BY_NOBODY.contains(column.input()))
                .map(Column::question)
                .toList();
    }

    /** @param allowed what the keeper lets the column be answered with; empty when anything */
    private record Column(String input, String title, String typeRef, String allowed, List<String> cells) {

        static Column of(String name, Input input) {
            String title = input.getLabel() == null ? name : input.getLabel();
            String allowed = input.getInputValues() == null
                    ? ""
                    : input.getInputValues().getText().getTextContent();
            return new Column(name, title, input.getInputExpression().getTypeRef(), allowed, new ArrayList<>());
        }

        Question question() {
            Kind kind = ColumnLimits.kind(typeRef, cells);
            List<String> limits = new ArrayList<>(cells);
            if (kind == Kind.CHOICE) {
                limits.add(allowed);
            }
            return new Question(input, title, kind, ColumnLimits.of(kind, typeRef, limits));
        }
    }
}
