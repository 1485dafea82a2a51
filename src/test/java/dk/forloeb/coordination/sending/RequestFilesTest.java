package dk.forloeb.coordination.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.coordination.Administration;
import dk.forloeb.coordination.OutgoingRequest;
import dk.forloeb.coordination.Problem;
import dk.forloeb.coordination.RequestNotSharedException;
import dk.forloeb.coordination.SocialPort;
import dk.forloeb.letter.LetterProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever carries requests to other administrations keeps to, and what the folder holds. */
class RequestFilesTest {

    private static final UUID ID = new UUID(7, 7);

    @TempDir
    private Path folder;

    private SocialPort port() {
        return new RequestFiles(
                new LetterProperties(folder, null, null, null, null, null, null, null), new ObjectMapper());
    }

    @Test
    void putsTheWholeRequestThereUnderANameThatSaysNothing() throws IOException {
        port().share(request("Karin"));

        assertThat(names()).containsExactlyInAnyOrder(ID + ".json", ID + ".done");
        JsonNode content = new ObjectMapper()
                .readTree(folder.resolve("forvaltning").resolve(ID + ".json").toFile());
        assertThat(content.path("requestNo").asText()).isEqualTo("F-2026-000001-S1");
        assertThat(content.path("citizenCpr").asText()).isEqualTo("0101901234");
        assertThat(content.path("problems").get(0).asText()).isEqualTo("Bolig");
        assertThat(content.path("answerBy").asText()).isEqualTo("2026-03-16");
        assertThat(content.has("function")).as("what is not shared has no key").isFalse();
        assertThat(content.has("danishLevel")).isFalse();
        assertThat(content.path("course").asText()).isEqualTo("Aktiv, Opkvalificering");
    }

    @Test
    void takesEachIdOnce() throws IOException {
        port().share(request("Karin"));
        Files.delete(folder.resolve("forvaltning").resolve(ID + ".json"));

        port().share(request("Karin"));

        assertThat(names()).containsExactly(ID + ".done");
    }

    @Test
    void isTriedAgainAfterACrashBetweenWritingAndRemembering() throws IOException {
        port().share(request("Karin"));
        Files.delete(folder.resolve("forvaltning").resolve(ID + ".done"));

        port().share(request("Karin"));

        assertThat(names()).containsExactlyInAnyOrder(ID + ".json", ID + ".done");
    }

    @Test
    void saysWithoutAWordOfTheRequestThatTheFolderIsMissing() throws IOException {
        Files.writeString(folder.resolve("forvaltning"), "in the way");

        assertThatThrownBy(() -> port().share(request("Karin")))
                .isInstanceOf(RequestNotSharedException.class)
                .hasNoCause()
                .message()
                .doesNotContain("Karin");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("forvaltning"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static OutgoingRequest request(String contact) {
        return new OutgoingRequest(
                ID,
                "F-2026-000001-S1",
                Administration.SOF,
                contact,
                Cpr.parse("010190-1234", LocalDate.of(2026, 3, 2)),
                "Sara Prøve",
                "Samtykke af 01.03.2026, gælder til 01.09.2026",
                Set.of(Problem.BOLIG),
                "Kan borgeren få hjælp?",
                null,
                "Aktiv, Opkvalificering",
                null,
                LocalDate.of(2026, 3, 16));
    }
}
