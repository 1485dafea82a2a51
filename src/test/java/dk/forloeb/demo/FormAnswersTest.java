package dk.forloeb.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.gateway.FormField;
import dk.forloeb.engine.gateway.FormSchema;
import dk.forloeb.engine.gateway.PrefillValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormAnswersTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 10, 30);
    private static final List<FormOption> OFFERED =
            List.of(new FormOption("A", "Den første"), new FormOption("B", "B"));

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areAccepted(Path file) throws IOException {
        FormSchema schema = FormSchema.parse(Files.readAllBytes(file));
        Prefill prefill = new Prefill(
                Map.of(), schema.optionsKeys().stream().collect(Collectors.toMap(key -> key, key -> OFFERED)));

        for (int seed = 0; seed < 20; seed++) {
            Map<String, Object> answers = FormAnswers.fill(schema, prefill, NOW, new Random(seed), Map.of());

            Map<String, Object> accepted = schema.validate(answers, key -> null, key -> OFFERED);

            assertThat(accepted.keySet()).isSubsetOf(answers.keySet());
        }
    }

    @Test
    void areTheSameForTheSameChance() throws IOException {
        FormSchema schema = form("employment/lay-plan");

        assertThat(FormAnswers.fill(schema, Prefill.NONE, NOW, new Random(3), Map.of()))
                .isEqualTo(FormAnswers.fill(schema, Prefill.NONE, NOW, new Random(3), Map.of()));
    }

    @Test
    void takeOverWhatTheFormProposes() throws IOException {
        Prefill prefill = Prefill.of(PrefillValues.toVariables(Map.of(
                "tracks",
                List.of("JOBDANSK"),
                "jobGoal",
                "Arbejde i et køkken",
                "startDate",
                LocalDate.of(2026, 4, 1))));

        assertThat(FormAnswers.fill(form("employment/lay-plan"), prefill, NOW, new Random(1), Map.of()))
                .containsEntry("tracks", List.of("JOBDANSK"))
                .containsEntry("jobGoal", "Arbejde i et køkken")
                .containsEntry("startDate", "2026-04-01");
    }

    @Test
    void followTheCallerFirst() throws IOException {
        Prefill prefill =
                Prefill.of(PrefillValues.toVariables(Map.of("caseworkerOptions", OFFERED, "caseworker", "A")));
        FormSchema schema = form("screening/choose-caseworker");

        assertThat(FormAnswers.fill(schema, prefill, NOW, new Random(1), Map.of("caseworker", "B")))
                .containsEntry("caseworker", "B")
                .doesNotContainKey("citizenName");
        assertThat(prefill.options()).containsEntry("caseworkerOptions", OFFERED);
    }

    @Test
    void giveAReasonOnlyWhereTheyDepartFromTheProposal() throws IOException {
        FormSchema schema = form("employment/choose-next-step");
        FormField chosen = schema.fields().stream()
                .filter(field -> field.key().equals("chosen"))
                .findFirst()
                .orElseThrow();
        FormOption proposed = chosen.options().get(0);
        FormOption other = chosen.options().get(1);
        Prefill prefill = new Prefill(Map.of("proposal", proposed.label()), Map.of());

        assertThat(FormAnswers.fill(schema, prefill, NOW, new Random(1), Map.of("chosen", proposed.value())))
                .doesNotContainKey("overrideReason");
        assertThat(FormAnswers.fill(schema, prefill, NOW, new Random(1), Map.of("chosen", other.value())))
                .containsKey("overrideReason");
    }

    private static FormSchema form(String path) throws IOException {
        return FormSchema.parse(Files.readAllBytes(Path.of("forms", path + ".form")));
    }
}
