package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How values get into a letter. */
class LetterTemplateTest {

    private static final String TEXT = "# Titel med **vægt**\n\nKære {{borgerNavn}}, {{ maal }} og {{borgerNavn}}.\n";

    private final LetterTemplate template = new LetterTemplate(LetterKind.L08, 0, TEXT);

    @Test
    void putsEveryValueIn() {
        assertThat(merged("Sara", "et job")).contains("<p>Kære Sara, et job og Sara.</p>");
    }

    @Test
    void takesNoValueForMarkup() {
        assertThat(merged("**Sara** <script>x</script> [a](https://b.dk) {{maal}}", "\n\n# stor\n- punkt"))
                .contains("Kære **Sara** &lt;script&gt;x&lt;/script&gt; [a](https://b.dk) {{maal}}")
                .contains("# stor<br />\n- punkt")
                .doesNotContain("<li>");
    }

    @Test
    void keepsTheLinesOfAValue() {
        assertThat(merged("Sara", "et job\net kursus")).contains("et job<br />\net kursus");
    }

    @Test
    void hasItsFirstHeadingAsTitle() {
        assertThat(template.title()).isEqualTo("Titel med vægt");
    }

    @Test
    void refusesToLeaveAFieldOpen() {
        assertThatThrownBy(() -> template.merge(Map.of(LetterField.BORGER_NAVN, "Sara")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Letter L08 has no value for maal.");
    }

    private String merged(String name, String goal) {
        return template.merge(Map.of(LetterField.BORGER_NAVN, name, LetterField.MAAL, goal));
    }
}
