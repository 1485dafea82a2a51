package dk.forloeb.trajectory.web;

import dk.forloeb.trajectory.RuleSet;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A rule set as a line of the picture.
 *
 * @param state GAMMEL, NU or KOMMER
 * @param running running courses that follow it, for people; fewer than five are not counted out
 * @param share length of the bar in percent of the longest one
 */
record RuleSetLine(String id, String from, String reason, State state, String running, int share) {

    /** Below this a number may point at somebody (domain 2.1, D11). */
    private static final long FEWEST = 5;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    enum State {
        GAMMEL("Tidligere"),
        NU("Gælder nu"),
        KOMMER("Kommer");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The newest first; courses of a set that the table names no longer come last. */
    static List<RuleSetLine> of(List<RuleSet> sets, Map<String, Long> running, LocalDate today) {
        long most = running.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<RuleSetLine> lines = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < sets.size(); i++) {
            RuleSet set = sets.get(i);
            LocalDate next = i + 1 < sets.size() ? sets.get(i + 1).from() : null;
            boolean begun = set.from() == null || !set.from().isAfter(today);
            boolean over = next != null && !next.isAfter(today);
            State state = over ? State.GAMMEL : begun ? State.NU : State.KOMMER;
            lines.add(line(set, state, named.add(set.id()) ? running.getOrDefault(set.id(), 0L) : 0L, most));
        }
        Collections.reverse(lines);
        running.keySet().stream()
                .filter(id -> !named.contains(id))
                .sorted()
                .map(id -> line(
                        new RuleSet(id, null, "Tabellen nævner det ikke mere."), State.GAMMEL, running.get(id), most))
                .forEach(lines::add);
        return lines;
    }

    private static RuleSetLine line(RuleSet set, State state, long count, long most) {
        String shown = count == 0 ? "0" : count < FEWEST ? "færre end " + FEWEST : String.valueOf(count);
        long drawn = count == 0 ? 0 : Math.max(count, FEWEST);
        return new RuleSetLine(
                set.id(),
                set.from() == null ? "fra begyndelsen" : "fra " + DAY.format(set.from()),
                set.reason(),
                state,
                shown,
                most == 0 ? 0 : (int) (100 * drawn / Math.max(most, FEWEST)));
    }
}
