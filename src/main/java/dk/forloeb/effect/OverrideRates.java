package dk.forloeb.effect;

import dk.forloeb.effect.EffectQueries.OverrideCount;
import dk.forloeb.effect.EffectReport.RuleOverrides;
import dk.forloeb.effect.EffectReport.TableOverrides;
import dk.forloeb.effect.ShareTable.Seen;
import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.DecisionTables.Row;
import dk.forloeb.engine.DecisionTables.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often people chose otherwise than the tables proposed (I27), by table and by rule; what is of too few is hidden. */
final class OverrideRates {

    /** Its rows are the physician's conclusions, which are not counted in small groups. */
    private static final String PHYSICIANS_TABLE = "health-routing";

    private final Map<String, List<OverrideCount>> counts;
    private final SmallCells cells;

    /** @param counts one for each rule, in the order to show them */
    OverrideRates(List<OverrideCount> counts, SmallCells cells) {
        this.counts = counts.stream()
                .collect(Collectors.groupingBy(OverrideCount::table, LinkedHashMap::new, Collectors.toList()));
        this.cells = cells;
    }

    /** @param all the figure I27, which the tables add up to */
    List<TableOverrides> tables(Figure all) {
        if (counts.isEmpty()) {
            return List.of();
        }
        List<OverrideCount> sums =
                counts.values().stream().map(OverrideRates::sum).toList();
        List<Seen> seen = split(sums).seen(!all.hidden(), !all.hidden(), all.population() != null);
        return IntStream.range(0, sums.size())
                .mapToObj(at -> new TableOverrides(
                        sums.get(at).table(),
                        seen.get(at).yes(),
                        seen.get(at).no(),
                        seen.get(at).all()))
                .toList();
    }

    /**
     * Rules of the tables that are shown whole: so what is seen of a table's rules tells nothing of another table. Of the others
     * not even how many rules were used is told, as at least so many stand behind a hidden sum.
     *
     * @param tables as they are shown
     */
    List<RuleOverrides> rules(List<TableOverrides> tables, DecisionTables names) {
        return tables.stream()
                .filter(table -> table.changed() != null && table.kept() != null && table.decided() != null)
                .map(TableOverrides::table)
                .filter(table -> !PHYSICIANS_TABLE.equals(table))
                .flatMap(table -> byRule(counts.get(table), names).stream())
                .toList();
    }

    /** None where the table's own sums tell that some rule is small. */
    private List<RuleOverrides> byRule(List<OverrideCount> rules, DecisionTables names) {
        List<Seen> seen = split(rules).seenOfKnownSums();
        return IntStream.range(0, seen.size())
                .mapToObj(at -> rule(rules.get(at), seen.get(at), names))
                .sorted(Comparator.comparingInt(RuleOverrides::version)
                        .reversed()
                        .thenComparingInt(rule -> rule.rows().isEmpty()
                                ? 0
                                : Integer.parseInt(rule.rows().split(" ")[0])))
                .toList();
    }

    private static RuleOverrides rule(OverrideCount rule, Seen seen, DecisionTables names) {
        Set<String> ids = Set.copyOf(Arrays.asList(rule.rule().split(",")));
        List<Row> rows = names.version(rule.table(), rule.version()).map(Table::rows).orElse(List.of()).stream()
                .filter(row -> ids.contains(row.ruleId()))
                .toList();
        return new RuleOverrides(
                rule.table(),
                rule.version(),
                rows.stream().map(row -> String.valueOf(row.no())).collect(Collectors.joining(" og ")),
                rows.stream().map(Row::source).distinct().collect(Collectors.joining("; ")),
                seen.yes(),
                seen.no(),
                seen.all());
    }

    private ShareTable split(List<OverrideCount> rows) {
        return new ShareTable(
                rows.stream()
                        .map(one -> new ShareTable.Row(one.changed(), one.decided() - one.changed()))
                        .toList(),
                cells);
    }

    private static OverrideCount sum(List<OverrideCount> rules) {
        OverrideCount first = rules.get(0);
        return new OverrideCount(
                first.table(),
                first.version(),
                first.rule(),
                rules.stream().mapToLong(OverrideCount::changed).sum(),
                rules.stream().mapToLong(OverrideCount::decided).sum());
    }
}
