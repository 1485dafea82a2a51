package dk.forloeb.engine.deployment;

import dk.forloeb.engine.DecisionCodes;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.NamedElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXException;

/** The rules of a decision table: policy as data that a person can read, with nothing that the law forbids to ask about. */
final class DmnCheck {

    /** Tables that are asked before a rule set is known, or that hold no law: they need not ask for date and rule set. */
    private static final Set<String> WITHOUT_RULE_SET = Set.of("rule-set", "task-deadline");

    private static final List<String> RULE_SET_INPUTS = List.of("decisionDate", "ruleSetId");
    private static final Set<HitPolicy> HIT_POLICIES = EnumSet.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);

    private static final String PROTECTED =
            "Etnicitet, herkomst, statsborgerskab, religion, politik, køn og seksualitet må ikke afgøre noget.";

    private static final Pattern TIME_TO_LIVE = Pattern.compile("P\\d+D|\\d+");

    private final ModelFile file;
    private final Problems problems;
    private final List<DecisionCodes> codes;

    /** @param codes what the modules understand of their tables' answers */
    DmnCheck(ModelFile file, List<DecisionCodes> codes) {
        this.file = file;
        this.codes = codes;
        this.problems = new Problems(file.file());
    }

    /** One Danish line per broken rule. */
    List<String> problems() {
        try {
            SafeXml.read(file.content());
            check(Dmn.readModelFromStream(new ByteArrayInputStream(file.content())));
        } catch (SAXException e) {
            problems.add(
                    "hele filen",
                    "Filen er ikke læselig XML (%s). Gem den igen fra Camunda Modeler.".formatted(e.getMessage()));
        } catch (ModelException e) {
            problems.add(
                    "hele filen",
                    "Filen følger ikke DMN-standarden (%s). Åbn og gem den i Camunda Modeler."
                            .formatted(BpmnCheck.reason(e)));
        }
        return problems.lines();
    }

    private void check(DmnModelInstance model) {
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.stream().noneMatch(decision -> file.id().equals(decision.getId()))) {
            problems.add(
                    "hele filen",
                    "Beslutningens id skal være filens navn »%s«. Ret id'et eller filnavnet.".formatted(file.id()));
        }
        Set<Decision> used = new HashSet<>();
        decisions.forEach(decision ->
                decision.getInformationRequirements().forEach(needed -> used.add(needed.getRequiredDecision())));
        for (Decision decision : decisions) {
            if (!file.id().equals(decision.getId()) && !used.contains(decision)) {
                problems.add(name(decision), "Filen har en beslutning, som ingen bruger. Læg den i sin egen fil.");
            }
            checkDecision(decision);
        }
        model.getModelElementsByType(UnaryTests.class)
                .forEach(tests -> checkLanguage(
                        tests.getParentElement() instanceof Rule rule ? rule.getId() : file.id(),
                        tests.getExpressionLanguage()));
        model.getModelElementsByType(LiteralExpression.class)
                .forEach(literal -> checkLanguage(
                        literal.getId() == null ? file.id() : literal.getId(), literal.getExpressionLanguage()));
    }

    private void checkDecision(Decision decision) {
        String timeToLive = decision.getCamundaHistoryTimeToLiveString();
        if (timeToLive == null || !TIME_TO_LIVE.matcher(timeToLive).matches()) {
            problems.add(
                    name(decision),
                    "Beslutningen mangler opbevaringstid. Udfyld »History time to live«, for eksempel P180D.");
        }
        if (BpmnCheck.isBlank(decision.getName())) {
            problems.add(name(decision), "Beslutningen mangler et dansk navn. Skriv et navn.");
        }
        if (decision.getExpression() instanceof DecisionTable table) {
            checkTable(decision, table);
        } else {
            problems.add(name(decision), "Beslutningen er ikke en tabel. Lav den om til en beslutningstabel.");
        }
    }

    private void checkTable(Decision decision, DecisionTable table) {
        if (!HIT_POLICIES.contains(table.getHitPolicy())) {
            problems.add(
                    name(decision),
                    "Træfreglen »%s« er ikke tilladt. Vælg UNIQUE, FIRST eller COLLECT."
                            .formatted(table.getHitPolicy()));
        }
        checkInputs(decision, table);
        if (table.getOutputs().stream().map(Output::getName).anyMatch(BpmnCheck::isBlank)) {
            problems.add(name(decision), "En resultatkolonne mangler et navn. Skriv et engelsk navn i »Output name«.");
        }
        checkRules(decision, table);
        codes.stream()
                .filter(known -> known.decisionId().equals(decision.getId()))
                .forEach(known ->
                        known.codes().forEach((output, allowed) -> checkCodes(decision, table, output, allowed)));
    }

    private void checkCodes(Decision decision, DecisionTable table, String output, Set<String> allowed) {
        List<Output> outputs = List.copyOf(table.getOutputs());
        int column = outputs.stream().map(Output::getName).toList().indexOf(output);
        if (column < 0) {
            problems.add(name(decision), "Tabellen mangler resultatkolonnen »%s«. Tilføj den igen.".formatted(output));
            return;
        }
        String heading = outputs.get(column).getLabel() == null
                ? output
                : outputs.get(column).getLabel();
        int row = 0;
        for (Rule rule : table.getRules()) {
            row++;
            List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
            String cell =
                    column < cells.size() ? text(cells.get(column).getText()).strip() : "";
            if (allowed.stream().noneMatch(code -> cell.equals("\"" + code + "\""))) {
                problems.add(
                        "række %d".formatted(row),
                        "Kolonnen »%s« har »%s«. Skriv en af koderne %s."
                                .formatted(
                                        heading,
                                        cell,
                                        allowed.stream()
                                                .sorted()
                                                .map(code -> "\"" + code + "\"")
                                                .collect(Collectors.joining(", "))));
            }
        }
    }

    private void checkInputs(Decision decision, DecisionTable table) {
        List<String> inputs = table.getInputs().stream().map(DmnCheck::text).toList();
        if (!WITHOUT_RULE_SET.contains(decision.getId()) && file.id().equals(decision.getId())) {
            RULE_SET_INPUTS.stream()
                    .filter(needed -> !inputs.contains(needed))
                    .forEach(needed -> problems.add(
                            name(decision),
                            "Tabellen mangler kolonnen »%s«. Tilføj den, så en afgørelse kan prøves efter de regler, der gjaldt."
                                    .formatted(needed)));
        }
        for (Input input : table.getInputs()) {
            if (BpmnCheck.isBlank(text(input))) {
                problems.add(name(decision), "En spørgekolonne mangler et udtryk. Skriv navnet på oplysningen.");
            }
            Stream.concat(
                            ProtectedTraits.inExpression(text(input)),
                            ProtectedTraits.in(input.getLabel() == null ? "" : input.getLabel()))
                    .distinct()
                    .forEach(word -> problems.add(
                            name(decision),
                            "Tabellen må ikke spørge om »%s«. %s Fjern kolonnen.".formatted(word, PROTECTED)));
            checkFeel(name(decision), text(input), false);
        }
    }

    private void checkRules(Decision decision, DecisionTable table) {
        if (table.getRules().isEmpty()) {
            problems.add(name(decision), "Tabellen har ingen rækker. Tilføj mindst én.");
            return;
        }
        Set<String> ids = new HashSet<>();
        int row = 0;
        Rule last = null;
        for (Rule rule : table.getRules()) {
            row++;
            String place = "række %d".formatted(row);
            if (BpmnCheck.isBlank(rule.getId())) {
                problems.add(place, "Rækken mangler et id. Gem tabellen fra Camunda Modeler, eller skriv et id.");
            } else if (!ids.add(rule.getId())) {
                problems.add(place, "Id'et »%s« bruges på to rækker. Giv rækken sit eget.".formatted(rule.getId()));
            }
            rule.getInputEntries().forEach(entry -> checkCell(place, text(entry.getText()), true));
            rule.getOutputEntries().forEach(entry -> checkCell(place, text(entry.getText()), false));
            last = rule;
        }
        if (table.getHitPolicy() == HitPolicy.FIRST && !catchesAll(last)) {
            problems.add(
                    "række %d".formatted(row),
                    "Den sidste række skal gælde alt andet. Sæt alle dens spørgekolonner til »-«.");
        }
    }

    private void checkLanguage(String element, String language) {
        boolean feel = language == null
                || "feel".equalsIgnoreCase(language)
                || language.toUpperCase(Locale.ROOT).contains("/FEEL/");
        if (!feel) {
            problems.add(element, "Sproget »%s« er ikke tilladt. Brug FEEL.".formatted(language));
        }
    }

    /** A cell can name more than its column does. */
    private void checkCell(String place, String text, boolean test) {
        ProtectedTraits.inExpression(text)
                .forEach(word -> problems.add(
                        place, "Cellen må ikke spørge om »%s«. %s Ret cellen.".formatted(word, PROTECTED)));
        checkFeel(place, text, test);
    }

    private void checkFeel(String place, String text, boolean test) {
        if (!text.isBlank() && !Feel.isReadable(text, test)) {
            problems.add(place, "»%s« kan ikke læses som FEEL. Ret cellen.".formatted(text.strip()));
        }
    }

    private static boolean catchesAll(Rule rule) {
        return rule.getInputEntries().stream()
                .map(InputEntry::getText)
                .map(DmnCheck::text)
                .map(String::strip)
                .allMatch(text -> text.isEmpty() || "-".equals(text));
    }

    private static String text(Input input) {
        return input.getInputExpression() == null
                ? ""
                : text(input.getInputExpression().getText()).strip();
    }

    private static String text(Text text) {
        return text == null || text.getTextContent() == null ? "" : text.getTextContent();
    }

    private static String name(NamedElement element) {
        return BpmnCheck.isBlank(element.getName())
                ? element.getId()
                : "%s »%s«".formatted(element.getId(), element.getName());
    }
}
