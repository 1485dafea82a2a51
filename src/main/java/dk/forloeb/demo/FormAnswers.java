package dk.forloeb.demo;

import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.gateway.FieldType;
import dk.forloeb.engine.gateway.FormField;
import dk.forloeb.engine.gateway.FormSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Fills in a form as a person might: takes over what the form proposes, answers what it demands, keeps to its limits, and
 * gives a reason where the answer departs from the system's proposal.
 * Rules across fields are not in a form's schema; the answers that they bind are given by the caller.
 */
public final class FormAnswers {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Pattern AHEAD = Pattern.compile("(?i).*(end|until|next|^to$|newdate).*");
    private static final String PROPOSAL = "proposal";
    private static final String REASON = "overrideReason";
    private static final int MIN_REASON = 20;
    private static final int MAX_REASON = 300;
    private static final String NONE_OF_THEM = "INGEN";
    private static final List<String> SHAPED = List.of(
            "20 00 10 10",
            "kontakt@virksomhed.example",
            "da",
            "BIF-2025-01",
            "157",
            "12345678",
            "1234567890",
            "080890-1234",
            "F43.1",
            "F-2026-000001",
            "F-2026-000001-A1",
            "F-2026-000001-S1");
    private static final int USUAL_RANGE = 40;
    private static final int WEEKS_AHEAD = 4;

    private final FormSchema schema;
    private final Prefill prefill;
    private final LocalDateTime now;
    private final Random random;

    private FormAnswers(FormSchema schema, Prefill prefill, LocalDateTime now, Random random) {
        this.schema = schema;
        this.prefill = prefill;
        this.now = now;
        this.random = random;
    }

    /**
     * @param now the moment of filling in; dates lie around it
     * @param given answers by key that stand whatever the form proposes; null leaves the field empty
     * @return every answer by key, as Tasklist would submit it
     */
    public static Map<String, Object> fill(
            FormSchema schema, Prefill prefill, LocalDateTime now, Random random, Map<String, Object> given) {
        return new FormAnswers(schema, prefill, now, random).fill(given);
    }

    private Map<String, Object> fill(Map<String, Object> given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            Object answer = field.readonly() ? null : answer(field, given);
            if (answer != null) {
                answers.put(field.key(), submitted(answer));
            }
        }
        if (schema.keys().contains(REASON) && !given.containsKey(REASON) && departsFromProposal(answers)) {
            answers.put(REASON, FormTexts.sentences(MIN_REASON, MAX_REASON, random));
        }
        return answers;
    }

    /** Whether no chosen option reads like what the system proposes. */
    private boolean departsFromProposal(Map<String, Object> answers) {
        String proposal = prefill.text(PROPOSAL);
        return !proposal.isEmpty()
                && schema.fields().stream()
                        .filter(field -> field.type().isChoice())
                        .flatMap(field -> field.options().stream()
                                .filter(option -> option.value().equals(answers.get(field.key()))))
                        .noneMatch(option -> option.label().equals(proposal));
    }

    private Object answer(FormField field, Map<String, Object> given) {
        if (given.containsKey(field.key())) {
            return given.get(field.key());
        }
        Object proposed = prefill.values().get(field.key());
        if (proposed != null) {
            return proposed;
        }
        if (field.required()) {
            return invent(field);
        }
        // A box says no without being touched; everything else says nothing.
        return field.type() == FieldType.CHECKBOX ? Boolean.FALSE : null;
    }

    private Object invent(FormField field) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(field);
            case NUMBER -> number(field.limits());
            case SELECT, RADIO -> choice(options(field));
            case CHECKLIST, TAGLIST -> list(options(field));
            case CHECKBOX -> Boolean.TRUE;
            case DATE -> date(field.key());
            case DATETIME -> aheadOf(field.key()) ? now.plusWeeks(WEEKS_AHEAD) : now.minusMinutes(USUAL_RANGE);
        };
    }

    private String text(FormField field) {
        FormField.Limits limits = field.limits();
        int atLeast = limits.minLength() == null ? 1 : limits.minLength();
        if (limits.pattern() != null) {
            return SHAPED.stream()
                    .filter(text -> limits.pattern().matcher(text).find())
                    .filter(text -> text.length() >= atLeast && text.length() <= limits.maxLength())
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("Form %s: field %s has a pattern that needs an answer of its own."
                                    .formatted(schema.id(), field.key())));
        }
        return field.type() == FieldType.TEXTFIELD
                ? FormTexts.phrase(limits.maxLength(), random)
                : FormTexts.sentences(atLeast, limits.maxLength(), random);
    }

    /** In the lower half of what is allowed, where most real answers lie, or anywhere within a short scale. */
    private BigDecimal number(FormField.Limits limits) {
        double min = limits.min().doubleValue();
        double width = Math.min(limits.max().doubleValue() - min, USUAL_RANGE);
        BigDecimal drawn = BigDecimal.valueOf(min + width * (0.25 + 0.5 * random.nextDouble()));
        int decimals = limits.decimalDigits() == null ? 0 : limits.decimalDigits();
        BigDecimal step = limits.increment() == null ? BigDecimal.ONE.movePointLeft(decimals) : limits.increment();
        BigDecimal rounded = drawn.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        return rounded.max(limits.min()).min(limits.max());
    }

    private String choice(List<FormOption> options) {
        if (options.isEmpty()) {
            throw new IllegalStateException("Form %s offers nothing to choose.".formatted(schema.id()));
        }
        return NameStock.pick(options, random).value();
    }

    private List<String> list(List<FormOption> options) {
        List<String> codes = new ArrayList<>(options.stream()
                .map(FormOption::value)
                .filter(code -> !code.equals(NONE_OF_THEM))
                .toList());
        Collections.shuffle(codes, random);
        return List.copyOf(codes.subList(0, Math.min(codes.size(), 1 + random.nextInt(2))));
    }

    private List<FormOption> options(FormField field) {
        return field.optionsKey() == null
                ? field.options()
                : prefill.options().getOrDefault(field.optionsKey(), List.of());
    }

    private LocalDate date(String key) {
        return aheadOf(key) ? now.toLocalDate().plusWeeks(WEEKS_AHEAD) : now.toLocalDate();
    }

    private static boolean aheadOf(String key) {
        return AHEAD.matcher(key).matches();
    }

    private static Object submitted(Object answer) {
        if (answer instanceof LocalDateTime moment) {
            return MINUTES.format(moment);
        }
        if (answer instanceof Enum<?> code) {
            return code.name();
        }
        return answer instanceof LocalDate date ? date.toString() : answer;
    }
}
