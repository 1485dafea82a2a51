package dk.forloeb.letter;

import dk.forloeb.platform.TaggedPdf;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a letter's document: tagged, in Danish, with embedded fonts (PDF/A-2a, PDF/UA-1), the same bytes every time. */
@Component
class LetterPdf {

    private static final String STYLE =
            """
            @page { size: A4; margin: 25mm 25mm 22mm 25mm }
            body { font-family: 'DejaVu Sans'; font-size: 10.5pt; line-height: 1.5; color: #000 }
            h1 { font-size: 16pt; font-weight: bold; line-height: 1.25; margin: 0 0 14pt 0 }
            h2 { font-size: 11.5pt; font-weight: bold; margin: 14pt 0 2pt 0; page-break-after: avoid }
            p, ul, ol { margin: 0 0 8pt 0 }
            a { color: #000 }
            """;

    /**
     * @param id of the letter, from which the document gets its own
     * @param sender whose letter it is
     */
    byte[] render(UUID id, LetterText letter, String sender, LocalDateTime writtenAt) {
        return TaggedPdf.render(id, letter.title(), sender, STYLE, letter.html(), writtenAt);
    }
}
