package dk.forloeb.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The order in which folders are deployed: a called process or a decision table comes before the diagram that names it. */
final class FolderOrder {

    private static final String BPMN_NS = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA_NS = "http://camunda.org/schema/1.0/bpmn";

    private final Map<String, List<ModelFile>> folders;
    private final Map<String, String> folderOf = new HashMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();

    private FolderOrder(Map<String, List<ModelFile>> folders) {
        this.folders = folders;
        folders.forEach(
                (folder, files) -> files.forEach(file -> folderOf.put(file.id() + "." + file.extension(), folder)));
    }

    /** Names of the folders, the needed ones first; folders that do not need each other in alphabetic order. */
    static List<String> of(Map<String, List<ModelFile>> folders) {
        FolderOrder order = new FolderOrder(folders);
        new TreeSet<>(folders.keySet()).forEach(folder -> order.place(folder, new LinkedHashSet<>()));
        return List.copyOf(order.ordered);
    }

    private void place(String folder, Set<String> waiting) {
        if (ordered.contains(folder)) {
            return;
        }
        if (!waiting.add(folder)) {
            throw new IllegalStateException("Folders of models call each other in a circle: %s.".formatted(waiting));
        }
        needs(folder).forEach(needed -> place(needed, waiting));
        waiting.remove(folder);
        ordered.add(folder);
    }

    private Set<String> needs(String folder) {
        Set<String> needed = new TreeSet<>();
        folders.get(folder).stream()
                .filter(file -> file.is(ModelFile.BPMN))
                .flatMap(file -> references(file).stream())
                .map(folderOf::get)
                .filter(other -> other != null && !other.equals(folder))
                .forEach(needed::add);
        return needed;
    }

    private static List<String> references(ModelFile file) {
        List<String> names = new ArrayList<>();
        try {
            Document document = SafeXml.read(file.content());
            elements(document.getElementsByTagNameNS(BPMN_NS, "callActivity"))
                    .forEach(call -> names.add(call.getAttribute("calledElement") + "." + ModelFile.BPMN));
            elements(document.getElementsByTagNameNS(CAMUNDA_NS, "property")).stream()
                    .filter(property -> "decision".equals(property.getAttribute("name")))
                    .forEach(property -> names.add(property.getAttribute("value") + "." + ModelFile.DMN));
            return names;
        } catch (SAXException e) {
            // Nothing can be said about its order; the model check names the file when it is deployed.
            return List.of();
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }
}
