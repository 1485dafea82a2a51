package dk.forloeb.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is called on the page what it is called in its file. */
class LabelsTest {

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
