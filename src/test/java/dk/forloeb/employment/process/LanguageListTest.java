package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.gateway.FormField;
import dk.forloeb.engine.gateway.FormSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The list of languages is kept on refer-citizen.form; the forms that ask again offer the same. */
class LanguageListTest {

    private static final String UNDETERMINED = "und";

    @Test
    void everyFormOffersTheLanguagesOfTheReferral() throws IOException {
        List<FormOption> languages = options("employment/refer-citizen", "preferredLanguage");

        assertThat(options("employment/hold-start-meeting", "language")).isEqualTo(languages);
        assertThat(options("health/refer-to-physician", "language")).isEqualTo(languages);
    }

    @Test
    void everyLanguageHasItsIsoCodeAndIsNamedOnce() throws IOException {
        List<FormOption> languages = options("employment/refer-citizen", "preferredLanguage");

        assertThat(languages).extracting(FormOption::value).doesNotHaveDuplicates();
        assertThat(languages).extracting(FormOption::label).doesNotHaveDuplicates();
        assertThat(languages)
                .extracting(FormOption::value)
                .filteredOn(code -> !UNDETERMINED.equals(code))
                .isSubsetOf(Locale.getISOLanguages());
    }

    private static List<FormOption> options(String form, String key) throws IOException {
        return FormSchema.parse(Files.readAllBytes(Path.of("forms", form + ".form"))).fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(FormField::options)
                .orElseThrow();
    }
}
