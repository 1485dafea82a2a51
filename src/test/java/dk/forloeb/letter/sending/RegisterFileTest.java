package dk.forloeb.letter.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.Cpr;
import dk.forloeb.letter.DigitalPostRegister.Entry;
import dk.forloeb.letter.DigitalPostRegister.Mailbox;
import dk.forloeb.letter.LetterProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file with the public registers' extract says of a citizen. */
class RegisterFileTest {

    private static final Cpr SARA = Cpr.parse("010190-1234", LocalDate.of(2026, 3, 2));

    @TempDir
    private Path folder;

    @Test
    void knowsNobodyWithoutAFile() {
        assertThat(register(null).of(SARA)).isEqualTo(Entry.UNKNOWN);
        assertThat(register(folder.resolve("none.csv")).of(SARA)).isEqualTo(Entry.UNKNOWN);
    }

    @Test
    void readsTheFileAgainWhenItHasChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("register.csv"), "0101901234;FRITAGET;nej;ja\nvrøvl\n\n");
        RegisterFile register = register(file);
        assertThat(register.of(SARA)).isEqualTo(new Entry(Mailbox.FRITAGET, false, true));

        Files.writeString(file, "0101901234;TILMELDT;ja;nej\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-02T09:00:00Z")));
        assertThat(register.of(SARA)).isEqualTo(new Entry(Mailbox.TILMELDT, true, false));

        Files.writeString(file, "0101901234;TILMELDT;ja;nej\n12345678;FRITAGET;nej;nej\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-02T10:00:00Z")));
        assertThat(register.ofCompany("12345678")).isEqualTo(Mailbox.FRITAGET);
        assertThat(register.ofCompany("87654321")).isEqualTo(Mailbox.UKENDT);

        Files.delete(file);
        assertThat(register.of(SARA)).isEqualTo(new Entry(Mailbox.TILMELDT, true, false));
    }

    private static RegisterFile register(Path file) {
        return new RegisterFile(new LetterProperties(null, file, null, null, null, null, null, null));
    }
}
