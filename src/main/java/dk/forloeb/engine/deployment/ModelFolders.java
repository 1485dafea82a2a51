package dk.forloeb.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The models on the class path, one list for each module. Names are the same from a checkout, a jar or a container
 * ({@code screening/screening.bpmn}), because the engine takes another name for another file.
 */
final class ModelFolders {

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*/*.bpmn", "classpath*:processes/*/*.dmn", "classpath*:forms/*/*.form");

    private ModelFolders() {}

    static Map<String, List<ModelFile>> read(ResourcePatternResolver resources) {
        Map<String, ModelFile> files = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resources.getResources(pattern)) {
                    String name = name(resource);
                    if (files.put(name, new ModelFile(name, resource.getContentAsByteArray())) != null) {
                        throw new IllegalStateException(
                                "The class path holds two files '%s'; each model needs its own name.".formatted(name));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<ModelFile>> folders = new TreeMap<>();
        files.values().forEach(file -> folders.computeIfAbsent(file.module(), module -> new ArrayList<>())
                .add(file));
        return folders;
    }

    private static String name(Resource resource) throws IOException {
        String[] path = resource.getURL().toString().split("/");
        return path[path.length - 2] + "/" + path[path.length - 1];
    }
}
