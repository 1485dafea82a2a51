package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.Decisions.Outcome;
import dk.forloeb.engine.PastTable;
import dk.forloeb.engine.PastTable.Kind;
import dk.forloeb.engine.PastTable.Question;
import dk.forloeb.engine.internals.PastTables;
import dk.forloeb.trajectory.ProposalChanges.Change;
import dk.forloeb.trajectory.ProposalChanges.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Of every table that proposes, and whatever is known: each change that is listed gives what it says, and what is not listed gives
 * nothing else. The check asks the table for every value itself and knows nothing of how the search went.
 */
class ChangeSearchPropertyTest {

    private static final List<Proposing> TABLES = List.of(
            new Proposing(
                    "screening", "target-group", outcome -> outcome.first().text("result")),
            new Proposing("mentoring", "mentor-kind", outcome -> outcome.first().text("kind")),
            new Proposing(
                    "absence", "absence-response", outcome -> outcome.first().text("response")),
            new Proposing("absence", "absence-duty", outcome -> outcome.first().text("duty")),
            new Proposing(
                    "followup",
                    "contact-frequency",
                    outcome -> String.valueOf(outcome.first().number("citizenDays"))),
            new Proposing(
                    "placement",
                    "placement-ratio",
                    outcome -> Boolean.TRUE.equals(outcome.first().outputs().get("ok")) ? "JA" : "NEJ"),
            new Proposing("health", "health-routing", outcome -> outcome.first().text("route")),
            new Proposing("upskilling", "upskilling-track", outcome -> outcome.hits().stream()
                    .map(hit -> hit.text("track"))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","))));

    private static final int FARTHEST = 70;

    /** @param result as the table's module reads it */
    record Proposing(PastTable table, String id, Function<Outcome, String> result) {

        Proposing(String module, String id, Function<Outcome, String> result) {
            this(PastTables.load(module, id), id, result);
        }
    }

    @Property(tries = 120)
    void whatIsListedIsSoAndWhatIsNotIsNot(@ForAll @IntRange(max = 7) int which, @ForAll long seed) {
        Proposing one = TABLES.get(which);
        Map<String, Object> inputs = someFacts(one.table(), new Random(seed));
        Outcome outcome = one.table().ask(inputs).orElseThrow();
        String result = one.result().apply(outcome);

        ProposalChanges found = new ChangeSearch(
                        one.table(),
                        inputs,
                        new Proposed(one.id(), 1, outcome.first().ruleId(), result, "x"))
                .changes(null);

        assertThat(found.standing()).isEqualTo(Standing.ASKED_AGAIN);
        assertThat(found.changes()).hasSizeLessThanOrEqualTo(ChangeSearch.MOST_CHANGES);
        for (Change change : found.changes()) {
            assertThat(change.result()).as("%s of %s", change, inputs).isNotEqualTo(result);
            for (Object value : change.to()) {
                Outcome other = with(one, inputs, inputOf(one, change), value).orElseThrow();
                assertThat(one.result().apply(other))
                        .as("%s of %s", change, inputs)
                        .isEqualTo(change.result());
                assertThat(one.table().rows(other)).isEqualTo(change.rows());
            }
        }
        if (!found.more()) {
            one.table().questions().forEach(question -> nothingIsNearer(one, inputs, result, question, found));
        }
    }

    /** Every other value of the column is either listed, or beyond a listed one, or changes nothing. */
    private static void nothingIsNearer(
            Proposing one, Map<String, Object> inputs, String result, Question question, ProposalChanges found) {
        Object now = inputs.get(question.input());
        List<Object> listed = found.changes().stream()
                .filter(change -> change.question().equals(question.title()))
                .flatMap(change -> change.to().stream())
                .toList();
        for (Object value : everyValue(question)) {
            boolean beyond = question.kind().isNumber()
                    && now != null
                    && listed.stream().anyMatch(limit -> isBetween(number(now), number(limit), number(value)));
            boolean unknown = question.kind().isNumber() && now == null;
            if (!value.equals(now) && !listed.contains(value) && !beyond && !unknown) {
                assertThat(with(one, inputs, question.input(), value).map(one.result()))
                        .as("%s to %s of %s", question.title(), value, inputs)
                        .isIn(Optional.of(result), Optional.empty());
            }
        }
    }

    /** Whether the limit is on the way from what is known to the value, or the value itself. */
    private static boolean isBetween(BigDecimal now, BigDecimal limit, BigDecimal value) {
        return limit.compareTo(now) > 0 && value.compareTo(limit) >= 0
                || limit.compareTo(now) < 0 && value.compareTo(limit) <= 0;
    }

    @Example
    void findsTheLimitOfAnAnswerThatIsWorkedOut() {
        PastTable ratio = PastTables.load("placement", "placement-ratio");
        Map<String, Object> inputs = facts(Map.of("fte", 30.0, "currentPlaced", 3));

        ProposalChanges found = changes(ratio, inputs, "JA");

        assertThat(found.changes())
                .extracting(change ->
                        "%s %s %s %s".formatted(change.question(), change.to(), change.result(), change.rows()))
                .as("one place for each five: three of 19.9 are taken, and six of 30")
                .containsExactly("Ordinært ansatte (fuldtid) [19.9] NEJ 5", "Nu i praktik og løntilskud [6] NEJ 5");
    }

    @Example
    void namesTheSentenceOfTheRowWhereNoColumnSaysWhatWasProposed() {
        PastTable frequency = PastTables.load("followup", "contact-frequency");
        Map<String, Object> inputs = new HashMap<>(facts(Map.of("voluntary", false, "noShow30d", 0, "sickDaysNow", 0)));
        inputs.put("phase", "OPKVAL");
        inputs.put("weekInPlacement", null);
        inputs.put("segment", "OPKVAL");

        // The table says 14, and the law asks for contact every ninth day.
        ProposalChanges found = changes(frequency, inputs, "9");

        assertThat(found.changes()).isNotEmpty().allMatch(Change::sentence).anySatisfy(change -> {
            assertThat(change.question()).isEqualTo("Udeblivelser seneste 30 dage");
            assertThat(change.result()).startsWith("Én udeblivelse på 30 dage");
        });
    }

    @Example
    void findsTheNearestDayOnEachSide() {
        PastTable days = PastTables.read(
                "days",
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
                  <decision id="days" name="Dage"><decisionTable id="t" hitPolicy="FIRST">
                    <input id="i" label="Begyndt"><inputExpression id="e"><text>begunOn</text></inputExpression></input>
                    <output id="o" label="Vej" name="way" typeRef="string"/>
                    <rule id="Rule_01"><inputEntry id="e1"><text>&lt; date("2026-02-01")</text></inputEntry>
                      <outputEntry id="o1"><text>"FOER"</text></outputEntry></rule>
                    <rule id="Rule_02"><inputEntry id="e2"><text>&gt;= date("2026-07-01")</text></inputEntry>
                      <outputEntry id="o2"><text>"EFTER"</text></outputEntry></rule>
                    <rule id="Rule_03"><inputEntry id="e3"><text></text></inputEntry>
                      <outputEntry id="o3"><text>"MELLEM"</text></outputEntry></rule>
                  </decisionTable></decision></definitions>""");

        // The record keeps a day as text.
        assertThat(new ChangeSearch(days, Map.of("begunOn", "2026-03-15"), proposed("Rule_03", "MELLEM"))
                        .changes(null)
                        .changes())
                .containsExactly(
                        new Change(
                                "Begyndt",
                                LocalDate.of(2026, 3, 15),
                                List.of(LocalDate.of(2026, 1, 31)),
                                "FOER",
                                false,
                                "1"),
                        new Change(
                                "Begyndt",
                                LocalDate.of(2026, 3, 15),
                                List.of(LocalDate.of(2026, 7, 1)),
                                "EFTER",
                                false,
                                "2"));
    }

    @Example
    void skipsWhatAUniqueTableCannotAnswer() {
        String dmn = PastTables.text("mentoring", "mentor-kind").replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
        PastTable unique = PastTables.read("mentor-kind", dmn);
        Map<String, Object> inputs = facts(Map.of(
                "inPlacement",
                false,
                "socialBarrier",
                false,
                "danishRank",
                5,
                "retentionRisk",
                false,
                "employerHasMentor",
                true));

        assertThat(changes(unique, inputs, "INGEN"))
                .as("the last row hits always, so that every other one is a second")
                .satisfies(found -> {
                    assertThat(found.standing()).isEqualTo(Standing.ASKED_AGAIN);
                    assertThat(found.changes()).isEmpty();
                });
    }

    @Example
    void saysWhatCannotBeAskedAgain() {
        PastTable duty = PastTables.load("absence", "absence-duty");
        Map<String, Object> known = facts(Map.of("benefitType", "DAGPENGE", "appointment", "SAMTALE"));
        Map<String, Object> all = new HashMap<>(known);
        all.put("offerUnderLaw", true);

        assertThat(new ChangeSearch(duty, known, proposed("Rule_01", "FRIVILLIG"))
                        .changes(null)
                        .standing())
                .isEqualTo(Standing.INPUTS_NOT_KEPT);
        assertThat(new ChangeSearch(duty, all, proposed("Rule_05", "FRIVILLIG"))
                        .changes(null)
                        .standing())
                .isEqualTo(Standing.ANSWERS_OTHERWISE);
        assertThat(new ChangeSearch(duty, all, proposed("Rule_01", "FRIVILLIG"))
                        .changes(null)
                        .standing())
                .isEqualTo(Standing.ASKED_AGAIN);
    }

    @Example
    void asksAtMostSoOftenHoweverLongTheTable() {
        PastTable duty = PastTables.load("absence", "absence-duty");
        List<Object> endless =
                IntStream.range(0, 10_000).<Object>mapToObj(at -> "X" + at).toList();
        int[] asked = {0};
        PastTable long_ = new PastTable() {

            @Override
            public List<Question> questions() {
                return List.of(new Question("benefitType", "Forsørgelse", Kind.CHOICE, endless));
            }

            @Override
            public boolean computes() {
                return false;
            }

            @Override
            public Optional<Outcome> ask(Map<String, Object> inputs) {
                asked[0]++;
                return duty.ask(inputs);
            }

            @Override
            public String rows(Outcome outcome) {
                return duty.rows(outcome);
            }
        };
        Map<String, Object> inputs = facts(Map.of("benefitType", "X", "appointment", "SAMTALE", "offerUnderLaw", true));

        assertThat(new ChangeSearch(long_, inputs, proposed("Rule_01", "FRIVILLIG"))
                        .changes(null)
                        .more())
                .isTrue();
        assertThat(asked[0]).isEqualTo(ChangeSearch.MOST_TRIES + 1);
    }

    private static ProposalChanges changes(PastTable table, Map<String, Object> inputs, String result) {
        String rule = table.ask(inputs).orElseThrow().first().ruleId();
        return new ChangeSearch(table, inputs, proposed(rule, result)).changes(null);
    }

    private static Proposed proposed(String rule, String result) {
        return new Proposed("x", 1, rule, result, "x");
    }

    private static Map<String, Object> someFacts(PastTable table, Random random) {
        Map<String, Object> inputs = new HashMap<>(facts(Map.of()));
        for (Question question : table.questions()) {
            List<Object> values = question.limits();
            boolean known = !values.isEmpty() && random.nextInt(8) > 0;
            Object value = known ? values.get(random.nextInt(values.size())) : null;
            boolean farther = value instanceof BigDecimal && random.nextBoolean();
            // Json keeps numbers as these two.
            inputs.put(
                    question.input(),
                    farther
                            ? random.nextInt(FARTHEST)
                            : value instanceof BigDecimal number
                                    ? question.kind() == Kind.WHOLE
                                            ? (Object) number.intValueExact()
                                            : (Object) number.doubleValue()
                                    : value);
        }
        return inputs;
    }

    private static Map<String, Object> facts(Map<String, Object> known) {
        Map<String, Object> inputs = new HashMap<>(known);
        inputs.put("decisionDate", LocalDate.of(2026, 9, 1));
        inputs.put("ruleSetId", "RS-2026-07");
        return inputs;
    }

    private static List<Object> everyValue(Question question) {
        if (!question.kind().isNumber()) {
            return question.limits();
        }
        BigDecimal step = question.kind() == Kind.WHOLE ? BigDecimal.ONE : new BigDecimal("0.5");
        return IntStream.range(0, FARTHEST)
                .<Object>mapToObj(at -> step.multiply(BigDecimal.valueOf(at)))
                .toList();
    }

    private static Optional<Outcome> with(Proposing one, Map<String, Object> inputs, String input, Object value) {
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.put(input, value);
        return one.table().ask(changed);
    }

    private static String inputOf(Proposing one, Change change) {
        return one.table().questions().stream()
                .filter(question -> question.title().equals(change.question()))
                .findFirst()
                .orElseThrow()
                .input();
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }
}
