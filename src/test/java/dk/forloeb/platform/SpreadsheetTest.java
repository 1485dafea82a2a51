package dk.forloeb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    @Test
    void neverWritesAFormulaAndWritesNumbersAndDaysAsDanesDo() {
        Spreadsheet sheet = new Spreadsheet(
                "Ark",
                List.of("=Overskrift", "b"),
                List.of(
                        List.of("=1+1", "+45", "-x", "@sum", "\tx", "a;b", "sagde \"ja\""),
                        Arrays.asList(-0.5, 7L, null, LocalDate.of(2026, 3, 2))));

        assertThat(new String(sheet.csv(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=Overskrift;b\r\n'=1+1;'+45;'-x;'@sum;'\tx;\"a;b\";\"sagde \"\"ja\"\"\"\r\n"
                        + "-0,5;7;;02-03-2026\r\n");
        assertThat(sheet.excel()).as("a workbook").startsWith('P', 'K');
    }
}
