package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.DecisionTables.Row;
import dk.forloeb.engine.DecisionTables.Table;
import dk.forloeb.engine.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rules apply when, and what they change. */
class RuleSetsTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Row EVER = row(1, "Altid");
    private static final Row BEFORE = row(2, "Før");
    private static final Row AFTER = row(3, "Efter");

    private final Decisions decisions = mock(Decisions.class);
    private final DecisionTables tables = mock(DecisionTables.class);
    private final TrajectoryRepository trajectories = mock(TrajectoryRepository.class);
    private final RuleSets ruleSets = new RuleSets(decisions, tables);
    private final RuleSetService service = new RuleSetService(
            ruleSets,
            tables,
            trajectories,
            Clock.fixed(Instant.parse("2026-08-10T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @BeforeEach
    void table() {
        when(tables.table("rule-set"))
                .thenReturn(new Table(
                        "rule-set",
                        "Regelsæt",
                        1,
                        true,
                        List.of(
                                day(">= date(\"2026-07-01\")"),
                                day("[date(\"2026-02-01\")..date(\"2026-06-30\")]"),
                                day(">= date(\"2025-03-01\")"),
                                day(""))));
        when(decisions.evaluate(eq("rule-set"), any())).thenAnswer(call -> {
            LocalDate day = (LocalDate) call.<Map<String, Object>>getArgument(1).get("decisionDate");
            String id = day.isBefore(LocalDate.of(2026, 2, 1)) ? "RS-OLD" : day.isBefore(JULY) ? "RS-FEB" : "RS-JUL";
            return new Decisions.Outcome(
                    "rule-set",
                    1,
                    List.of(new Decisions.Hit("Rule_01", Map.of("ruleSetId", id, "reason", "Om " + id))));
        });
    }

    @Test
    void knowsTheDaysOnWhichAnotherSetApplies() {
        assertThat(ruleSets.all())
                .containsExactly(
                        new RuleSet("RS-OLD", null, "Om RS-OLD"),
                        new RuleSet("RS-FEB", LocalDate.of(2026, 2, 1), "Om RS-FEB"),
                        new RuleSet("RS-JUL", JULY, "Om RS-JUL"));
        assertThat(ruleSets.applying(JULY.minusDays(1)).id()).isEqualTo("RS-FEB");
        assertThat(ruleSets.applying(LocalDate.of(1999, 1, 1)).id()).isEqualTo("RS-OLD");
        assertThat(service.today()).isEqualTo(new RuleSet("RS-JUL", JULY, "Om RS-JUL"));
        assertThat(service.named("RS-FEB").from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(service.named("RS-GONE").reason()).contains("nævner det ikke mere");
    }

    @Test
    void tellsWhatATableSaysDifferently() {
        Table same = new Table("same", "Ens", 4, true, List.of(EVER));
        Table other = new Table("other", "Varighed", 2, true, List.of(EVER, BEFORE, AFTER));
        Table sets = tables.table("rule-set");
        when(tables.all()).thenReturn(List.of(same, sets, other));
        when(tables.inForce(eq(same), any(), any())).thenReturn(List.of(EVER));
        when(tables.inForce(other, JULY.minusDays(1), "RS-FEB")).thenReturn(List.of(EVER, BEFORE));
        when(tables.inForce(other, JULY, "RS-JUL")).thenReturn(List.of(EVER, AFTER));

        assertThat(service.between(JULY.minusDays(1), JULY))
                .containsExactly(new RuleSetChange("Varighed, version 2", List.of(BEFORE), List.of(AFTER)));

        LocalDate today = LocalDate.of(2026, 8, 10);
        when(tables.inForce(other, today, "RS-OLD")).thenReturn(List.of(EVER));
        when(tables.inForce(other, today, "RS-JUL")).thenReturn(List.of(EVER, AFTER));
        assertThat(service.between("RS-OLD", "RS-JUL"))
                .containsExactly(new RuleSetChange("Varighed, version 2", List.of(), List.of(AFTER)));
    }

    private static Row row(int no, String answer) {
        return new Row("Rule_0" + no, no, "", "", Map.of(), Map.of("Begrundelse", answer), "Lov");
    }

    private static Row day(String cell) {
        return new Row("Rule", 1, cell, "", Map.of(), Map.of(), "Lov");
    }
}
