package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda's webapps are Danish as a whole: a missing key would show the key itself, a lost placeholder a hole. */
class WebappLanguageTest {

    private static final String WEBAPPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|</?[a-zA-Z][^>]*>");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextOfTheWebappIsThereInDanish(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> danish = texts(app, "da");

        assertThat(danish.keySet()).isEqualTo(english.keySet());
        assertThat(danish).allSatisfy((key, text) -> {
            assertThat(text.isBlank()).as(key).isEqualTo(english.get(key).isBlank());
            assertThat(placeholders(text)).as(key).containsExactlyInAnyOrder(placeholders(english.get(key)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theWebappChoosesItsLanguageAsTheOthersDo(String app) throws IOException {
        String plugins =
                switch (app) {
                    case "tasklist" -> ", '../../../forloeb/assets/tasklist'";
                    case "cockpit" -> ", '../../../forloeb/assets/cockpit-plugins'";
                    default -> "";
                };
        assertThat(file(app, "scripts/config.js"))
                .contains("import { locales, readWords } from '/forloeb/assets/language.js'")
                .contains("await readWords('" + app + "')")
                .contains("vendor: 'Forløb'")
                .contains("customScripts: ['../../../forloeb/assets/webapps'" + plugins + "]");
    }

    private static String[] placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(placeholder -> placeholder.replaceAll("\\s", ""))
                .toArray(String[]::new);
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        flatten("", new ObjectMapper().readTree(file(app, "locales/%s.json".formatted(language))), texts);
        return texts;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> flatten(path + "/" + entry.getKey(), entry.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static String file(String app, String name) throws IOException {
        try (InputStream in = WebappLanguageTest.class.getResourceAsStream(WEBAPPS + app + "/" + name)) {
            assertThat(in).as("%s of %s", name, app).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }
}
