package dk.forloeb.interruption.register;

import dk.forloeb.interruption.RegisterEvent;
import dk.forloeb.interruption.RegisterEvents;
import dk.forloeb.interruption.RegisterProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A folder with files {@code *.jsonl}, put there under their final name only when they are whole, and taken in the order
 * of their names. Each line is one event ({@link EventLine}). A file that has been taken is deleted, for it holds
 * numbers of people who are none of ours. Lines that can't be read go to {@code fejl/<name>}, with {@code
 * fejl/<name>.txt}, which says what is wrong with each line by its number and repeats nothing of it. A file whose events
 * could not all be taken stays and comes again as a whole; each event is taken once.
 */
@Component
class EventFiles implements RegisterEvents {

    private static final Logger LOG = LoggerFactory.getLogger(EventFiles.class);
    private static final String ENDING = ".jsonl";

    private final Path directory;
    private final EventLine lines;

    EventFiles(RegisterProperties properties, EventLine lines) {
        this.directory = properties.directory();
        this.lines = lines;
    }

    @Override
    public void handOver(Consumer<RegisterEvent> taker) {
        if (directory == null || !Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> found = Files.list(directory)) {
            for (Path file : found.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                take(file, taker);
            }
        } catch (IOException unreadable) {
            LOG.warn(
                    "The folder of the register can't be read: {}",
                    unreadable.getClass().getSimpleName());
        }
    }

    private void take(Path file, Consumer<RegisterEvent> taker) throws IOException {
        List<String> content = Files.readAllLines(file);
        List<String> bad = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        boolean all = true;
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i).isBlank()) {
                continue;
            }
            try {
                for (RegisterEvent event : lines.read(content.get(i))) {
                    all &= taken(event, taker);
                }
            } catch (IllegalArgumentException unreadable) {
                bad.add(content.get(i));
                reasons.add("Linje %d: %s".formatted(i + 1, unreadable.getMessage()));
            }
        }
        if (all) {
            putAside(file, bad, reasons);
            Files.deleteIfExists(file);
        }
    }

    /** One event that can't be taken now must not hold up the others. */
    private static boolean taken(RegisterEvent event, Consumer<RegisterEvent> taker) {
        try {
            taker.accept(event);
            return true;
        } catch (RuntimeException failed) {
            // Only the kind of failure: its text may name a person.
            LOG.warn(
                    "An event of the register could not be taken: {}",
                    failed.getClass().getName());
            return false;
        }
    }

    private void putAside(Path file, List<String> bad, List<String> reasons) throws IOException {
        if (bad.isEmpty()) {
            return;
        }
        String name = file.getFileName().toString();
        Path aside = Files.createDirectories(directory.resolve("fejl"));
        Files.write(aside.resolve(name), bad);
        Files.write(aside.resolve(name + ".txt"), reasons);
        LOG.warn("{} lines of a file of the register could not be read; see the folder fejl.", bad.size());
    }
}
