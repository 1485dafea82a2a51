package dk.forloeb.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.platform.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page, report and exports round alike. */
class EffectNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"6.25|6,3", "18.75|18,8", "0.25|0,3", "0.5|0,5", "1234.5|1.234,5"})
    void roundsAHalfUp(double value, String written) {
        assertThat(DanishNumbers.decimal(value)).isEqualTo(written);
        byte[] csv = new Spreadsheet("Ark", List.of("Tal"), List.of(List.of(value))).csv();
        assertThat(new String(csv, StandardCharsets.UTF_8).lines()).last().isEqualTo(written.replace(".", ""));
    }
}
