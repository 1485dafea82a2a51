package dk.forloeb.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.citizen.Cpr;
import dk.forloeb.citizen.CprKind;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticCprTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"1937-01-02", "1964-02-29", "1999-12-31", "2000-01-31", "2007-06-15"})
    void belongsToNobody(LocalDate birthDate) {
        for (int sequence = 0; sequence < 500; sequence++) {
            Cpr cpr = Cpr.parse(SyntheticCpr.of(birthDate, sequence % 2 == 0, sequence), TODAY);

            assertThat(cpr.checkDigitFits()).isFalse();
            assertThat(cpr.birthDate()).isEqualTo(birthDate);
            assertThat(cpr.kind()).isEqualTo(CprKind.CPR);
        }
    }

    @Test
    void isNeverOfTheFirstOfJanuary() {
        assertThatThrownBy(() -> SyntheticCpr.of(LocalDate.of(1970, 1, 1), true, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void canBeASubstituteNumber() {
        Cpr cpr = Cpr.parse(SyntheticCpr.substitute(LocalDate.of(1988, 5, 17), false, 4), TODAY);

        assertThat(cpr.kind()).isEqualTo(CprKind.ERSTATNING);
        assertThat(cpr.birthDate()).isEqualTo(LocalDate.of(1988, 5, 17));
        assertThat(cpr.checkDigitFits()).isFalse();
        assertThat(cpr.digits()).startsWith("770588");
    }

    @Test
    void tellsWomenFromMen() {
        LocalDate birthDate = LocalDate.of(1975, 8, 9);

        assertThat(IntStream.range(0, 50).mapToObj(sequence -> SyntheticCpr.of(birthDate, true, sequence)))
                .allMatch(cpr -> cpr.charAt(10) % 2 == 0);
        assertThat(IntStream.range(0, 50).mapToObj(sequence -> SyntheticCpr.of(birthDate, false, sequence)))
                .allMatch(cpr -> cpr.charAt(10) % 2 == 1);
    }

    @Test
    void isTheSameForTheSamePerson() {
        LocalDate birthDate = LocalDate.of(1975, 8, 9);

        assertThat(SyntheticCpr.of(birthDate, true, 7)).isEqualTo(SyntheticCpr.of(birthDate, true, 7));
    }
}
