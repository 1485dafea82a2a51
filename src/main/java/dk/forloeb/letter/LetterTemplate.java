package dk.forloeb.letter;

import java.util.Map;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One version of a letter's text, which has passed {@link TemplateCheck}.
 *
 * @param version 0 is the text that comes with the product; process owners' own begin with 1
 */
record LetterTemplate(LetterKind kind, int version, String text) {

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** The letter's title, which holds no field. */
    String title() {
        return TemplateCheck.words(TemplateCheck.parser().parse(text).getFirstChild());
    }

    /**
     * The letter as well-formed HTML. Values are put in after the text was read, so that nobody's name can be markup.
     *
     * @throws IllegalStateException when a field of the text has no value
     */
    String merge(Map<LetterField, String> values) {
        Node document = TemplateCheck.parser().parse(text);
        document.accept(new Merge(values));
        return HTML.render(document);
    }

    private final class Merge extends AbstractVisitor {

        private final Map<LetterField, String> values;

        private Merge(Map<LetterField, String> values) {
            this.values = values;
        }

        @Override
        public void visit(Text part) {
            Matcher field = TemplateCheck.FIELD.matcher(part.getLiteral());
            int from = 0;
            while (field.find()) {
                part.insertBefore(new Text(part.getLiteral().substring(from, field.start())));
                insert(part, value(field.group(1)));
                from = field.end();
            }
            if (from > 0) {
                part.setLiteral(part.getLiteral().substring(from));
            }
        }

        private void insert(Text before, String value) {
            String[] lines = value.split("\\R");
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    before.insertBefore(new HardLineBreak());
                }
                before.insertBefore(new Text(lines[i]));
            }
        }

        private String value(String key) {
            return LetterField.of(key)
                    .map(values::get)
                    .orElseThrow(
                            () -> new IllegalStateException("Letter %s has no value for %s.".formatted(kind, key)));
        }
    }
}
