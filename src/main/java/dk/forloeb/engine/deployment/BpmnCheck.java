package dk.forloeb.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXException;

/** The rules of a process diagram; this class holds those of the file and of the process as a whole. */
final class BpmnCheck {

    private static final Pattern TIME_TO_LIVE = Pattern.compile("P\\d+D|\\d+");
    private static final int DOCUMENTATION_LINES = 4;

    private final ModelFile file;
    private final Problems problems;
    private final KnownModels models;
    private final Predicate<String> role;
    private final Predicate<String> bean;
    private final ExpressionCheck expressions;

    BpmnCheck(
            ModelFile file,
            KnownModels models,
            Predicate<String> role,
            Predicate<String> bean,
            ExpressionCheck expressions) {
        this.file = file;
        this.problems = new Problems(file.file());
        this.models = models;
        this.role = role;
        this.bean = bean;
        this.expressions = expressions;
    }

    /** One Danish line per broken rule. */
    List<String> problems() {
        try {
            new XmlGuard(problems).check(SafeXml.read(file.content()));
            check(Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())));
        } catch (SAXException e) {
            problems.add(
                    "hele filen",
                    "Filen er ikke læselig XML (%s). Gem den igen fra Camunda Modeler.".formatted(e.getMessage()));
        } catch (ModelException e) {
            problems.add(
                    "hele filen",
                    "Filen følger ikke BPMN-standarden (%s). Åbn og gem den i Camunda Modeler.".formatted(reason(e)));
        }
        return problems.lines();
    }

    private void check(BpmnModelInstance model) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            problems.add(
                    "hele filen",
                    "Der skal være præcis én proces i filen, men der er %d. Tegn én proces i hver fil."
                            .formatted(processes.size()));
        }
        processes.forEach(this::checkProcess);
        new BpmnShapeCheck(problems, expressions).check(model);
        new BpmnEventCheck(problems, bean, expressions).check(model);
        new BpmnTaskCheck(problems, models, role, bean, expressions).check(model);
    }

    private void checkProcess(Process process) {
        problems.addIf(
                !file.id().equals(process.getId()),
                process,
                "Processens id skal være filens navn »%s«. Ret id'et eller filnavnet.".formatted(file.id()));
        problems.addIf(!process.isExecutable(), process, "Processen er ikke kørbar. Sæt »Executable«.");
        problems.addIf(isBlank(process.getName()), process, "Processen mangler et dansk navn. Skriv et navn.");
        String timeToLive = process.getCamundaHistoryTimeToLiveString();
        problems.addIf(
                timeToLive == null || !TIME_TO_LIVE.matcher(timeToLive).matches(),
                process,
                "Processen mangler opbevaringstid. Udfyld »History time to live«, for eksempel P180D.");
        checkDocumentation(problems, process);
        checkStart(process);
    }

    /** Only what a person may start shows up in Tasklist, and only for the roles that may start it. */
    private void checkStart(Process process) {
        List<String> starters = split(process.getCamundaCandidateStarterGroups());
        starters.stream()
                .filter(role.negate())
                .forEach(group -> problems.add(
                        process, "Startrollen »%s« findes ikke. Vælg en af de kendte roller.".formatted(group)));
        boolean startable = process.isCamundaStartableInTasklist();
        problems.addIf(
                startable && starters.isEmpty(),
                process,
                "Processen kan startes af alle. Udfyld »Candidate starter groups«, eller fjern »Startable«.");
        problems.addIf(
                !startable && !starters.isEmpty(),
                process,
                "Processen har startroller, men kan ikke startes i opgavelisten. Sæt »Startable«, eller fjern rollerne.");
        process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .forEach(start -> checkStartForm(start, startable));
    }

    private void checkStartForm(StartEvent start, boolean startable) {
        String form = start.getCamundaFormRef();
        problems.addIf(
                startable && form == null,
                start,
                "Starten mangler en formular. Udfyld formRef med binding »deployment«.");
        if (form != null) {
            BpmnTaskCheck.checkForm(problems, models, start, form, start.getCamundaFormRefBinding());
        }
    }

    static void checkDocumentation(Problems problems, BaseElement element) {
        String text = element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
        problems.addIf(
                text.isEmpty(),
                element,
                "Dokumentationen mangler. Skriv på dansk, hvad der skal gøres, og hvornår det er færdigt.");
        problems.addIf(
                text.lines().count() > DOCUMENTATION_LINES,
                element,
                "Dokumentationen er for lang. Kort den ned til højst %d linjer.".formatted(DOCUMENTATION_LINES));
    }

    static List<String> split(String groups) {
        return isBlank(groups)
                ? List.of()
                : Arrays.stream(groups.split(",")).map(String::strip).toList();
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The innermost message names the line or the missing element. */
    static String reason(Throwable problem) {
        return problem.getCause() == null ? problem.getMessage() : reason(problem.getCause());
    }
}
