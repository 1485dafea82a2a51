package dk.forloeb.trajectory;

import dk.forloeb.engine.DecisionTables;
import java.util.List;

/**
 * What one decision table says differently under other rules.
 *
 * @param table Danish name with version
 * @param ends rows that can't be hit any more
 * @param begins rows that can be hit from then on
 */
public record RuleSetChange(String table, List<DecisionTables.Row> ends, List<DecisionTables.Row> begins) {}
