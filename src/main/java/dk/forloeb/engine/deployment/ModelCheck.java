package dk.forloeb.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.engine.DecisionCodes;
import dk.forloeb.engine.Variables;
import dk.forloeb.platform.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rules of diagrams, decision tables and forms. Finds everything that is wrong at once, so that a process owner is
 * not sent back a second time.
 */
public final class ModelCheck {

    private final Predicate<String> bean;
    private final FormCheck forms;
    private final Supplier<Stream<DecisionCodes>> codes;
    private final ExpressionCheck expressions = new ExpressionCheck(Variables.allowed());
    private final ObjectMapper json = new ObjectMapper();

    /** @param bean whether a system step of this name exists */
    public ModelCheck(Predicate<String> bean, FormCheck forms) {
        this(bean, forms, Stream::empty);
    }

    /** @param codes what the modules understand of their tables' answers */
    public ModelCheck(Predicate<String> bean, FormCheck forms, Supplier<Stream<DecisionCodes>> codes) {
        this.bean = bean;
        this.forms = forms;
        this.codes = codes;
    }

    /**
     * @param files what is deployed together
     * @param deployed what may be referred to besides
     * @return one Danish line per problem: "file · element · what is wrong and what to do"; empty when all is well
     */
    public List<String> problems(Collection<ModelFile> files, KnownModels deployed) {
        KnownModels models = new Together(files).or(deployed);
        List<String> lines = new ArrayList<>();
        files.stream()
                .sorted(Comparator.comparing(ModelFile::name))
                .forEach(file -> lines.addAll(problems(file, models)));
        return lines;
    }

    private List<String> problems(ModelFile file, KnownModels models) {
        return switch (file.extension()) {
            case ModelFile.BPMN -> new BpmnCheck(file, models, Role::isKnown, bean, expressions).problems();
            case ModelFile.DMN -> new DmnCheck(file, codes.get().toList()).problems();
            case ModelFile.FORM -> formProblems(file);
            default -> {
                Problems problems = new Problems(file.file());
                problems.add("hele filen", "Filtypen kan ikke udrulles. Kun .bpmn, .dmn og .form er tilladt.");
                yield problems.lines();
            }
        };
    }

    private List<String> formProblems(ModelFile file) {
        Problems problems = new Problems(file.file());
        forms.problems(file.file(), file.content()).forEach(problem -> problems.add("formularen", problem));
        formId(file)
                .filter(id -> !id.equals(file.id()))
                .ifPresent(id -> problems.add(
                        "formularen",
                        "Formularens id er »%s«, men skal være filens navn »%s«. Ret id'et.".formatted(id, file.id())));
        return problems.lines();
    }

    /** Id inside the form, empty text when it has none; nothing when the file cannot be read, which is said elsewhere. */
    private Optional<String> formId(ModelFile file) {
        try {
            JsonNode form = json.readTree(file.content());
            return Optional.ofNullable(form).filter(JsonNode::isObject).map(node -> node.path("id")
                    .asText());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Models in one deployment; their ids are their file names, which the rules see to. */
    private record Together(Collection<ModelFile> files) implements KnownModels {

        @Override
        public boolean process(String id) {
            return has(id, ModelFile.BPMN);
        }

        @Override
        public boolean decision(String id) {
            return has(id, ModelFile.DMN);
        }

        @Override
        public boolean form(String id) {
            return has(id, ModelFile.FORM);
        }

        private boolean has(String id, String extension) {
            return files.stream()
                    .anyMatch(file -> file.is(extension) && file.id().equals(id));
        }
    }
}
