package dk.forloeb;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.forloeb.broken.AbsenceData;
import dk.forloeb.broken.AbsenceService;
import dk.forloeb.broken.process.AskLetterDelegate;
import dk.forloeb.broken.process.LetterForm;
import dk.forloeb.broken.process.SendLetter;
import dk.forloeb.engine.FormReceiver;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules that byte code can show. Each has an example in {@code dk.forloeb.broken} that breaks it. */
class ArchitectureTest {

    private static final String ENGINE = "dk.forloeb.engine..";
    private static final String PROCESS = "dk.forloeb..process..";

    /** Plays the people who sit before the engine's applications. */
    private static final String DEMO = "dk.forloeb.demo..";

    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private static final Pattern EMPTY_WORD = Pattern.compile(
            "(^|.*[a-z0-9])(Manager|Helper|Util|Utils|Data|Info|Impl|Base|Abstract|Handler)($|[A-Z].*)");

    static final ArchRule CAMUNDA_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, PROCESS, DEMO)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine is a detail of the process packages");

    static final ArchRule ENGINE_INTERNALS_STAY_IN_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.camunda..impl", "org.camunda..impl.."))
            .because("a later move to another engine must touch one module only");

    static final ArchRule ROOTS_KNOW_NEITHER_PROCESS_NOR_WEB = noClasses()
            .that(describe("lie in a module's root", ArchitectureTest::isModuleRoot))
            .should()
            .dependOnClassesThat(resideInAnyPackage(PROCESS, "dk.forloeb..web.."))
            .because("dependencies point to the root only");

    static final ArchRule DELEGATES_ARE_SMALL = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage(PROCESS)
            .andShould(haveOnePublicMethod())
            .andShould(haveNoRepository());

    static final ArchRule RECEIVERS_ARE_HIDDEN = classes()
            .that()
            .implement(FormReceiver.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Receiver")
            .andShould()
            .resideInAPackage(PROCESS)
            .andShould(haveNoRepository());

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(describe(
                    "injection",
                    (JavaAnnotation<?> mark) ->
                            INJECTIONS.contains(mark.getRawType().getName())))
            .because("a constructor shows what a class needs");

    static final ArchRule DATE_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, PROCESS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("java.time says which kind of time is meant");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that(describe("use the clock", type -> !isTheClock(type)))
            .should()
            .callMethodWhere(readsTheMachinesTime())
            .orShould()
            .callConstructor(Date.class)
            .because("the demo and the tests move the clock");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameStartingWith("_")
            .orShould(new ArchCondition<>("have an empty word in the name") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type,
                            EMPTY_WORD.matcher(type.getSimpleName()).matches(),
                            type.getName() + " has a word in its name that says nothing"));
                }
            });

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.forloeb");

    @ParameterizedTest
    @MethodSource("rules")
    void productKeepsTheRule(ArchRule rule, Class<?> broken) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void brokenExampleIsFound(ArchRule rule, Class<?> broken) {
        JavaClasses example = new ClassFileImporter().importClasses(broken);

        assertThat(rule.evaluate(example).hasViolation()).isTrue();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(CAMUNDA_STAYS_AT_THE_EDGE, AbsenceService.class),
                arguments(ENGINE_INTERNALS_STAY_IN_ENGINE, SendLetter.class),
                arguments(ROOTS_KNOW_NEITHER_PROCESS_NOR_WEB, AbsenceService.class),
                arguments(DELEGATES_ARE_SMALL, SendLetter.class),
                arguments(DELEGATES_ARE_SMALL, AskLetterDelegate.class),
                arguments(RECEIVERS_ARE_HIDDEN, LetterForm.class),
                arguments(NOTHING_IS_INJECTED_INTO_FIELDS, AbsenceService.class),
                arguments(DATE_STAYS_AT_THE_EDGE, AbsenceService.class),
                arguments(TIME_COMES_FROM_THE_CLOCK, AbsenceService.class),
                arguments(NAMES_SAY_SOMETHING, AbsenceData.class));
    }

    private static boolean isModuleRoot(JavaClass type) {
        return type.getPackageName().matches("dk\\.forloeb\\.\\w+");
    }

    /** The module platform owns the clock, so it alone may ask the machine. */
    private static boolean isTheClock(JavaClass type) {
        return type.getPackageName().startsWith("dk.forloeb.platform");
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesTime() {
        return describe("read the machine's time", call -> {
            MethodCallTarget target = call.getTarget();
            boolean now = target.getOwner().getPackageName().equals("java.time")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = target.getOwner().isEquivalentTo(Clock.class)
                    && target.getName().startsWith("system");
            boolean millis = target.getOwner().isEquivalentTo(System.class)
                    && target.getName().equals("currentTimeMillis");
            return now || clock || millis;
        });
    }

    private static ArchCondition<JavaClass> haveOnePublicMethod() {
        return new ArchCondition<>("have one public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long methods = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaMethod::getName)
                        .count();
                events.add(new SimpleConditionEvent(
                        type, methods == 1, "%s has %d public methods".formatted(type.getName(), methods)));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoRepository() {
        return new ArchCondition<>("have no repository") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean repository = type.getFields().stream()
                        .anyMatch(field -> field.getRawType().getSimpleName().endsWith("Repository"));
                events.add(new SimpleConditionEvent(
                        type, !repository, type.getName() + " reaches past the service to a repository"));
            }
        };
    }
}
