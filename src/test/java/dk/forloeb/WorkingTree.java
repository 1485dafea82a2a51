package dk.forloeb;

import dk.forloeb.engine.deployment.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A checkout as the process owner sees it: models in {@code processes} and {@code forms}, modules in
 * {@code src/main/java/dk/forloeb}.
 */
record WorkingTree(Path root) {

    private static final Path MODULES = Path.of("src/main/java/dk/forloeb");

    /** This product's own checkout. */
    static WorkingTree own() {
        return new WorkingTree(Path.of(""));
    }

    List<ModelFile> models() {
        List<ModelFile> files = new ArrayList<>();
        for (Path path : files("processes", "forms")) {
            if (!path.getFileName().toString().startsWith(".")) {
                files.add(new ModelFile(path.getParent().getFileName() + "/" + path.getFileName(), read(path)));
            }
        }
        return files;
    }

    List<ModelFile> models(String extension) {
        return models().stream()
                .filter(file -> file.extension().equals(extension))
                .toList();
    }

    /** Names of the folders below {@code processes} and {@code forms}. */
    Set<String> modelFolders() {
        return Stream.of("processes", "forms")
                .map(root::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> list(folder).stream())
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** Names of the packages that are modules. */
    Set<String> modules() {
        return list(root.resolve(MODULES)).stream()
                .filter(folder -> Files.isRegularFile(folder.resolve("package-info.java")))
                .map(folder -> folder.getFileName().toString())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    static BpmnModelInstance diagram(ModelFile file) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    }

    private List<Path> files(String... folders) {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            if (Files.isDirectory(root.resolve(folder))) {
                try (Stream<Path> paths = Files.walk(root.resolve(folder), 2)) {
                    paths.filter(Files::isRegularFile).sorted().forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
