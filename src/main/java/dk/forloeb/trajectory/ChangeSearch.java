package dk.forloeb.trajectory;

import dk.forloeb.engine.Decisions.Outcome;
import dk.forloeb.engine.PastTable;
import dk.forloeb.engine.PastTable.Kind;
import dk.forloeb.engine.PastTable.Question;
import dk.forloeb.trajectory.ProposalChanges.Change;
import dk.forloeb.trajectory.ProposalChanges.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for single facts that would have made a table propose something else, by asking the table: of a number or a day the nearest
 * limit on each side that changes the proposal, of anything else each other value that the table knows.
 */
final class ChangeSearch {

    /** Bounds the work, whatever a table's keeper writes. */
    static final int MOST_TRIES = 250;

    static final int MOST_CHANGES = 6;

    private static final int DOUBLINGS = 7;

    private final PastTable table;
    private final Map<String, Object> inputs;
    private final Proposed made;

    private Function<Outcome, TableAnswer> reading;
    private TableAnswer answer;
    private int tries;

    /** @param inputs all that the table asks, as it was kept */
    ChangeSearch(PastTable table, Map<String, Object> inputs, Proposed made) {
        this.table = table;
        this.inputs = new HashMap<>(inputs);
        this.made = made;
    }

    ProposalChanges changes(ProposalView proposal) {
        if (!table.questions().stream().map(Question::input).allMatch(inputs::containsKey)) {
            return ProposalChanges.none(proposal, Standing.INPUTS_NOT_KEPT);
        }
        table.questions()
                .forEach(question -> inputs.computeIfPresent(question.input(), (name, kept) -> typed(question, kept)));
        Optional<Outcome> again = table.ask(inputs).filter(this::hitsTheSame);
        if (again.isEmpty()) {
            return ProposalChanges.none(proposal, Standing.ANSWERS_OTHERWISE);
        }
        reading = TableAnswer.reading(again.get(), made.result());
        answer = reading.apply(again.get());
        Map<Question, List<Change>> found = new LinkedHashMap<>();
        table.questions().forEach(question -> found.put(question, changes(question)));
        List<Change> all = found.values().stream().flatMap(List::stream).toList();
        return new ProposalChanges(
                proposal, Standing.ASKED_AGAIN, fewest(found, all), all.size() > MOST_CHANGES || tries >= MOST_TRIES);
    }

    private boolean hitsTheSame(Outcome outcome) {
        return made.ruleId().split(",")[0].equals(outcome.first().ruleId());
    }

    /** The record keeps a day as text. */
    private static Object typed(Question question, Object kept) {
        if (question.kind() != Kind.DAY) {
            return kept;
        }
        try {
            return LocalDate.parse(kept.toString());
        } catch (DateTimeParseException noDay) {
            return kept;
        }
    }

    private List<Change> changes(Question question) {
        Object now = inputs.get(question.input());
        if (now instanceof Collection) {
            return List.of();
        }
        if (question.kind() == Kind.CHOICE || now == null) {
            return choices(question, now);
        }
        if (question.kind().isNumber()) {
            return now instanceof Number number ? numbers(question, new BigDecimal(number.toString())) : List.of();
        }
        return now instanceof LocalDate day ? days(question, day) : List.of();
    }

    /** Values that lead to the same row are one change; of a number or a day that was unknown the least is enough. */
    private List<Change> choices(Question question, Object now) {
        boolean choice = question.kind() == Kind.CHOICE;
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Object value : question.limits()) {
            if (!value.equals(now)) {
                other(question, value)
                        .ifPresent(change -> changes.merge(
                                choice ? change.result() + change.rows() : change.result(),
                                change,
                                (one, next) -> choice ? both(one, next) : one));
            }
        }
        return List.copyOf(changes.values());
    }

    private static Change both(Change one, Change next) {
        return new Change(
                one.question(),
                one.from(),
                Stream.concat(one.to().stream(), next.to().stream()).toList(),
                one.result(),
                one.sentence(),
                one.rows());
    }

    private List<Change> days(Question question, LocalDate now) {
        List<LocalDate> days =
                question.limits().stream().map(LocalDate.class::cast).toList();
        return Stream.of(
                        days.stream().filter(now::isAfter).sorted(Comparator.reverseOrder()),
                        days.stream().filter(now::isBefore).sorted())
                .map(side -> nearest(question, side))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Change> numbers(Question question, BigDecimal now) {
        List<BigDecimal> values = new ArrayList<>(
                question.limits().stream().map(BigDecimal.class::cast).toList());
        if (table.computes()) {
            BigDecimal step = BigDecimal.ONE;
            for (int i = 0; i < DOUBLINGS; i++) {
                values.add(now.subtract(step).max(BigDecimal.ZERO.min(now)));
                values.add(now.add(step));
                step = step.add(step);
            }
        }
        return Stream.of(
                        values.stream()
                                .filter(value -> value.compareTo(now) < 0)
                                .sorted(Comparator.reverseOrder()),
                        values.stream()
                                .filter(value -> value.compareTo(now) > 0)
                                .sorted())
                .map(side -> nearest(question, side))
                .flatMap(Optional::stream)
                .map(change -> table.computes() ? closer(question, now, change) : change)
                .toList();
    }

    private Optional<Change> nearest(Question question, Stream<?> side) {
        return side.distinct()
                .map(value -> other(question, value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where an answer is worked out, the limit may lie anywhere between what is known to change it and what was. */
    private Change closer(Question question, BigDecimal now, Change change) {
        BigDecimal same = now;
        Change other = change;
        BigDecimal step = question.kind().step();
        BigDecimal far = (BigDecimal) change.to().get(0);
        while (far.subtract(same).abs().compareTo(step) > 0) {
            BigDecimal half = same.add(far).divide(BigDecimal.valueOf(2), step.scale(), RoundingMode.DOWN);
            if (half.compareTo(same) == 0 || half.compareTo(far) == 0) {
                return other;
            }
            Optional<Change> between = other(question, half);
            if (between.isPresent()) {
                other = between.get();
                far = half;
            } else {
                same = half;
            }
        }
        return other;
    }

    /** What the table says with one other value; empty when that is the same, or nothing. */
    private Optional<Change> other(Question question, Object value) {
        if (tries >= MOST_TRIES) {
            return Optional.empty();
        }
        tries++;
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.put(question.input(), value);
        return table.ask(changed).flatMap(outcome -> {
            TableAnswer now = reading.apply(outcome);
            return now.key().equals(answer.key())
                    ? Optional.empty()
                    : Optional.of(new Change(
                            question.title(),
                            inputs.get(question.input()),
                            List.of(value),
                            now.text(),
                            now.sentence(),
                            table.rows(outcome)));
        });
    }

    /** At most so many that a person reads them all: one of each column before another of the same. */
    private static List<Change> fewest(Map<Question, List<Change>> found, List<Change> all) {
        if (all.size() <= MOST_CHANGES) {
            return all;
        }
        int deepest = found.values().stream().mapToInt(List::size).max().orElse(0);
        List<Change> kept = new ArrayList<>();
        for (int at = 0; at < deepest; at++) {
            int place = at;
            found.values().stream()
                    .filter(changes -> changes.size() > place)
                    .map(changes -> changes.get(place))
                    .limit(MOST_CHANGES - kept.size())
                    .forEach(kept::add);
        }
        return all.stream().filter(kept::contains).toList();
    }
}
