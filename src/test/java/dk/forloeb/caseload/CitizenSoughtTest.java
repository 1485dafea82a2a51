package dk.forloeb.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenSoughtTest {

    @ParameterizedTest
    @CsvSource({
        "Özlem Şahin, ozlem sahin",
        "İPEK, ipek",
        "Łukasz, lukasz",
        "Abdul-Rahman, abdul rahman",
        "Søren Ærø, soren æro",
        "'  Ali   B. ', ali b.",
        "O'Brien, o'brien"
    })
    void takesLettersAsAKeyboardHasThem(String typed, String plain) {
        assertThat(CitizenSought.named(typed).words()).containsExactly(plain.split(" "));
    }

    @Test
    void aLetterWithItsMarkApartIsTheSameLetter() {
        assertThat(CitizenSought.named("O\u0308zlem").words()).containsExactly("ozlem");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, mindst to bogstaver",
                "'', mindst to bogstaver",
                "a, mindst to bogstaver",
                "'a b', mindst to bogstaver",
                "'--', mindst to bogstaver",
                "a%, Et navn har kun",
                "'x_y', Et navn har kun",
                "010190-1234, Et navn har kun",
                "'a b c d ee f', højst 5"
            })
    void saysWhatIsNoNameToLookFor(String typed, String why) {
        assertThatThrownBy(() -> CitizenSought.named(typed))
                .isInstanceOf(BoardRefusedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aNameHasAtMost80Characters() {
        assertThat(CitizenSought.named("x".repeat(80)).words()).hasSize(1);
        assertThatThrownBy(() -> CitizenSought.named("x".repeat(81))).hasMessageContaining("højst være 80 tegn");
    }
}
