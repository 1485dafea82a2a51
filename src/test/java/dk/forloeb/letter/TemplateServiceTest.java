package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** The texts that process owners store over those of the product. */
class TemplateServiceTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final String EDITED = TemplateCheckTest.shipped(LetterKind.L01) + "\nVi glæder os til at se dig.\n";

    private final TemplateRepository versions = mock(TemplateRepository.class);
    private final CurrentUser processOwner = mock(CurrentUser.class);
    private final TemplateService templates = new TemplateService(
            versions, processOwner, Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void prepare() {
        when(processOwner.id()).thenReturn("procesejer");
        when(versions.saveAndFlush(any())).thenAnswer(call -> call.getArgument(0));
    }

    @Test
    void usesTheShippedTextUntilAnotherIsStored() {
        assertThat(templates.current(LetterKind.L01).version()).isZero();

        TemplateView stored = templates.store(LetterKind.L01, 0, EDITED.replace("\n", "\r\n"));

        assertThat(stored).isEqualTo(new TemplateView(LetterKind.L01, 1, EDITED, NOW, "procesejer"));
    }

    @Test
    void usesTheNewestVersionAndKeepsTheOthers() {
        TemplateVersion first = version(1, EDITED);
        TemplateVersion second = version(2, EDITED + "\nOgså i dag.\n");
        when(versions.findFirstByKindOrderByVersionNoDesc(LetterKind.L01)).thenReturn(Optional.of(second));
        when(versions.findByKindOrderByVersionNoDesc(LetterKind.L01)).thenReturn(List.of(second, first));

        assertThat(templates.current(LetterKind.L01).text()).contains("Også i dag.");
        assertThat(templates.versions(LetterKind.L01))
                .extracting(TemplateView::version)
                .containsExactly(2, 1, 0);
    }

    @Test
    void storesNothingThatItCouldNotMerge() {
        assertThatThrownBy(() -> templates.store(LetterKind.L01, 0, "# Velkommen {{x}}"))
                .isInstanceOfSatisfying(TemplateException.class, refused -> assertThat(refused.problems())
                        .hasSizeGreaterThan(3));
        verify(versions, never()).saveAndFlush(any());
    }

    @Test
    void overwritesNobodysVersion() {
        when(versions.findFirstByKindOrderByVersionNoDesc(LetterKind.L01)).thenReturn(Optional.of(version(1, EDITED)));
        assertThatThrownBy(() -> templates.store(LetterKind.L01, 0, EDITED))
                .hasMessageContaining("En anden har gemt en ny version imens.");

        when(versions.saveAndFlush(any())).thenThrow(new DataIntegrityViolationException("letter_template_version"));
        assertThatThrownBy(() -> templates.store(LetterKind.L01, 1, EDITED))
                .hasMessageContaining("En anden har gemt en ny version imens.");
    }

    @Test
    void doesNotStartWithAStoredTextThatNoLongerFits() {
        when(versions.findNewest()).thenReturn(List.of(version(4, EDITED.replace("{{enhed}}", "{{kontor}}"))));

        assertThatThrownBy(templates::checkStored)
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "L01-velkomst.md, version 4, linje 9: Feltet {{kontor}} findes ikke i brevet L01.");
    }

    @Test
    void previewsWithACitizenWhoDoesNotExist() {
        assertThat(templates.preview(LetterKind.L01, EDITED))
                .satisfies(letter -> assertThat(letter.title()).isEqualTo("Velkommen til dit forløb"))
                .satisfies(letter -> assertThat(letter.html()).contains("Kære Sara Prøve", "Vi glæder os"));
    }

    private static TemplateVersion version(int number, String text) {
        return new TemplateVersion(new LetterTemplate(LetterKind.L01, number, text), NOW, "procesejer");
    }
}
