package dk.forloeb.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AttendanceListTest {

    private static final String HEADING = "forløbsnummer;dato;fremmøde\n";

    @Test
    void readsWhatDanishExcelWritesAndWhatOthersWrite() {
        String list = HEADING + "F-2026-000001;01.03.2026;Mødt\r\n F-2026-000002 ; 2-3-2026 ;BARN SYG\n\n";

        for (byte[] content : new byte[][] {
            list.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8),
            list.getBytes(Charset.forName("windows-1252"))
        }) {
            AttendanceList read = AttendanceList.read(content, 10);
            assertThat(read.errors()).isEmpty();
            assertThat(read.lines())
                    .containsExactly(
                            new AttendanceList.Line(2, "F-2026-000001", LocalDate.of(2026, 3, 1), null),
                            new AttendanceList.Line(
                                    3, "F-2026-000002", LocalDate.of(2026, 3, 2), AbsenceKind.BARN_SYG));
        }
    }

    @Test
    void tellsWhatIsWrongByLineAndNeverRepeatsIt() {
        AttendanceList read = AttendanceList.read(
                (HEADING + "150290-1111;01.03.2026;Syg\nF-2026-000001;30.02.2026;Syg\n"
                                + "F-2026-000001;01.03.2026;=HYPERLINK(1)\nF-2026-000001;01.03.2026\n"
                                + "F-2026-000001;01.03.2026;Syg")
                        .getBytes(StandardCharsets.UTF_8),
                10);

        assertThat(read.lines()).extracting(AttendanceList.Line::number).containsExactly(6);
        assertThat(read.errors()).extracting(AttendanceList.BadLine::number).containsExactly(2, 3, 4, 5);
        assertThat(read.errors())
                .extracting(AttendanceList.BadLine::reason)
                .noneMatch(reason -> reason.contains("150290") || reason.contains("HYPERLINK"));
    }

    @Test
    void refusesWhatIsNoListOrTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttendanceList.read(new byte[0], 10))
                .withMessageStartingWith("Første linje");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttendanceList.read((HEADING + "x\ny\nz").getBytes(StandardCharsets.UTF_8), 2))
                .withMessageContaining("flere end 2 linjer");
    }
}
