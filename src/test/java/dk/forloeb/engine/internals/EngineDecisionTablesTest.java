package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.DecisionTables.Row;
import dk.forloeb.engine.DecisionTables.Table;
import dk.forloeb.engine.SystemAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contract with the engine: a deployed table reads as its keeper wrote it. */
class EngineDecisionTablesTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @RegisterExtension
    static final HardenedEngine ENGINE = new HardenedEngine("decision-tables", Map.of());

    private final SystemAccess access = mock(SystemAccess.class);
    private final DecisionTables tables = new EngineDecisionTables(ENGINE.engine(), access);

    @BeforeEach
    void nobodyIsLoggedIn() {
        when(access.asSystem(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
    }

    @Test
    void readsRowsAsTheirKeeperWroteThem() {
        deploy("interruption", "interruption");

        Table table = tables.table("interruption");

        assertThat(table.name()).isEqualTo("Hændelser og ændringer");
        assertThat(table.firstHitOnly()).isTrue();
        Row death = table.rows().get(5);
        assertThat(death.no()).isEqualTo(6);
        assertThat(death.conditions()).containsEntry("Hændelse", "\"DOED\"");
        assertThat(death.answers())
                .containsEntry("Virkning", "AFSLUT")
                .containsEntry("Afsluttes med borgeren", "Nej")
                .containsKey("Begrundelse");
        assertThat(death.source()).isNotBlank();
        assertThat(table.rows()).extracting(Row::day).containsOnly("");
    }

    @Test
    void hidesARowThatAnEarlierOneAlwaysComesBefore() {
        deploy("trajectory", "rule-set");
        Table sets = tables.table("rule-set");

        assertThat(tables.inForce(sets, JULY, "")).extracting(Row::no).containsExactly(1);
        assertThat(tables.inForce(sets, JULY.minusDays(1), ""))
                .extracting(Row::no)
                .containsExactly(2);
        assertThat(tables.inForce(sets, LocalDate.of(2019, 1, 1), ""))
                .extracting(Row::no)
                .containsExactly(6);
    }

    @Test
    void asksEachRowForDayAndRuleSet() {
        var all = new Table(
                "t", "T", 1, false, List.of(row(1, "", "\"RS-A\", \"RS-B\""), row(2, "> date(\"2026-07-01\")", "")));

        assertThat(tables.inForce(all, JULY, "RS-B")).extracting(Row::no).containsExactly(1);
        assertThat(tables.inForce(all, JULY.plusDays(1), "RS-C"))
                .extracting(Row::no)
                .containsExactly(2);
    }

    @Test
    void listsTheNewestVersionOfEachTable() {
        deploy("trajectory", "rule-set");
        deploy("trajectory", "legal-terms");

        assertThat(tables.all()).extracting(Table::name).containsExactly("Lovens ord", "Regelsæt");
    }

    @Test
    void readsAVersionThatIsNoLongerTheNewest() {
        deploy("interruption", "interruption");
        ENGINE.engine()
                .getRepositoryService()
                .createDeployment()
                .addString(
                        "interruption.dmn",
                        PastTables.text("interruption", "interruption").replace("Hændelser og ændringer", "Hændelser"))
                .deploy();

        assertThat(tables.version("interruption", 1)).map(Table::name).contains("Hændelser og ændringer");
        assertThat(tables.version("interruption", 2)).map(Table::name).contains("Hændelser");
        assertThat(tables.version("interruption", 3)).isEmpty();
    }

    private static Row row(int no, String day, String ruleSet) {
        return new Row("Rule_" + no, no, day, ruleSet, Map.of("Slags", "\"X\""), Map.of(), "");
    }

    private static void deploy(String module, String table) {
        ENGINE.engine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/%s/%s.dmn".formatted(module, table))
                .deploy();
    }
}
