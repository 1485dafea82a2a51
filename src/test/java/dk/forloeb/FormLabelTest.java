package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.deployment.ModelFile;
import dk.forloeb.engine.gateway.FormField;
import dk.forloeb.engine.gateway.FormSchema;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a form calls an option is what the code calls it: the same word on a form, in a message and on the next form. A
 * field's enum is one that has all its codes, of the form's own module where there is one.
 */
class FormLabelTest {

    private static final List<CodeList> CODES = productCodes();

    @Test
    void optionsAreCalledWhatTheirCodesAreCalled() {
        List<FormSchema> forms = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ModelFile file : WorkingTree.own().models("form")) {
            FormSchema form = FormSchema.parse(file.content());
            forms.add(form);
            form.fields().forEach(field -> problems.addAll(problems(file.module(), form.id(), field, CODES)));
        }

        assertThat(forms).hasSizeGreaterThan(30);
        assertThat(problems).isEmpty();
    }

    @Test
    void findsAnOptionThatIsCalledSomethingElse() {
        var field = new CodeList("sample", "Answer", Map.of("A", "Ja tak", "B", "Nej tak"));

        assertThat(mismatches(Map.of("A", "Ja tak", "B", "Nej"), "sample", List.of(field)))
                .containsExactly("B is »Nej« and Answer says »Nej tak«");
        assertThat(mismatches(Map.of("A", "Ja tak"), "sample", List.of(field))).isEmpty();
        assertThat(mismatches(Map.of("C", "Måske"), "sample", List.of(field))).isEmpty();
    }

    private static List<String> problems(String module, String form, FormField field, List<CodeList> codes) {
        Map<String, String> options = field.options().stream()
                .collect(Collectors.toMap(FormOption::value, FormOption::label, (first, second) -> first));
        return mismatches(options, module, codes).stream()
                .map(mismatch -> "%s · %s: %s".formatted(form, field.key(), mismatch))
                .toList();
    }

    /** The differences to the closest of the enums that have all these codes; none where no enum has. */
    private static List<String> mismatches(Map<String, String> options, String module, List<CodeList> codes) {
        List<CodeList> fitting = codes.stream()
                .filter(list -> list.labels().keySet().containsAll(options.keySet()))
                .toList();
        List<CodeList> own =
                fitting.stream().filter(list -> list.module().equals(module)).toList();
        return (own.isEmpty() ? fitting : own)
                .stream()
                        .map(list -> list.differences(options))
                        .min(java.util.Comparator.comparingInt(List::size))
                        .filter(differences -> options.size() > 0)
                        .orElse(List.of());
    }

    private static List<CodeList> productCodes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dk.forloeb").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.tryGetMethod("label").isPresent())
                        .map(JavaClass::reflect)
                        .map(FormLabelTest::read)
                        .toList();
    }

    private static CodeList read(Class<?> type) {
        String module = type.getPackageName().split("\\.")[2];
        return new CodeList(
                module,
                type.getSimpleName(),
                Arrays.stream(type.getEnumConstants())
                        .collect(Collectors.toMap(code -> ((Enum<?>) code).name(), code -> label(type, code))));
    }

    private static String label(Class<?> type, Object code) {
        try {
            Method label = type.getDeclaredMethod("label");
            label.setAccessible(true);
            return (String) label.invoke(code);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record CodeList(String module, String name, Map<String, String> labels) {

        /** An option may go on to explain itself: "A1: helt enkle sætninger". */
        private static boolean isCalled(String option, String label) {
            return option.equals(label) || option.startsWith(label + ": ");
        }

        List<String> differences(Map<String, String> options) {
            return options.keySet().stream()
                    .sorted()
                    .filter(code -> !isCalled(options.get(code), labels.get(code)))
                    .map(code ->
                            "%s is »%s« and %s says »%s«".formatted(code, options.get(code), name, labels.get(code)))
                    .toList();
        }
    }
}
