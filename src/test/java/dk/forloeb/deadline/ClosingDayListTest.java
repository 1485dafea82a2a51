package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingDayListTest {

    @Test
    void readsDatesAsPeopleAndProgramsWriteThem() {
        ClosingDayList list =
                ClosingDayList.read("\uFEFFDato; navn\r\n24-12;Juleaftensdag\n\n 7/5/2027 ; Fridag \n2028-05-26;Fri");

        assertThat(list.days())
                .containsExactly(
                        new ClosingDay(MonthDay.of(12, 24), null, "Juleaftensdag"),
                        new ClosingDay(MonthDay.of(5, 7), 2027, "Fridag"),
                        new ClosingDay(MonthDay.of(5, 26), 2028, "Fri"));
        assertThat(list.text()).isEqualTo("24-12;Juleaftensdag\n07-05-2027;Fridag\n26-05-2028;Fri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            31-02-2027;Fri      | Linje 2: »31-02-2027« er ikke en dato. Skriv den som 07-05-2027, eller 24-12 for hvert år.
            29-02-2027;Fri      | Linje 2: »29-02-2027« er ikke en dato. Skriv den som 07-05-2027, eller 24-12 for hvert år.
            juleaften;Fri       | Linje 2: »juleaften« er ikke en dato. Skriv den som 07-05-2027, eller 24-12 for hvert år.
            07-05-0227;Fri      | Linje 2: »07-05-0227« er ikke en dato. Skriv den som 07-05-2027, eller 24-12 for hvert år.
            99-99-9999;Fri      | Linje 2: »99-99-9999« er ikke en dato. Skriv den som 07-05-2027, eller 24-12 for hvert år.
            24-12               | Linje 2: Skriv en dato, et semikolon og dagens navn, for eksempel 24-12;Juleaftensdag.
            24-12;              | Linje 2: Skriv en dato, et semikolon og dagens navn, for eksempel 24-12;Juleaftensdag.
            24-12;Jul;aften     | Linje 2: Skriv en dato, et semikolon og dagens navn, for eksempel 24-12;Juleaftensdag.
            1-5;Første maj      | Linje 2: 01-05 står også i linje 1.
            """)
    void namesTheLineThatIsWrong(String line, String problem) {
        assertThat(problems("01-05;1. maj\n" + line)).containsExactly(problem);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(problems("32-01;A\n24-12;Jul\n\n12;B\n05-06;" + "x".repeat(81)))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).startsWith("Linje 1: »32-01«"))
                .anySatisfy(problem -> assertThat(problem).startsWith("Linje 4: »12«"))
                .anySatisfy(problem -> assertThat(problem).isEqualTo("Linje 5: Navnet må højst være 80 tegn."));
        assertThat(problems("24-12;Jul\n".repeat(501)))
                .singleElement()
                .asString()
                .contains("højst være 500");
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(ClosingDaysRejectedException.class, () -> ClosingDayList.read(text))
                .problems();
    }
}
