package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter's document can be read by everybody, also by a screen reader and in fifty years. */
class LetterPdfTest {

    private static final UUID ID = UUID.fromString("2f0c7c1e-8a4b-4a0e-9f56-0d7b9b0c1a11");
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 3, 2, 9, 0, 0, 123_456);

    private final LetterPdf pdf = new LetterPdf();

    @Test
    void hasTitleLanguageAndTags() throws IOException {
        try (PDDocument document = Loader.loadPDF(render("# Titel\n\n## Afsnit\n\n- punkt\n"))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Titel");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Prøve Kommune");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da-DK");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(tags(document.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("H1", "H2", "L", "LI");
        }
    }

    @Test
    void declaresItsStandardsAndCarriesItsFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(render("# Titel\n\n**Fed**, *skrå* og ***begge***.\n"))) {
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata)
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains("<xmp:CreateDate>2026-03-02T09:00:00+01:00</xmp:CreateDate>");
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            List<PDFont> fonts = new ArrayList<>();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).hasSize(4).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(render("# Titel\n\nTekst\n")).isEqualTo(render("# Titel\n\nTekst\n"));
        assertThat(render("# Titel\n\nTekst\n")).isNotEqualTo(render("# Titel\n\nAnden\n"));
    }

    @Test
    void showsNamesOfEveryLatinAlphabetAndOthers() throws IOException {
        String names = "Zoë Åse Øster Ærø, Nguyễn Thị Hương, Łukasz Żółć, Şerife Çağlar, Иван, Ελένη";
        try (PDDocument document = Loader.loadPDF(render("# Titel\n\n" + names + "\n"))) {
            assertThat(new PDFTextStripper().getText(document)).contains(names);
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void fitsOnTwoPages(LetterKind kind) throws IOException {
        try (PDDocument document = Loader.loadPDF(render(TemplateCheckTest.shipped(kind)))) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    private byte[] render(String text) {
        LetterTemplate template = new LetterTemplate(LetterKind.L01, 0, text);
        return pdf.render(
                ID,
                new LetterText(template.title(), template.merge(TemplateService.SAMPLES)),
                "Prøve Kommune",
                WRITTEN);
    }

    private static List<String> tags(PDStructureNode node) {
        List<String> tags = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
