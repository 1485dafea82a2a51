package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.PastTable.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where cells draw their limits, as keepers write them. */
class ColumnLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | >= 24               | 23 24 25",
                "integer | < 18; [18..64]      | 17 18 19 63 64 65",
                "integer | 0                   | 0 1",
                "integer | < 0                 | -1 0 1",
                "integer | > -5                | -6 -5 -4",
                "integer | > 2.5               | 2 3",
                "integer | not(3), noShow30d   | 2 3 4",
                "double  | [0..10); > 50       | 0.0 0.1 9.9 10.0 10.1 49.9 50.0 50.1",
                "string  | \"A\", \"B\"; not(\"C\", null); date | A B C",
                "boolean | true                | false true",
                "        | \"A 5\"; -          | A 5",
                "        | null;               |"
            })
    void findsEachOnce(String type, String cells, String limits) {
        List<String> column = Arrays.asList(cells.split(";"));
        Kind kind = ColumnLimits.kind(type, column);

        assertThat(ColumnLimits.of(kind, type, column).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(limits == null ? "" : limits);
    }

    @Test
    void findsDays() {
        List<String> column = List.of(">= date(\"2026-07-01\")", "< date( \"2026-02-01\" )", "");

        assertThat(ColumnLimits.kind(null, column)).isEqualTo(Kind.DAY);
        assertThat(ColumnLimits.of(Kind.DAY, null, column))
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 2),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 7, 2));
    }
}
