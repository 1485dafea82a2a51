package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.BoardOrder;
import dk.forloeb.caseload.Concern;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Phase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the board makes of its address. */
class AskedForTest {

    private static final AskedFor NOTHING =
            new AskedFor(null, null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void nothingIsEveryOwnTrajectoryByDeadline() {
        assertThat(NOTHING.filter()).isEqualTo(BoardFilter.NONE);
        assertThat(NOTHING.problem()).isNull();
        assertThat(NOTHING.page()).isEqualTo(1);
        assertThat(NOTHING.links().filtered()).isFalse();
        assertThat(NOTHING.links().with("vis", "SNART")).isEqualTo("/forloeb/overblik?vis=SNART");
    }

    @Test
    void readsWhatTheFormSends() {
        AskedFor asked = new AskedFor(
                "SNART",
                "enhed",
                "CENTER_SYD",
                "sagsbehandler",
                "PLAN",
                "",
                " f-2026-000123 ",
                "KONTAKT",
                "3",
                "90",
                null,
                "LOV");

        assertThat(asked.filter())
                .isEqualTo(new BoardFilter(
                        Concern.SNART,
                        true,
                        OrgUnit.CENTER_SYD,
                        "sagsbehandler",
                        Phase.PLAN,
                        null,
                        "F-2026-000123",
                        BoardOrder.KONTAKT,
                        90,
                        DeadlineKind.LOV,
                        null));
        assertThat(asked.page()).isEqualTo(3);
    }

    @Test
    void everyLinkKeepsTheFilterAndStartsAtItsFirstPage() {
        BoardLinks links =
                new AskedFor("SNART", null, null, "a@b.c", null, null, "123", null, "3", "30", null, "MAAL").links();

        assertThat(links.with("vis", "OVERSKREDET"))
                .isEqualTo("/forloeb/overblik?vis=OVERSKREDET&sagsbehandler=a%40b.c&nr=123&liggetid=30&frist=MAAL");
        assertThat(links.with("vis", null))
                .isEqualTo("/forloeb/overblik?sagsbehandler=a%40b.c&nr=123&liggetid=30&frist=MAAL");
        assertThat(links.with("side", "4")).endsWith("&side=4");
        assertThat(links.here()).endsWith("&side=3");
        assertThat(links.filtered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Sara",
        "%",
        "123_",
        "F-2026-0001234567",
        "1 2",
        "010190-1234",
        "0101901234",
        "010190123",
        "010190-123",
        "01-01-90-1234",
        "-0101901234"
    })
    void searchesNumbersOnly(String typed) {
        AskedFor asked = new AskedFor(null, null, null, null, null, null, typed, null, null, null, null, null);

        assertThat(asked.filter().number()).isNull();
        assertThat(asked.problem()).contains("Søg med et forløbsnummer");
        assertThat(asked.links().with("vis", null)).as("no name in a link").isEqualTo("/forloeb/overblik");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"F", "F-", "F-20", "f-2026", "F-2026-", "2026-000123", "F-2026-000123", "000123", "7", "-0001"})
    void takesAnyPartOfANumber(String typed) {
        AskedFor asked = new AskedFor(null, null, null, null, null, null, typed, null, null, null, null, null);

        assertThat(asked.filter().number()).isEqualTo(typed.toUpperCase(Locale.ROOT));
        assertThat(asked.problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&b=c", "<b>", "Signe Sagsbehandler", "a\u0000b", "sagsbehandler\n", "å"})
    void whatIsNoUserIdIsNotAskedFor(String typed) {
        AskedFor asked = new AskedFor("SNART", null, null, typed, null, null, null, null, null, null, null, null);

        assertThat(asked.filter().caseworkerId()).isNull();
        assertThat(asked.filter().concern()).isEqualTo(Concern.SNART);
        assertThat(asked.problem()).isEqualTo("En del af filteret kendes ikke og er ikke brugt.");
        assertThat(asked.links().here()).isEqualTo("/forloeb/overblik?vis=SNART");
    }

    @ParameterizedTest
    @CsvSource({"31", "-30", "x"})
    void asksForNoOtherTimeInThePhase(String days) {
        AskedFor asked = new AskedFor(null, null, null, null, null, null, null, null, null, days, null, null);

        assertThat(asked.filter().phaseDays()).isNull();
        assertThat(asked.problem()).isEqualTo("En del af filteret kendes ikke og er ikke brugt.");
    }

    @ParameterizedTest
    @CsvSource({"lov", "LOVFRIST", "x"})
    void asksForNoOtherKindOfDeadline(String kind) {
        AskedFor asked = new AskedFor(null, null, null, null, null, null, null, null, null, null, null, kind);

        assertThat(asked.filter().deadlines()).isNull();
        assertThat(asked.problem()).isEqualTo("En del af filteret kendes ikke og er ikke brugt.");
    }

    @Test
    void aUserIdHasAtMost64Characters() {
        for (int length : List.of(64, 65)) {
            AskedFor asked =
                    new AskedFor(null, null, null, "x".repeat(length), null, null, null, null, null, null, null, null);
            assertThat(asked.problem() == null).as("%d", length).isEqualTo(length == 64);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "x", "123456", "''"})
    void whatIsNoPageIsTheFirst(String side) {
        assertThat(new AskedFor(null, null, null, null, null, null, null, null, side, null, null, null).page())
                .isEqualTo(1);
    }

    @Test
    void aNameIsNeverInALink() {
        AskedFor asked = new AskedFor("SNART", null, null, null, null, null, null, null, null, null, "0123abcd", null);

        assertThat(asked.byCitizen()).isTrue();
        assertThat(asked.problem()).isNull();
        assertThat(asked.links().here()).isEqualTo("/forloeb/overblik?vis=SNART&soegt=0123abcd");
        assertThat(new AskedFor(null, null, null, null, null, null, null, null, null, null, "Sara", null)
                        .links()
                        .here())
                .isEqualTo("/forloeb/overblik");
    }
}
