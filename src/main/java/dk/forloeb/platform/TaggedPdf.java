package dk.forloeb.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.web.util.HtmlUtils;

/** Makes documents of HTML: tagged, in Danish, with embedded fonts (PDF/A-2a, PDF/UA-1), the same bytes every time. */
public final class TaggedPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String PAGE =
            """
            <html lang="da-DK"><head><title>%s</title><meta name="description" content="%s"/>
            <meta name="author" content="%s"/><style>%s</style></head><body>%s</body></html>
            """;

    static {
        // The library logs the characters that a font lacks, and those may be of a name.
        XRLog.setLoggingEnabled(false);
    }

    private TaggedPdf() {}

    /**
     * @param id of what is written, from which the document gets its own
     * @param sender whose document it is
     * @param style CSS of pages and elements
     * @param body well-formed HTML
     * @param writtenAt time that the document bears
     */
    public static byte[] render(
            UUID id, String documentTitle, String sender, String style, String body, LocalDateTime writtenAt) {
        String title = HtmlUtils.htmlEscape(documentTitle, StandardCharsets.UTF_8.name());
        String author = HtmlUtils.htmlEscape(sender, StandardCharsets.UTF_8.name());
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(PAGE.formatted(title, title, author, style, body), null)
                .useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans-Oblique.ttf"), "DejaVu Sans", 400, FontStyle.ITALIC, true)
                .useFont(() -> font("DejaVuSans-BoldOblique.ttf"), "DejaVu Sans", 700, FontStyle.ITALIC, true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .withProducer("Forløb");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            date(document, writtenAt);
            document.setDocumentId(id.getMostSignificantBits());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library writes the machine's time; a document bears the time at which it was written. */
    private static void date(PDDocument document, LocalDateTime writtenAt) throws IOException {
        var moment = writtenAt.withNano(0).atZone(MovableClock.COPENHAGEN);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "(<xmp:CreateDate>)[^<]*",
                        "$1" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.toOffsetDateTime()));
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream font(String file) {
        return TaggedPdf.class.getResourceAsStream(FONTS + file);
    }
}
