package dk.forloeb.trajectory;

import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which dated package of law and policy applies on a day, as rule-set.dmn says. */
@Component
public class RuleSets {

    static final String DECISION_ID = "rule-set";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Decisions decisions;
    private final DecisionTables tables;

    RuleSets(Decisions decisions, DecisionTables tables) {
        this.decisions = decisions;
        this.tables = tables;
    }

    /** Id such as {@code RS-2026-01}. */
    public String on(LocalDate day) {
        return ask(day).text("ruleSetId");
    }

    /** All that the table knows, oldest first. A day on which the table names no other set is not a change. */
    public List<RuleSet> all() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (DecisionTables.Row row : tables.table(DECISION_ID).rows()) {
            Matcher day = DAY.matcher(row.day());
            while (day.find()) {
                days.add(LocalDate.parse(day.group()));
                // The day after one that a row goes up to.
                days.add(LocalDate.parse(day.group()).plusDays(1));
            }
        }
        List<RuleSet> found = new ArrayList<>();
        found.add(at(days.isEmpty() ? LocalDate.EPOCH : days.first().minusDays(1), null));
        for (LocalDate day : days) {
            RuleSet here = at(day, day);
            if (!here.id().equals(found.get(found.size() - 1).id())) {
                found.add(here);
            }
        }
        return found;
    }

    /** The one that applies on a day, with the day since when. */
    public RuleSet applying(LocalDate day) {
        return all().stream()
                .filter(set -> set.from() == null || !set.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The newest one of this id; empty when the table does not name it any more. */
    public Optional<RuleSet> named(String id) {
        return all().stream().filter(set -> set.id().equals(id)).reduce((earlier, later) -> later);
    }

    private RuleSet at(LocalDate day, LocalDate from) {
        Decisions.Hit hit = ask(day);
        return new RuleSet(hit.text("ruleSetId"), from, hit.text("reason"));
    }

    private Decisions.Hit ask(LocalDate day) {
        return decisions.evaluate(DECISION_ID, Map.of("decisionDate", day)).first();
    }
}
