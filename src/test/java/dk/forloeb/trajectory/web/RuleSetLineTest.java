package dk.forloeb.trajectory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.trajectory.RuleSet;
import dk.forloeb.trajectory.web.RuleSetLine.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How rule sets are drawn. */
class RuleSetLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final List<RuleSet> SETS = List.of(
            new RuleSet("RS-1", null, "Ældst"),
            new RuleSet("RS-2", LocalDate.of(2026, 2, 1), "Nu"),
            new RuleSet("RS-3", LocalDate.of(2026, 7, 1), "Kommer"));

    @Test
    void saysWhichApplyWhenAndWhoFollowsThem() {
        List<RuleSetLine> lines = RuleSetLine.of(SETS, Map.of("RS-1", 3L, "RS-2", 40L, "RS-0", 10L), TODAY);

        assertThat(lines).extracting(RuleSetLine::id).containsExactly("RS-3", "RS-2", "RS-1", "RS-0");
        assertThat(lines)
                .extracting(RuleSetLine::state)
                .containsExactly(State.KOMMER, State.NU, State.GAMMEL, State.GAMMEL);
        assertThat(lines)
                .extracting(RuleSetLine::from)
                .startsWith("fra 1. juli 2026")
                .contains("fra begyndelsen");
        assertThat(lines)
                .as("fewer than five are not counted out")
                .extracting(RuleSetLine::running)
                .containsExactly("0", "40", "færre end 5", "10");
        assertThat(lines).extracting(RuleSetLine::share).containsExactly(0, 100, 12, 25);
    }

    @Test
    void drawsNothingWhereNobodyRuns() {
        assertThat(RuleSetLine.of(SETS, Map.of(), TODAY))
                .extracting(RuleSetLine::share)
                .containsOnly(0);
    }
}
