package dk.forloeb.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.supervision.HeatMapFilter;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    @ParameterizedTest
    @CsvSource({
        "alle, 3, , , , 2026-02-28, 2026-05-31",
        "4, 12, , , 4, 2025-05-31, 2026-05-31",
        "alle, alt, 2020-01-01, , , , 2026-05-31",
        "2, egen, 2026-01-01, 2026-01-01, 2, 2026-01-01, 2026-01-01"
    })
    void understandsVersionAndPeriod(
            String version, String period, String from, String to, Integer number, LocalDate first, LocalDate last) {
        HeatMapQuestion question = new HeatMapQuestion(version, period, from, to);

        assertThat(question.problem()).isEmpty();
        assertThat(question.filter(TODAY)).isEqualTo(new HeatMapFilter(number, first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, , , Vælg en af processens versioner",
        "1 or 1=1, 12, , , Vælg en af processens versioner",
        "99999999999, 12, , , Vælg en af processens versioner",
        "alle, 4, , , Vælg en af perioderne",
        ", 12, , , Vælg en af processens versioner",
        "alle, , , , Vælg en af perioderne",
        "alle, egen, 2026-01-01, , Skriv både første og sidste dag",
        "alle, egen, 2026-02-30, 2026-03-01, Skriv både første og sidste dag",
        "alle, egen, +99999-01-01, 2026-03-01, Skriv både første og sidste dag",
        "alle, egen, 2026-03-02, 2026-03-01, Første dag ligger efter sidste dag"
    })
    void saysWhatItDoesNotUnderstand(String version, String period, String from, String to, String text) {
        assertThat(new HeatMapQuestion(version, period, from, to).problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(text));
    }
}
