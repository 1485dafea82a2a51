package dk.forloeb.trajectory;

import dk.forloeb.engine.DecisionTables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what law and policy change on a day, and how many courses follow which rules. Says nothing of anybody. */
@Service
@Transactional(readOnly = true)
public class RuleSetService {

    private final RuleSets ruleSets;
    private final DecisionTables tables;
    private final TrajectoryRepository trajectories;
    private final Clock clock;

    RuleSetService(RuleSets ruleSets, DecisionTables tables, TrajectoryRepository trajectories, Clock clock) {
        this.ruleSets = ruleSets;
        this.tables = tables;
        this.trajectories = trajectories;
        this.clock = clock;
    }

    /** Every rule set, oldest first. */
    public List<RuleSet> ruleSets() {
        return ruleSets.all();
    }

    public RuleSet today() {
        return ruleSets.applying(LocalDate.now(clock));
    }

    /** The one that applies on a day. */
    public RuleSet on(LocalDate day) {
        return ruleSets.applying(day);
    }

    /** The newest rule set of this id; the id alone when the table does not name it any more. */
    public RuleSet named(String id) {
        return ruleSets.named(id)
                .orElseGet(() -> new RuleSet(id, null, "Tabellen over regelsæt nævner det ikke mere."));
    }

    /** How many running courses follow each rule set, by id; one that none follows is left out. */
    public Map<String, Long> running() {
        Map<String, Long> counts = new HashMap<>();
        trajectories.countByRuleSet(Trajectory.SEATED).forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** What the tables say differently on the second day for courses that begin then, by the tables' names. */
    public List<RuleSetChange> between(LocalDate before, LocalDate after) {
        return changes(before, ruleSets.on(before), after, ruleSets.on(after));
    }

    /** What the tables say differently today for a course that follows other rules. */
    public List<RuleSetChange> between(String ruleSetBefore, String ruleSetAfter) {
        LocalDate today = LocalDate.now(clock);
        return changes(today, ruleSetBefore, today, ruleSetAfter);
    }

    private List<RuleSetChange> changes(LocalDate before, String setBefore, LocalDate after, String setAfter) {
        List<RuleSetChange> changes = new ArrayList<>();
        for (DecisionTables.Table table : tables.all()) {
            if (RuleSets.DECISION_ID.equals(table.id())) {
                continue;
            }
            List<DecisionTables.Row> then = tables.inForce(table, before, setBefore);
            List<DecisionTables.Row> now = tables.inForce(table, after, setAfter);
            var change = new RuleSetChange(
                    "%s, version %d".formatted(table.name(), table.version()), without(then, now), without(now, then));
            if (!change.ends().isEmpty() || !change.begins().isEmpty()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static List<DecisionTables.Row> without(List<DecisionTables.Row> rows, List<DecisionTables.Row> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }
}
