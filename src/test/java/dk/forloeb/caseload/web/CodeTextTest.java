package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELVIS_MED_HENSYN|delvis med hensyn",
                "KOERSEL|kørsel",
                "PLACERING|virksomhedsplacering",
                "OPKVAL|opkvalificering",
                "JOBPARAT|jobparat",
                "DANSK,PRAKTIK|dansk, praktik",
                "2026-07-01|1. juli 2026",
                "12.5|12,5",
                "32|32",
                "A2|A2",
                "Fri tekst, med komma|Fri tekst, med komma"
            })
    void readsAsAPersonWould(String value, String text) {
        assertThat(CodeText.of(value)).isEqualTo(text);
    }

    @Test
    void saysWhatIsUnknownYesNoAndMany() {
        assertThat(CodeText.of(null)).isEqualTo("ikke oplyst");
        assertThat(CodeText.of(true)).isEqualTo("ja");
        assertThat(CodeText.of(List.of("SPROG", "BOLIG"))).isEqualTo("sprog, bolig");
        assertThat(CodeText.of(List.of())).isEqualTo("ingen");
    }
}
