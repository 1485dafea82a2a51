package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.forloeb.ContractCheck.Code;
import dk.forloeb.ContractCheck.Part;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.deployment.ModelFile;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Models and code name the same things. Renaming one side alone turns this red. */
class ProcessCodeContractTest {

    private static final List<ModelFile> SAMPLE = new WorkingTree(Path.of("src/test/resources/sample")).models();
    private static final List<Part> DELEGATES =
            sample("findTargetDelegate", "recordNoAnswerDelegate", "closeDelegate", "enrolDelegate");
    private static final List<Part> RECEIVERS = sample("apply", "assess");
    private static final Map<String, Set<String>> CONSTANTS =
            Map.of("sample-course", Set.of("UserTask_Assess", "sample.citizenMoved"));

    @Test
    void modelsAndCodeAgree() {
        assertThat(ContractCheck.problems(WorkingTree.own().models(), productCode()))
                .isEmpty();
    }

    @Test
    void findsNothingInTheSample() {
        assertThat(problems(SAMPLE, DELEGATES, RECEIVERS, CONSTANTS)).isEmpty();
    }

    @Test
    void findsAMissingDelegateAndAnUnusedOne() {
        List<Part> delegates = new ArrayList<>(DELEGATES.subList(1, 4));
        delegates.add(new Part("other", "findTargetDelegate"));

        assertThat(problems(SAMPLE, delegates, RECEIVERS, CONSTANTS))
                .containsExactly(
                        "sample-course.bpmn · findTargetDelegate has no class in dk.forloeb.sample.process",
                        "findTargetDelegate is used by no diagram of module other");
    }

    @Test
    void findsAMissingReceiverAndOneWithoutForm() {
        assertThat(problems(SAMPLE, DELEGATES, sample("apply", "asses"), CONSTANTS))
                .containsExactly(
                        "sample-course.bpmn · form assess has 0 receivers in module sample",
                        "receiver of form asses in module sample has no form");
    }

    @Test
    void findsTwoReceiversOfOneForm() {
        assertThat(problems(SAMPLE, DELEGATES, sample("apply", "assess", "assess"), CONSTANTS))
                .containsExactly("sample-course.bpmn · form assess has 2 receivers in module sample");
    }

    @Test
    void findsAMissingForm() {
        assertThat(problems(without("assess.form"), DELEGATES, RECEIVERS, CONSTANTS))
                .contains("sample-course.bpmn · form assess does not lie in forms/sample");
    }

    @Test
    void findsAMissingTableAndProcess() {
        assertThat(problems(without("sample-target.dmn"), DELEGATES, RECEIVERS, CONSTANTS))
                .containsExactly("sample-course.bpmn · sample-target.dmn does not exist");
        assertThat(problems(without("sample-call.bpmn"), DELEGATES, RECEIVERS, CONSTANTS))
                .contains("sample-course.bpmn · sample-call.bpmn does not exist");
    }

    @Test
    void findsACallAgainstTheModuleGraph() {
        List<ModelFile> moved = new ArrayList<>(without("sample-target.dmn"));
        moved.add(new ModelFile("upper/sample-target.dmn", new byte[0]));

        assertThat(problems(moved, DELEGATES, RECEIVERS, CONSTANTS))
                .containsExactly(
                        "sample-course.bpmn · sample-target.dmn belongs to module upper, which module sample may not use");
    }

    @Test
    void findsConstantsThatNameNothing() {
        Map<String, Set<String>> constants = Map.of("sample-course", Set.of("UserTask_Asses"), "gone", Set.of());

        assertThat(problems(SAMPLE, DELEGATES, RECEIVERS, constants))
                .containsExactlyInAnyOrder(
                        "sample-course.bpmn · has no UserTask_Asses, which the constants name",
                        "the constants of process gone have no diagram");
    }

    private static List<String> problems(
            List<ModelFile> models,
            Collection<Part> delegates,
            Collection<Part> receivers,
            Map<String, Set<String>> constants) {
        return ContractCheck.problems(
                models, new Code(delegates, receivers, Map.of("sample", Set.of("lower")), constants));
    }

    private static List<Part> sample(String... names) {
        return Stream.of(names).map(name -> new Part("sample", name)).toList();
    }

    private static List<ModelFile> without(String file) {
        return SAMPLE.stream().filter(model -> !model.file().equals(file)).toList();
    }

    private static Code productCode() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dk.forloeb");
        List<Part> delegates = new ArrayList<>();
        List<Part> receivers = new ArrayList<>();
        Map<String, Set<String>> allowed = new HashMap<>();
        Map<String, Set<String>> constants = new HashMap<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(ApplicationModule.class)) {
                allowed.put(module(type), allowed(type.getAnnotationOfType(ApplicationModule.class)));
            }
            if (type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                continue;
            }
            if (type.isAssignableTo(JavaDelegate.class)) {
                delegates.add(new Part(module(type), Introspector.decapitalize(type.getSimpleName())));
            }
            if (type.isAssignableTo(FormReceiver.class)) {
                receivers.add(new Part(module(type), formId(type)));
            }
            if (type.getPackageName().endsWith(".process")
                    && type.getSimpleName().endsWith("Model")) {
                constants.put(text(type.reflect(), "PROCESS_ID"), constants(type.reflect()));
            }
        }
        allowed.values().removeIf(Objects::isNull);
        return new Code(delegates, receivers, allowed, constants);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    /** Null when the module names no dependencies, which means that it may use all. */
    private static Set<String> allowed(ApplicationModule module) {
        return Arrays.asList(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN)
                ? null
                : Stream.of(module.allowedDependencies())
                        .map(name -> name.split("::")[0].strip())
                        .collect(Collectors.toSet());
    }

    /** Asks the receiver without building it; its id is a constant. */
    private static String formId(JavaClass type) {
        return ((FormReceiver) mock(type.reflect(), CALLS_REAL_METHODS)).formId();
    }

    /** Values of the nested classes that name parts of the diagram. */
    private static Set<String> constants(Class<?> model) {
        Set<String> values = new TreeSet<>();
        for (Class<?> nested : model.getDeclaredClasses()) {
            if (Set.of("Elements", "Messages", "Errors", "Escalations").contains(nested.getSimpleName())) {
                Stream.of(nested.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                        .forEach(field -> values.add(text(nested, field.getName())));
            }
        }
        return values;
    }

    private static String text(Class<?> type, String constant) {
        try {
            Field field = type.getDeclaredField(constant);
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s needs a constant %s.".formatted(type.getName(), constant), e);
        }
    }
}
