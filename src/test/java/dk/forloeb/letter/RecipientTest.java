package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who can get which letter. */
class RecipientTest {

    @Test
    void nobodyElseGetsALetterMeantForTheCitizen() {
        Recipient company = Recipient.company("Køkken ApS", "12345678");

        assertThatThrownBy(() -> new LetterOrder("F-2026-000001", LetterKind.L07, "X", Map.of(), company))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Letter L07 is not for a VIRKSOMHED.");
        assertThatThrownBy(() -> new LetterOrder("F-2026-000001", LetterKind.L07V, "X", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecipientHasANameAndAWay() {
        assertThatThrownBy(() -> new Recipient(RecipientKind.VAERGE, "Far", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recipient(RecipientKind.BORGER, "Sara", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Recipient.company("Køkken ApS", "12345678")).hasToString("Recipient[VIRKSOMHED]");
    }

    @Test
    void municipalitiesAreKnownByTheirCode() {
        assertThat(Recipient.municipality("157").name()).isEqualTo("Gentofte Kommune");
        assertThat(Recipient.municipality("400").name()).isEqualTo("Bornholms Regionskommune");
        assertThat(Recipient.municipality("999").name()).isEqualTo("Kommune 999");
    }

    @Test
    void onlyAuthoritiesReadTheCitizensNumber() {
        for (LetterKind kind : LetterKind.values()) {
            boolean authority =
                    kind.recipientKind() == RecipientKind.KOMMUNE || kind.recipientKind() == RecipientKind.FORVALTNING;
            assertThat(kind.fields().contains(LetterField.BORGER_CPR) && !authority)
                    .as(kind.name())
                    .isFalse();
        }
    }
}
