package dk.forloeb.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Everything that is wrong with one file: one Danish line each, "file · element · what is wrong and what to do". */
final class Problems {

    private final String file;
    private final Set<String> lines = new LinkedHashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void add(String element, String sentence) {
        lines.add("%s · %s · %s".formatted(file, element, sentence));
    }

    void add(BaseElement element, String sentence) {
        add(describe(element), sentence);
    }

    void addIf(boolean wrong, BaseElement element, String sentence) {
        if (wrong) {
            add(element, sentence);
        }
    }

    List<String> lines() {
        return new ArrayList<>(lines);
    }

    /** Id and label: the developer knows the one, the process owner sees the other. */
    private static String describe(BaseElement element) {
        String name = element.getAttributeValue("name");
        String id = element.getId() == null ? element.getElementType().getTypeName() : element.getId();
        return name == null || name.isBlank()
                ? id
                : "%s »%s«".formatted(id, name.strip().replaceAll("\\s+", " "));
    }
}
