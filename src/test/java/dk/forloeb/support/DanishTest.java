package dk.forloeb.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check for Danish finds what form-js and Camunda say in English. */
class DanishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Field is required.",
                "Field must have maximum length of 20.",
                "Value is not a number.",
                "Please select a valid value, the two nearest valid values are 1 and 2.",
                "START_PROCESS_ERROR"
            })
    void findsEnglish(String said) {
        assertThat(Danish.foreign(said)).isNotEmpty();
    }

    @Test
    void leavesDanishAlone() {
        assertThat(Danish.foreign(
                        "Feltet skal udfyldes. Skriv på den måde, der står ved feltet. »Dato« skal være en dato."))
                .isEmpty();
    }
}
