package dk.forloeb.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.gateway.FieldType;
import dk.forloeb.engine.gateway.FormField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An open form in Tasklist, field by field as a person sees it: answers are typed and read as the text on the screen. */
public final class TasklistForm {

    /** As form-js writes it in a Danish browser. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MINUTES_STEP = 15;
    private static final int MOST_REPETITIONS = 3;

    /** Longer than form-js waits before it takes what was typed over. */
    private static final int TAKEN_OVER_MILLIS = 400;

    /** Two frames, because the first one may be under way when a field changes. */
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private static final String WITHOUT_LABEL =
            """
            form => [...form.querySelectorAll('input, textarea, .fjs-form-field')]
                .filter(element => element.offsetParent !== null)
                .filter(element => element.matches('.fjs-form-field')
                    ? element.querySelector('.fjs-form-field-label') !== null
                        && !element.querySelector('.fjs-form-field-label').innerText.trim()
                    : ![...element.labels].some(label => label.innerText.trim()))
                .map(element => element.id || element.className)
            """;

    private final Page page;
    private final Locator form;
    private final OpenForm open;

    TasklistForm(Page page, Locator form, OpenForm open) {
        this.page = page;
        this.form = form;
        this.open = open;
        settle();
    }

    /** Answers every field that is shown; an answer may show more fields. What a field already holds is left alone. */
    public void fill(Map<String, Object> answers) {
        Set<String> answered = new LinkedHashSet<>();
        int before;
        do {
            before = answered.size();
            for (FormField field : open.schema().fields()) {
                if (!field.readonly()
                        && answers.containsKey(field.key())
                        && !answered.contains(field.key())
                        && isShown(field)) {
                    put(field, answers.get(field.key()));
                    answered.add(field.key());
                }
            }
        } while (answered.size() > before);
        answered.forEach(this::askAgainWhereTheAnswerWasMissed);
    }

    /**
     * form-js takes what is typed over a moment later and may check the older value when the field is left in between; it
     * then goes on saying that the field is required. A person would type once more, and so does this.
     */
    private void askAgainWhereTheAnswerWasMissed(String key) {
        FormField field = field(key);
        boolean typed = field.type() == FieldType.TEXTFIELD
                || field.type() == FieldType.TEXTAREA
                || field.type() == FieldType.NUMBER;
        for (int times = 0; typed && times < MOST_REPETITIONS && !errorAt(key).isEmpty(); times++) {
            String text = held(field);
            type(part(field, ""), "");
            type(part(field, ""), text);
            page.evaluate(DRAWN);
        }
    }

    /** What every shown field holds, as text by key; readonly ones included. */
    public Map<String, String> held() {
        Map<String, String> held = new LinkedHashMap<>();
        open.schema().fields().stream().filter(this::isShown).forEach(field -> held.put(field.key(), held(field)));
        return held;
    }

    /** Empties a field that is shown. */
    public void clear(String key) {
        put(field(key), null);
    }

    /** What stands at a field in red; empty when nothing does. */
    public String errorAt(String key) {
        Locator error = form.locator("[id$='-Field_%s-error-message']".formatted(key));
        return error.count() == 0 ? "" : error.innerText();
    }

    /** Shown inputs and fields that nobody could name. */
    public List<String> withoutLabel() {
        Object found = form.evaluate(WITHOUT_LABEL);
        return ((Collection<?>) found).stream().map(Object::toString).toList();
    }

