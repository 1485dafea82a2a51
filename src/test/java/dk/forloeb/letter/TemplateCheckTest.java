package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a process owner is told about a letter's text that can't be used. */
class TemplateCheckTest {

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void passesTheTextsThatComeWithTheProduct(LetterKind kind) {
        assertThat(TemplateCheck.problems(kind, kind.file(), shipped(kind))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Kære {{borgerNavn}} | Kære {{borgerNvan}} {{borgerNavn}} | L01-velkomst.md, linje 3: Feltet {{borgerNvan}} findes ikke i brevet L01. Mente du {{borgerNavn}}?
            Kære {{borgerNavn}} | Kære {{borgerNavn}} {{mentorNavn}} | linje 3: Feltet {{mentorNavn}} findes ikke i brevet L01.
            Kære {{borgerNavn}} | Kære {{borgerNavn}} {{ | linje 3: Et felt er ikke skrevet færdigt.
            Kære {{borgerNavn}} | Kære borger | L01-velkomst.md: Brevet L01 skal indeholde {{borgerNavn}}.
            ## Det er frivilligt | ## Frivilligt | Brevet L01 skal have afsnittet »Det er frivilligt«.
            ## Det er frivilligt | # Det er frivilligt | linje 19: Brevet har to titler. Brug ## til afsnittene.
            ## Det er frivilligt | #### Det er frivilligt | linje 19: Overskriften springer et niveau over. Brug ### her.
            ## Det er frivilligt | ## Det er frivilligt\\n\\n## Andet\\n\\nx | linje 19: Afsnittet »Det er frivilligt« er tomt.
            # Velkommen til dit forløb | ## Velkommen | linje 1: Brevet skal begynde med en titel.
            # Velkommen til dit forløb | # Velkommen {{borgerNavn}} | linje 1: Titlen må ikke indeholde felter
            Kære {{borgerNavn}} | Kære <b>{{borgerNavn}}</b> | linje 3: HTML kan ikke bruges.
            Kære {{borgerNavn}} | <script>x</script>\\n\\n{{borgerNavn}} | linje 3: HTML kan ikke bruges.
            Kære {{borgerNavn}} | ![x](https://x.dk/x.png) {{borgerNavn}} | linje 3: Billeder kan ikke bruges i breve.
            Kære {{borgerNavn}} | `{{borgerNavn}}` | linje 3: Tegnet ` kan ikke bruges i breve.
            Kære {{borgerNavn}} | {{borgerNavn}} [x](javascript:x) | linje 3: Et link skal begynde med https://
            Kære {{borgerNavn}} | {{borgerNavn}} [x](https://x.dk/{{dato}}) | linje 3: Et link skal begynde med https:// og må ikke indeholde felter.
            """)
    void namesFileLineAndField(String out, String in, String sentence) {
        String shipped = shipped(LetterKind.L01);
        assertThat(shipped).contains(out);

        List<String> problems = TemplateCheck.problems(
                LetterKind.L01, LetterKind.L01.file(), shipped.replace(out, in.replace("\\n", "\n")));

        assertThat(problems).anyMatch(problem -> problem.contains(sentence));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            L22  | {{klagevejledning}} | Ring til os.      | Brevet L22 skal indeholde {{klagevejledning}}.
            L22  | ## Det har vi undtaget | ## Resten      | Brevet L22 skal have afsnittet »Det har vi undtaget«.
            L19  | ## Du kan trække dit samtykke tilbage | ## Fortryd | Brevet L19 skal have afsnittet »Du kan trække dit samtykke tilbage«.
            L07V | {{maal}}            | {{borgerCpr}}     | Feltet {{borgerCpr}} findes ikke i brevet L07V.
            L07V | Til {{modtagerNavn}} | Hej              | Brevet L07V skal indeholde {{modtagerNavn}}.
            L18  | {{aabneKlager}}     | {{begrundelse}}   | Feltet {{begrundelse}} findes ikke i brevet L18.
            L23  | {{hast}}            | ja                | Brevet L23 skal indeholde {{hast}}.
            """)
    void holdsLettersToOthersToWhatTheyMustAndMaySay(LetterKind kind, String out, String in, String sentence) {
        assertThat(shipped(kind)).contains(out);

        assertThat(TemplateCheck.problems(kind, kind.file(), shipped(kind).replace(out, in)))
                .anyMatch(problem -> problem.contains(sentence));
    }

    @ParameterizedTest
    @CsvSource({"0,Titlen er tom", "201,Titlen er for lang. Den må højst fylde 200 tegn.", "200,"})
    void wantsATitleThatFitsTheLists(int length, String sentence) {
        String titled = shipped(LetterKind.L01).replace("# Velkommen til dit forløb", "# " + "x".repeat(length));

        List<String> problems = TemplateCheck.problems(LetterKind.L01, LetterKind.L01.file(), titled);

        if (sentence == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().asString().contains("linje 1: " + sentence);
        }
    }

    @Test
    void namesEverythingAtOnce() {
        assertThat(TemplateCheck.problems(LetterKind.L08, "L08.md", "# Mentor\n\n{{x}}\n\n{{y\n"))
                .hasSize(5)
                .anyMatch(problem -> problem.startsWith("L08.md, linje 3: "))
                .anyMatch(problem -> problem.startsWith("L08.md, linje 5: "))
                .anyMatch(problem -> problem.contains("{{mentorNavn}}, {{mentorTelefon}}"))
                .anyMatch(problem -> problem.contains("»Mål«"))
                .anyMatch(problem -> problem.contains("»Mentorens opgaver«"));
    }

    @Test
    void refusesATextWithoutEnd() {
        assertThat(TemplateCheck.problems(LetterKind.L08, "L08.md", "x".repeat(20_001)))
                .containsExactly("L08.md: Teksten er for lang. Den må højst fylde 20000 tegn.");
    }

    static String shipped(LetterKind kind) {
        try {
            return Files.readString(Path.of("src/main/resources/letters", kind.file()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
