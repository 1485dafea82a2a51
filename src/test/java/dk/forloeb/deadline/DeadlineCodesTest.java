package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.deployment.ModelCheck;
import dk.forloeb.engine.deployment.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A wrong code in the table of deadlines is refused when it is deployed. */
class DeadlineCodesTest {

    private final ModelCheck check =
            new ModelCheck(bean -> true, (file, json) -> List.of(), () -> Stream.of(new DeadlineCodes()));

    @Test
    void takesTheTableAsItIs() {
        assertThat(problems("", "")).isEmpty();
    }

    @Test
    void refusesAUnitAndAKindThatDoNotExist() {
        assertThat(problems("\"ARBEJDSDAGE\"", "\"ARBEJDSDAG\""))
                .contains(
                        "task-deadline.dmn · række 1 · Kolonnen »Fristens dage« har »\"ARBEJDSDAG\"«. Skriv en af koderne"
                                + " \"ARBEJDSDAGE\", \"KALENDERDAGE\".");
        assertThat(problems("\"MAAL\"", ""))
                .contains(
                        "task-deadline.dmn · række 1 · Kolonnen »Lovfrist (LOV) eller målfrist (MAAL)« har »«. Skriv en af"
                                + " koderne \"LOV\", \"MAAL\".");
    }

    private List<String> problems(String right, String wrong) {
        try {
            String table = Files.readString(Path.of("processes/deadline/task-deadline.dmn"));
            return check.problems(
                    List.of(new ModelFile(
                            "deadline/task-deadline.dmn",
                            table.replace("<text>" + right + "</text>", "<text>" + wrong + "</text>")
                                    .getBytes(StandardCharsets.UTF_8))),
                    new Nothing());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Nothing implements dk.forloeb.engine.deployment.KnownModels {
        @Override
        public boolean process(String id) {
            return false;
        }

        @Override
        public boolean decision(String id) {
            return false;
        }

        @Override
        public boolean form(String id) {
            return false;
        }
    }
}
