package dk.forloeb.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.Cpr;
import dk.forloeb.citizen.CprKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonasTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int SIZE = 72;

    private final List<Persona> personas = Personas.of(2025, SIZE);

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(Personas.of(2025, SIZE)).isEqualTo(personas);
        assertThat(Personas.of(2026, SIZE)).isNotEqualTo(personas);
    }

    @Test
    void haveEveryFateInItsShare() {
        assertThat(Arrays.stream(Fate.values()).mapToInt(Fate::weight).sum()).isEqualTo(SIZE);
        assertThat(Arrays.asList(Fate.values()))
                .allSatisfy(fate -> assertThat(personas.stream().filter(persona -> persona.fate() == fate))
                        .hasSize(fate.weight()));
    }

    @Test
    void haveOneOfEachFateWhenTheyAreFew() {
        assertThat(Personas.of(1, Fate.values().length))
                .extracting(Persona::fate)
                .containsExactlyInAnyOrder(Fate.values());
    }

    @Test
    void haveNumbersThatBelongToNobody() {
        List<Cpr> numbers = personas.stream()
                .map(persona -> Cpr.parse(persona.cpr(), TODAY))
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().noneMatch(Cpr::checkDigitFits);
        assertThat(numbers.stream().filter(cpr -> cpr.kind() == CprKind.ERSTATNING))
                .hasSize(3);
    }

    @Test
    void haveTelephoneNumbersOfTheirOwn() {
        assertThat(personas)
                .extracting(Persona::phone)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("20 00 \\d\\d \\d\\d"));
    }
}
