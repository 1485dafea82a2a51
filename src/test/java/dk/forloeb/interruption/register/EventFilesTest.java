package dk.forloeb.interruption.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.RegisterEvent;
import dk.forloeb.interruption.RegisterProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract with whoever delivers the register's news as files. */
class EventFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder;

    private final List<RegisterEvent> taken = new ArrayList<>();

    @Test
    void readsWhatConcernsACourse() throws IOException {
        put(
                "b.jsonl",
                "{\"eventId\":\"e4\",\"cpr\":\"0101901234\",\"on\":\"2026-03-02\",\"status\":\"01\",\"municipality\":\"157\"}",
                "{\"eventId\":\"e5\",\"cpr\":\"0101901234\",\"on\":\"2026-03-02\",\"status\":\"01\",\"municipality\":\"101\"}");
        put(
                "a.jsonl",
                "{\"eventId\":\"e1\",\"cpr\":\"0101901234\",\"on\":\"2026-03-02\",\"status\":\"90\"}",
                "",
                "{\"eventId\":\"e2\",\"cpr\":\"0101901234\",\"on\":\"2026-03-02\",\"status\":\"80\",\"municipality\":\"900\"}",
                "{\"eventId\":\"e3\",\"cpr\":\"0101901234\",\"on\":\"2026-03-02\",\"status\":\"70\",\"protection\":true}");
        put("half.jsonl.tmp", "{");

        handOver();

        assertThat(taken)
                .containsExactly(
                        event("e1", InterruptionKind.DOED, null),
                        event("e2", InterruptionKind.UDREJST, null),
                        event("e3", InterruptionKind.ADRESSEBESKYTTELSE, null),
                        event("e3", InterruptionKind.FORSVUNDET, null),
                        event("e4", InterruptionKind.FLYTTET, "157"));
        assertThat(folder).isDirectoryNotContaining("glob:**.jsonl").isDirectoryContaining("glob:**.tmp");
        assertThat(folder.resolve("fejl")).doesNotExist();
    }

    @Test
    void putsAsideWhatItCannotReadAndRepeatsNothingOfIt() throws IOException {
        put(
                "cpr.jsonl",
                "{\"eventId\":\"e1\",\"cpr\":\"0101901234\",\"on\":\"2026-03-02\",\"status\":\"90\"}",
                "0202912345;90",
                "{\"eventId\":\"e3\",\"cpr\":\"020291-2345\",\"on\":\"2026-03-02\"}",
                "{\"eventId\":\"e 4\",\"cpr\":\"0202912345\",\"on\":\"2026-03-02\"}",
                "{\"eventId\":\"e5\",\"cpr\":\"0202912345\",\"on\":\"02.03.2026\"}",
                "{\"eventId\":\"e6\",\"cpr\":\"0202912345\",\"on\":\"2026-03-02\",\"municipality\":\"Roskilde\"}");

        handOver();

        assertThat(taken).extracting(RegisterEvent::kind).containsExactly(InterruptionKind.DOED);
        assertThat(folder.resolve("cpr.jsonl")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("fejl/cpr.jsonl"))).hasSize(5);
        assertThat(Files.readAllLines(folder.resolve("fejl/cpr.jsonl.txt")))
                .containsExactly(
                        "Linje 2: linjen er ikke gyldig JSON.",
                        "Linje 3: cpr skal være 10 cifre.",
                        "Linje 4: eventId mangler eller har andre tegn end bogstaver og tal.",
                        "Linje 5: on skal være en dato som 2026-12-31.",
                        "Linje 6: municipality skal være 3 cifre.");
    }

    @Test
    void keepsAFileUntilAllOfItIsTaken() throws IOException {
        put(
                "cpr.jsonl",
                "{\"eventId\":\"e1\",\"cpr\":\"0101901234\",\"on\":\"2026-03-02\",\"status\":\"90\"}",
                "{\"eventId\":\"e2\",\"cpr\":\"0202912345\",\"on\":\"2026-03-02\",\"status\":\"80\"}");

        files(folder).handOver(event -> {
            if (event.eventId().startsWith("e1")) {
                throw new IllegalStateException("0101901234");
            }
            taken.add(event);
        });
        assertThat(taken).extracting(RegisterEvent::kind).containsExactly(InterruptionKind.UDREJST);
        assertThat(folder.resolve("cpr.jsonl")).exists();

        handOver();
        assertThat(taken).hasSize(3);
        assertThat(folder.resolve("cpr.jsonl")).doesNotExist();
    }

    @Test
    void looksNowhereWhenNobodyDelivers() {
        files(null).handOver(taken::add);
        files(folder.resolve("none")).handOver(taken::add);

        assertThat(taken).isEmpty();
    }

    private void put(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private void handOver() {
        files(folder).handOver(taken::add);
    }

    private static EventFiles files(Path directory) {
        return new EventFiles(
                new RegisterProperties(directory, Duration.ofMinutes(1)), new EventLine(new ObjectMapper()));
    }

    private static RegisterEvent event(String id, InterruptionKind kind, String municipality) {
        return new RegisterEvent(id + ":" + kind, "0101901234", kind, DAY, municipality);
    }
}
