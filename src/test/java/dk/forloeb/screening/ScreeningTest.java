package dk.forloeb.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 10, 0);

    private final Screening screening = new Screening("F-2026-000001");

    @Test
    void wantsASeatOnlyForTheTargetGroup() {
        assertThatIllegalStateException().isThrownBy(screening::requireSeatWanted);

        screening.decide(ScreeningExample.verdict(ScreeningResult.VENTELISTE), "visitator", NOW);
        screening.requireSeatWanted();

        screening.decide(ScreeningExample.verdict(ScreeningResult.IKKE_MAALGRUPPE), "visitator", NOW);
        assertThatIllegalStateException()
                .isThrownBy(screening::requireSeatWanted)
                .withMessageContaining("IKKE_MAALGRUPPE");
    }

    @Test
    void needsSegmentAndPriorityForTheTargetGroup() {
        var verdict = new Verdict(ScreeningResult.TILBUDT, null, 2, "Mangler dansk.", null);

        assertThatIllegalStateException()
                .isThrownBy(() -> screening.decide(verdict, "visitator", NOW))
                .withMessageContaining("TILBUDT");
    }

    @Test
    void namesTheTablesReasonForARefusalUnlessTheScreenerJudgedOtherwise() {
        screening.propose("IKKE_KBH");
        assertThatIllegalStateException().isThrownBy(() -> screening.refusalReason(true));

        screening.decide(ScreeningExample.verdict(ScreeningResult.IKKE_MAALGRUPPE), "visitator", NOW);

        assertThat(screening.refusalReason(true)).isEqualTo("IKKE_KBH");
        assertThat(screening.refusalReason(false)).isEqualTo("VISITATOR");
    }
}
