package dk.forloeb.letter.sending;

import dk.forloeb.citizen.Cpr;
import dk.forloeb.letter.DigitalPostRegister;
import dk.forloeb.letter.LetterProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The extract of Digital Post's and CPR's registers that the municipality's integration delivers as a file: a line
 * {@code cpr;TILMELDT|FRITAGET;doed;udrejst} for each citizen, the last two {@code ja} or {@code nej}, and the same for a
 * company, with its CVR number. Read again when it has changed. Nobody is known while there is no file.
 */
@Component
class RegisterFile implements DigitalPostRegister {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterFile.class);
    private static final String YES = "ja";

    private final Path file;
    private FileTime read;
    private Map<String, Entry> entries = Map.of();

    RegisterFile(LetterProperties properties) {
        this.file = properties.register();
    }

    @Override
    public Entry of(Cpr cpr) {
        return entry(cpr.digits());
    }

    @Override
    public Mailbox ofCompany(String cvr) {
        return entry(cvr).mailbox();
    }

    private synchronized Entry entry(String number) {
        if (file != null) {
            readWhenChanged();
        }
        return entries.getOrDefault(number, Entry.UNKNOWN);
    }

    private void readWhenChanged() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                entries = parse(Files.readAllLines(file));
                read = changed;
            }
        } catch (IOException unreadable) {
            // What was known stays true until there is something newer.
            LOG.warn(
                    "The register of recipients can't be read: {}",
                    unreadable.getClass().getSimpleName());
        }
    }

    private static Map<String, Entry> parse(List<String> lines) {
        Map<String, Entry> parsed = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).strip().split(";");
            if (parts.length == 4 && parts[0].matches("\\d{8}(\\d\\d)?") && parts[1].matches("TILMELDT|FRITAGET")) {
                parsed.put(parts[0], new Entry(Mailbox.valueOf(parts[1]), YES.equals(parts[2]), YES.equals(parts[3])));
            } else if (!lines.get(i).isBlank()) {
                LOG.warn("Line {} of the register of recipients can't be read and is left out.", i + 1);
            }
        }
        return parsed;
    }
}
