package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.support.Program;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A start that can't succeed ends the program, says in one Danish line what to do, and leaves nothing behind. */
@DisabledIfSystemProperty(named = "forloeb.db", matches = "postgresql", disabledReason = "asks no database")
class StartUpIT {

    private static final String REFUSAL = "Forløb startede ikke. ";
    private static final String DEMO = "--spring.profiles.active=demo";
    private static final String ANY_FREE_PORT = "--server.port=0";
    private static final String KEY = "--forloeb.crypto.key=RGVtb25zdHJhdGlvbnNub2VnbGUtMzItYnl0ZXMhISE=";

    @TempDir
    private Path folder;

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            Start start = start(DEMO, "--server.port=" + port);

            start.isRefusedWith("Port %d er optaget. Stop det andet program, eller start med --server.port=%d."
                    .formatted(port, port + 1));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void saysThatTheFolderOfTheDatabaseIsReadOnly() throws Exception {
        Start start = start(DEMO, ANY_FREE_PORT, "--spring.datasource.url=jdbc:h2:file:/proc/forloeb/data/forloeb");

        start.isRefusedWith(
                "Databasens mappe kan ikke skrives. Giv skriveret til den, eller vælg en anden med --spring.datasource.url.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheFolderOfTheDatabaseIsNoFolder() throws Exception {
        Files.writeString(folder.resolve("data"), "not a folder");

        Start start = start(DEMO, ANY_FREE_PORT);

        start.isRefusedWith(
                "Databasens mappe kan ikke skrives. Giv skriveret til den, eller vælg en anden med --spring.datasource.url.");
        assertThat(folder.resolve("data")).hasContent("not a folder");
    }

    @Test
    void saysWhatIsMissingInProduction() throws Exception {
        Start start = start(ANY_FREE_PORT);

        start.isRefusedWith("Krypteringsnøglen mangler: sæt FORLOEB_CRYPTO_KEY til 32 tilfældige bytes i base64"
                + " (openssl rand -base64 32). Databasen mangler: sæt SPRING_DATASOURCE_URL,"
                + " SPRING_DATASOURCE_USERNAME og SPRING_DATASOURCE_PASSWORD, eller prøv Forløb af med"
                + " --spring.profiles.active=demo.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheKeyIsNone() throws Exception {
        Start start = start(DEMO, ANY_FREE_PORT, "--forloeb.crypto.key=kort");

        start.isRefusedWith("Krypteringsnøglen kan ikke bruges: ret FORLOEB_CRYPTO_KEY til de 32 bytes i base64,"
                + " som databasen er oprettet med.");
        assertThat(start.output).as("the secret").doesNotContain("kort");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() throws Exception {
        Start start = start(
                ANY_FREE_PORT, KEY, "--spring.datasource.url=jdbc:postgresql://localhost:1/forloeb?connectTimeout=5");

        start.isRefusedWith("Databasen svarer ikke. Se efter, om den kører, og om SPRING_DATASOURCE_URL er rigtig.");
    }

    private Start start(String... arguments) throws IOException, InterruptedException {
        try (Program program = Program.start(
                ForloebApplication.class.getName(), Program.productClassPath(), folder, List.of(), arguments)) {
            int exitCode = program.end();
            return new Start(exitCode, String.join("\n", program.said()));
        }
    }

    private record Start(int exitCode, String output) {

        void isRefusedWith(String line) {
            assertThat(exitCode).as("exit code; output was %s", output).isNotZero();
            assertThat(output.lines().filter(said -> said.contains(REFUSAL)))
                    .as("lines that say why in %s", output)
                    .singleElement()
                    .asString()
                    .endsWith(REFUSAL + line);
            assertThat(output.lines().filter(said -> said.contains("ERROR") || said.contains("WARN")))
                    .as("nothing else that alarms")
                    .hasSize(1);
        }
    }
}
