package dk.forloeb.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "020190-0000, 1990-01-02",
        "0201903999, 1990-01-02",
        "0201364000, 2036-01-02",
        "0201374000, 1937-01-02",
        "0201005000, 2000-01-02",
        "0201585000, 1858-01-02",
        "0201999000, 1999-01-02",
        "2902004000, 2000-02-29",
    })
    void readsTheBirthDateWithItsCentury(String typed, LocalDate birthDate) {
        assertThat(Cpr.parse(typed, LocalDate.of(2040, 1, 1)).birthDate()).isEqualTo(birthDate);
    }

    @Test
    void acceptsNumbersAsPeopleWriteThem() {
        assertThat(Cpr.parse(" 02 01 90 - 1234 ", TODAY).digits()).isEqualTo("0201901234");
    }

    @Test
    void acceptsANumberWithoutCheckDigit() {
        Cpr cpr = Cpr.parse("010190-1111", TODAY);
        assertThat(cpr.checkDigitFits()).isFalse();
        assertThat(cpr.kind()).isEqualTo(CprKind.CPR);
    }

    @Test
    void knowsANumberWithCheckDigit() {
        assertThat(Cpr.parse("070761-4285", TODAY).checkDigitFits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"610190-1111", "910190-1111"})
    void recognisesSubstituteNumbers(String typed) {
        Cpr cpr = Cpr.parse(typed, TODAY);
        assertThat(cpr.kind()).isEqualTo(CprKind.ERSTATNING);
        assertThat(cpr.birthDate().getYear()).isEqualTo(1990);
    }

    @ParameterizedTest
    @CsvSource({
        "12345, skal have 10 cifre",
        "02019012345, skal have 10 cifre",
        "O201901234, skal have 10 cifre",
        "3202901234, ikke en dato",
        "2902014000, ikke en dato",
        "0013901234, ikke en dato",
        "0101364000, fremtiden",
    })
    void refusesWhatCanBeNoNumber(String typed, String because) {
        assertThatThrownBy(() -> Cpr.parse(typed, TODAY))
                .isInstanceOf(InvalidCprException.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining(typed);
    }

    @Test
    void hidesTheNumberWhereverItIsNotNeeded() {
        Cpr cpr = Cpr.parse("020190-1234", TODAY);
        assertThat(cpr.masked()).isEqualTo("020190-****");
        assertThat(cpr.toString()).doesNotContain("1234");
    }
}
