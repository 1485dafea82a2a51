package dk.forloeb;

import dk.forloeb.engine.deployment.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Where models and code must agree: a name in the one is a name in the other, in the same module or below it. */
final class ContractCheck {

    private static final Pattern DELEGATE = Pattern.compile("camunda:delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([\\w-]+)\"");

    private final List<ModelFile> models;
    private final Code code;
    private final Map<String, String> moduleOfModel = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ContractCheck(List<ModelFile> models, Code code) {
        this.models = models;
        this.code = code;
        models.forEach(model -> moduleOfModel.put(model.file(), model.module()));
    }

    /** A class of the process packages: where it lies and what it answers to. */
    record Part(String module, String name) {}

    /**
     * The code's side of the contract.
     *
     * @param delegates bean names
     * @param receivers form ids
     * @param allowed which modules a module may use; null when it may use all
     * @param constants model constants: process id and element ids that the code names
     */
    record Code(
            Collection<Part> delegates,
            Collection<Part> receivers,
            Map<String, Set<String>> allowed,
            Map<String, Set<String>> constants) {}

    static List<String> problems(List<ModelFile> models, Code code) {
        ContractCheck check = new ContractCheck(models, code);
        check.models("bpmn").forEach(check::checkDiagram);
        check.checkDelegatesAreUsed();
        check.checkReceiversHaveForms();
        code.constants().forEach(check::checkConstants);
        return check.problems;
    }

    private void checkDiagram(ModelFile file) {
        BpmnModelInstance model = WorkingTree.diagram(file);
        for (String bean : names(DELEGATE, file)) {
            if (!code.delegates().contains(new Part(file.module(), bean))) {
                add(file, "%s has no class in dk.forloeb.%s.process", bean, file.module());
            }
        }
        for (String form : names(FORM, file)) {
            long receivers = code.receivers().stream()
                    .filter(receiver -> receiver.equals(new Part(file.module(), form)))
                    .count();
            if (receivers != 1) {
                add(file, "form %s has %d receivers in module %s", form, receivers, file.module());
            }
            if (!file.module().equals(moduleOfModel.get(form + ".form"))) {
                add(file, "form %s does not lie in forms/%s", form, file.module());
            }
        }
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> checkReference(file, call.getCalledElement() + ".bpmn"));
        model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> "decision".equals(property.getCamundaName()))
                .forEach(property -> checkReference(file, property.getCamundaValue() + ".dmn"));
    }

    private void checkReference(ModelFile file, String needed) {
        String module = moduleOfModel.get(needed);
        if (module == null) {
            add(file, "%s does not exist", needed);
            return;
        }
        Set<String> allowed = code.allowed().get(file.module());
        if (!module.equals(file.module()) && allowed != null && !allowed.contains(module)) {
            add(file, "%s belongs to module %s, which module %s may not use", needed, module, file.module());
        }
    }

    private void checkDelegatesAreUsed() {
        for (Part delegate : code.delegates()) {
            boolean used = models("bpmn").stream()
                    .filter(file -> file.module().equals(delegate.module()))
                    .anyMatch(file -> names(DELEGATE, file).contains(delegate.name()));
            if (!used) {
                problems.add("%s is used by no diagram of module %s".formatted(delegate.name(), delegate.module()));
            }
        }
    }

    private void checkReceiversHaveForms() {
        for (Part receiver : code.receivers()) {
            if (!receiver.module().equals(moduleOfModel.get(receiver.name() + ".form"))) {
                problems.add(
                        "receiver of form %s in module %s has no form".formatted(receiver.name(), receiver.module()));
            }
        }
    }

    private void checkConstants(String process, Set<String> elements) {
        ModelFile file = models("bpmn").stream()
                .filter(model -> model.id().equals(process))
                .findFirst()
                .orElse(null);
        if (file == null) {
            problems.add("the constants of process %s have no diagram".formatted(process));
            return;
        }
        String text = text(file);
        elements.stream()
                .filter(element ->
                        !text.contains("id=\"" + element + "\"") && !text.contains("name=\"" + element + "\""))
                .forEach(element -> add(file, "has no %s, which the constants name", element));
    }

    private List<ModelFile> models(String extension) {
        return models.stream()
                .filter(model -> model.extension().equals(extension))
                .toList();
    }

    private static Set<String> names(Pattern pattern, ModelFile file) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text(file));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String text(ModelFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private void add(ModelFile file, String sentence, Object... values) {
        problems.add(file.file() + " · " + sentence.formatted(values));
    }
}
