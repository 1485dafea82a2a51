package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The front end builds from any mirror of the registry: nothing names one. */
class FrontendLockTest {

    @Test
    void namesNoRegistry() throws IOException {
        Path frontend = Path.of("src/main/frontend");

        assertThat(Files.readString(frontend.resolve("package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"", "registry");
        assertThat(Files.readString(frontend.resolve("package.json"))).doesNotContain("registry");
    }
}
