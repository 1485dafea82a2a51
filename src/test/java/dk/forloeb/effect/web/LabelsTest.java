package dk.forloeb.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What figures and tables are called on the page. */
class LabelsTest {

    @Test
    void saysOfAYearThatRunsHowFarItGoes() {
        assertThat(Labels.period(2026, LocalDate.of(2026, 11, 28))).isEqualTo("2026 til og med 28. november");
        assertThat(Labels.period(2026, LocalDate.of(2026, 12, 31))).isEqualTo("Hele 2026");
        assertThat(Labels.period(2025, LocalDate.of(2026, 11, 28))).isEqualTo("Hele 2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "screening/target-group",
                "upskilling/upskilling-track",
                "health/health-routing",
                "placement/placement-ratio",
                "mentoring/mentor-kind",
                "placement/next-step",
                "clarification/clarification-screening"
            })
    void callsTheTablesOfProposalsByTheirName(String table) throws IOException {
        String id = table.substring(table.indexOf('/') + 1);

        assertThat(Files.readString(Path.of("processes", table + ".dmn")))
                .contains("<decision id=\"%s\" name=\"%s\"".formatted(id, Labels.table(id)));
    }
}
