package dk.forloeb.health.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.health.CertificateBasis;
import dk.forloeb.health.CertificateForm;
import dk.forloeb.health.CertificateOrder;
import dk.forloeb.health.CertificateProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFilesTest {

    private static final UUID ID = new UUID(1, 2);

    @TempDir
    private Path root;

    @Test
    void putsEachRequestAndReminderThereOnce() throws IOException {
        Path folder = root.resolve("attester");
        CertificateFiles files = files(folder);

        files.carry(order(false));
        files.carry(order(true));
        Path request = folder.resolve(ID + "-anmodning.json");
        JsonNode about = new ObjectMapper().readTree(request.toFile());
        assertThat(about.path("kind").asText()).isEqualTo("ANMODNING");
        assertThat(about.path("answerBy").asText()).isEqualTo("2026-04-01");
        assertThat(about.path("question").asText()).isEqualTo("Hvor meget?");
        assertThat(folder.resolve(ID + "-rykker.json")).exists();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));

        Files.delete(request);
        files.carry(order(false));
        assertThat(request).as("fetched, so not put there again").doesNotExist();
    }

    @Test
    void failsWithoutTellingWhatWasAsked() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "no folder");

        assertThatThrownBy(() -> files(file.resolve("attester")).carry(order(false)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining("Hvor meget?");
    }

    private static CertificateFiles files(Path folder) {
        return new CertificateFiles(new CertificateProperties(folder), new ObjectMapper());
    }

    private static CertificateOrder order(boolean reminder) {
        LocalDate due = LocalDate.of(2026, 4, 1);
        return new CertificateOrder(
                ID,
                reminder,
                "F-2026-000001",
                Cpr.parse("010180-1234", due),
                CertificateForm.LAE265,
                CertificateBasis.SAMTYKKE,
                "Dr. Prøve",
                "Hvor meget?",
                due);
    }
}
