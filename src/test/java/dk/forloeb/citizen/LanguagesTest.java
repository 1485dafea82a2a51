package dk.forloeb.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void aCorrectionOffersTheLanguagesOfTheReferral() throws IOException {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("forms/employment/refer-citizen.form").toFile());
        JsonNode field = form.findParents("key").stream()
                .filter(one -> one.get("key").asText().equals("preferredLanguage"))
                .findFirst()
                .orElseThrow();
        List<String> codes = StreamSupport.stream(field.get("values").spliterator(), false)
                .map(option -> option.get("value").asText())
                .toList();

        assertThat(Languages.codes()).containsExactlyElementsOf(codes);
    }

    @Test
    void everyLanguageHasADanishName() {
        assertThat(Languages.codes())
                .allSatisfy(code ->
                        assertThat(Languages.label(code)).isNotEqualTo(code).matches("[a-zæøå ]+"));
        assertThat(Languages.label("und")).isEqualTo("andet sprog");
        assertThat(Languages.label("xx")).isEqualTo("xx");
    }
}
