package dk.forloeb.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, under 1 min.",
        "PT59.9S, under 1 min.",
        "PT1M, 1 min.",
        "PT59M59S, 59 min.",
        "PT1H, 1 t.",
        "PT4H10M, 4 t.",
        "PT23H29M, 23 t.",
        "PT23H40M, 1 dag",
        "PT24H, 1 dag",
        "PT60H, '2,5 dage'",
        "P3D, 3 dage",
        "PT239H, 10 dage",
        "P41DT14H, 42 dage"
    })
    void speaksInTheUnitThatPeopleUse(Duration time, String words) {
        assertThat(Lapse.words(time)).isEqualTo(words);
    }
}
