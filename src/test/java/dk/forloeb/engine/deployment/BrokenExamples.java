package dk.forloeb.engine.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample module, which keeps every rule, and the catalogue of single changes that break one each
 * ({@code src/test/resources/broken}). A line of the catalogue begins with {@code ==} (rule), {@code -} (what is taken
 * out), {@code +} (what is put in) or {@code !} (sentence that must come); other lines continue the one above.
 */
final class BrokenExamples {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path SAMPLE = RESOURCES.resolve("sample");

    private BrokenExamples() {}

    /** One change that must be refused. */
    record Example(String rule, String out, String in, String sentence) {

        ModelFile applyTo(ModelFile file) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            if (!text.contains(out)) {
                throw new IllegalStateException("'%s' is not in %s.".formatted(out, file.name()));
            }
            return new ModelFile(file.name(), text.replace(out, in).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    static List<ModelFile> sample() {
        return read(SAMPLE);
    }

    static List<ModelFile> read(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            List<ModelFile> files = new ArrayList<>();
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new ModelFile(
                        path.getParent().getFileName() + "/" + path.getFileName(), Files.readAllBytes(path)));
            }
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sample with one file changed. */
    static List<ModelFile> sampleWith(String file, Example example) {
        return sample().stream()
                .map(model -> model.file().equals(file) ? example.applyTo(model) : model)
                .toList();
    }

    static Stream<Example> catalogue(String name) {
        return Arrays.stream(read("broken/" + name).split("(?m)^== ")).skip(1).map(BrokenExamples::parse);
    }

    private static Example parse(String block) {
        String[] parts = block.split("(?m)^(?=[-+!] )");
        return new Example(parts[0].strip(), part(parts[1]), part(parts[2]), part(parts[3]));
    }

    private static String part(String text) {
        return text.substring(2).replaceAll("\\n$", "");
    }

    private static String read(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
