package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLabelTest {

    private static final Pattern PLACE = Pattern.compile("\"((?:page|api|health):[a-z-]+)\"");

    @Test
    void everyPlaceThatTheProductLogsHasAName() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> places = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> PLACE.matcher(read(file)).results().map((MatchResult hit) -> hit.group(1)))
                    .distinct()
                    .toList();

            assertThat(places).hasSizeGreaterThan(10).noneMatch(place -> SourceLabel.of(place, Map.of())
                    .contains("ikke bruges mere"));
        }
    }

    @Test
    void namesFormsByTheirTaskAndLettersByTheirTitle() {
        Map<String, String> titles = Map.of("assess", "Vurdér målgruppe", "report-interruption", "Meld en ændring");

        assertThat(SourceLabel.of("form:assess", titles)).isEqualTo("Formularen »Vurdér målgruppe«");
        assertThat(SourceLabel.of("cpr:assess", titles)).isEqualTo("CPR-nummeret i »Vurdér målgruppe«");
        assertThat(SourceLabel.of("report-interruption", titles)).isEqualTo("Formularen »Meld en ændring«");
        assertThat(SourceLabel.of("letter:L01", titles)).isEqualTo("Brevet »Velkomst og fast sagsbehandler«");
        assertThat(SourceLabel.of("cpr:letter:L01", titles))
                .isEqualTo("CPR-nummeret til brevet »Velkomst og fast sagsbehandler«");
        assertThat(SourceLabel.of("form:gone", titles)).contains("ikke bruges mere");
    }

    @ParameterizedTest
    @CsvSource({
        "form:lay-plan, Sagsbehandling",
        "page:caseload-search, Sagsbehandling",
        "cpr:letter:L01, Breve",
        "page:unsent-letters-file, Breve",
        "health:review, Afklaring af helbred",
        "api:absence, Oplysninger fra andre systemer",
        "page:finished-courses-file, Tilsyn og drift",
        "page:access-log-file, Kontrol af adgang"
    })
    void aLookHasAPurpose(String source, String purpose) {
        assertThat(LookPurpose.of(source)).isEqualTo(purpose);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