    private FormField field(String key) {
        return open.schema().fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private boolean isShown(FormField field) {
        Locator told =
                switch (field.type()) {
                    case RADIO, CHECKLIST, TAGLIST -> part(field, "-0");
                    case SELECT -> shownChoice(field);
                    case DATE, DATETIME -> part(field, "-date");
                    default -> part(field, "");
                };
        return told.isVisible();
    }

    private void put(FormField field, Object answer) {
        String text = text(field, answer);
        if (held(field).equals(text)) {
            return;
        }
        switch (field.type()) {
            case TEXTFIELD, TEXTAREA, NUMBER -> type(part(field, ""), text);
            case SELECT -> select(field, text);
            case RADIO, CHECKLIST -> tick(field, answer);
            case CHECKBOX -> part(field, "").setChecked(Boolean.TRUE.equals(answer));
            case DATE -> type(part(field, "-date"), text);
            case DATETIME -> {
                String[] parts = (text + " ").split(" ", -1);
                type(part(field, "-date"), parts[0]);
                type(part(field, "-time"), parts[1]);
            }
            case TAGLIST -> throw new UnsupportedOperationException("No form of ours has a tag list.");
        }
        page.evaluate(DRAWN);
    }

    private void type(Locator input, String text) {
        input.fill(text);
        // form-js takes what is typed over a moment later; a field left before that is checked with its older value.
        settle();
        input.blur();
    }

    /** Lets the form take over what was typed, and draw. */
    private void settle() {
        page.clock().runFor(TAKEN_OVER_MILLIS);
        page.evaluate(DRAWN);
    }

    private void select(FormField field, String label) {
        shownChoice(field).click();
        Locator offered = form.locator(".fjs-dropdownlist-item");
        offered.first().waitFor();
        offered.nth(offered.allInnerTexts().indexOf(label)).click();
    }

    /** A select shows its choice in a box of its own, unless one can search in it. */
    private Locator shownChoice(FormField field) {
        return isSearchable(field) ? part(field, "") : part(field, "-display");
    }

    private boolean isSearchable(FormField field) {
        return part(field, "-display").count() == 0;
    }

    private void tick(FormField field, Object answer) {
        Collection<?> wanted = answer instanceof Collection<?> list ? list : List.of(answer == null ? "" : answer);
        List<FormOption> options = options(field);
        for (int i = 0; i < options.size(); i++) {
            boolean on = wanted.contains(options.get(i).value());
            Locator box = part(field, "-" + i);
            if (box.isChecked() != on) {
                box.click();
            }
        }
    }

    private String held(FormField field) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA, NUMBER -> part(field, "").inputValue();
            case SELECT -> chosen(field);
            case RADIO, CHECKLIST, TAGLIST -> ticked(field);
            case CHECKBOX -> part(field, "").isChecked() ? "x" : "";
            case DATE -> part(field, "-date").inputValue();
            case DATETIME ->
                (part(field, "-date").inputValue() + " " + part(field, "-time").inputValue()).strip();
        };
    }

    private String chosen(FormField field) {
        Locator choice = shownChoice(field);
        if (isSearchable(field)) {
            return choice.inputValue();
        }
        return choice.getAttribute("class").contains("placeholder") ? "" : choice.innerText();
    }

    private String ticked(FormField field) {
        List<String> labels = new ArrayList<>();
        List<FormOption> options = options(field);
        for (int i = 0; i < options.size(); i++) {
            if (part(field, "-" + i).isChecked()) {
                labels.add(options.get(i).label());
            }
        }
        return String.join(", ", labels);
    }

    /** The answer as the field shows it. */
    private String text(FormField field, Object answer) {
        if (answer == null) {
            return "";
        }
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> answer.toString();
            case NUMBER -> new BigDecimal(answer.toString()).toPlainString();
            case SELECT, RADIO, CHECKLIST, TAGLIST -> {
                Collection<?> codes = answer instanceof Collection<?> list ? list : List.of(answer);
                yield options(field).stream()
                        .filter(option -> codes.contains(option.value()))
                        .map(FormOption::label)
                        .collect(Collectors.joining(", "));
            }
            case CHECKBOX -> Boolean.TRUE.equals(answer) ? "x" : "";
            case DATE -> DAY.format(LocalDate.parse(answer.toString()));
            case DATETIME -> {
                LocalDateTime moment = LocalDateTime.parse(answer.toString());
                // The list of times has quarters only, and a quarter earlier is never in the future.
                yield DAY.format(moment) + " " + TIME.format(moment.minusMinutes(moment.getMinute() % MINUTES_STEP));
            }
        };
    }

    private List<FormOption> options(FormField field) {
        return field.optionsKey() == null
                ? field.options()
                : open.prefill().options().getOrDefault(field.optionsKey(), List.of());
    }

    private Locator part(FormField field, String part) {
        return form.locator("[id$='-Field_%s%s']".formatted(field.key(), part));
    }
}
