package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FormOption;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a submitted value is in the field's own Java type, or why it cannot be taken.
 *
 * @param value null when the field was left empty or has a problem
 * @param problem a Danish sentence without the value itself; null when there is none
 */
record FieldReading(Object value, String problem) {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final int MAX_LIST = 500;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_DIGITS = 20;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.]\\d*)?|[.]\\d+)([eE][+-]?\\d{1,3})?");

    private static final FieldReading ABSENT = new FieldReading(null, null);

    /**
     * @param raw plain Java value as submitted
     * @param options the options of a choice or list
     */
    static FieldReading of(FormField field, Object raw, List<FormOption> options) {
        FieldReading reading =
                switch (field.type()) {
                    case TEXTFIELD, TEXTAREA -> text(field, raw);
                    case NUMBER -> number(field, raw);
                    case SELECT, RADIO -> choice(field, raw, codes(options));
                    case CHECKLIST, TAGLIST -> list(field, raw, codes(options));
                    case CHECKBOX -> checkbox(field, raw);
                    case DATE -> date(field, raw);
                    case DATETIME -> dateTime(field, raw);
                };
        return reading.equals(ABSENT) && field.required() ? wrong(field, "skal udfyldes.") : reading;
    }

    private static FieldReading text(FormField field, Object raw) {
        if (raw == null) {
            return ABSENT;
        }
        if (!(raw instanceof String written)) {
            return wrong(field, "skal være en tekst.");
        }
        String text = PlainText.trim(written);
        if (text.isEmpty()) {
            return ABSENT;
        }
        if (!PlainText.isStorable(text)) {
            return wrong(field, "indeholder usynlige tegn, som ikke kan gemmes. Skriv teksten igen.");
        }
        FormField.Limits limits = field.limits();
        if (limits.maxLength() != null && text.length() > limits.maxLength()) {
            return wrong(field, "må højst være på %d tegn (der er %d).".formatted(limits.maxLength(), text.length()));
        }
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            return wrong(
                    field, "skal være på mindst %d tegn (der er %d).".formatted(limits.minLength(), text.length()));
        }
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            return wrong(field, "er ikke skrevet rigtigt. Se hjælpeteksten ved feltet.");
        }
        return new FieldReading(text, null);
    }

    private static FieldReading number(FormField field, Object raw) {
        if (raw == null || raw instanceof String written && written.isBlank()) {
            return ABSENT;
        }
        BigDecimal number = toNumber(raw);
        if (number == null || !isWithin(field.limits(), number)) {
            return wrong(field, "skal være " + describe(field.limits()) + ".");
        }
        return new FieldReading(number, null);
    }

    private static boolean isWithin(FormField.Limits limits, BigDecimal number) {
        return (limits.min() == null || number.compareTo(limits.min()) >= 0)
                && (limits.max() == null || number.compareTo(limits.max()) <= 0)
                && (limits.decimalDigits() == null || number.scale() <= limits.decimalDigits())
                && (limits.increment() == null
                        || number.remainder(limits.increment()).signum() == 0);
    }

    /** The number without needless zeros; null when it is none or of an absurd size. */
    static BigDecimal toNumber(Object raw) {
        if (!(raw instanceof Number || raw instanceof String)) {
            return null;
        }
        String written = raw.toString().strip();
        if (written.length() > MAX_NUMBER_LENGTH || !NUMBER.matcher(written).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(written);
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        number = number.stripTrailingZeros();
        if (number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static String describe(FormField.Limits limits) {
        boolean whole = limits.decimalDigits() != null && limits.decimalDigits() == 0;
        StringBuilder text = new StringBuilder(whole ? "et helt tal" : "et tal");
        if (limits.min() != null && limits.max() != null) {
            text.append(" mellem %s og %s".formatted(danish(limits.min()), danish(limits.max())));
        } else if (limits.min() != null) {
            text.append(" på mindst ").append(danish(limits.min()));
        } else if (limits.max() != null) {
            text.append(" på højst ").append(danish(limits.max()));
        }
        if (!whole && limits.decimalDigits() != null) {
            text.append(" med højst %d decimal%s"
                    .formatted(limits.decimalDigits(), limits.decimalDigits() == 1 ? "" : "er"));
        }
        if (limits.increment() != null && limits.increment().compareTo(BigDecimal.ONE) != 0) {
            text.append(" i trin på ").append(danish(limits.increment()));
        }
        return text.toString();
    }

    private static String danish(BigDecimal number) {
        return new DecimalFormat("0.##########", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("da-DK")))
                .format(number);
    }

    private static FieldReading choice(FormField field, Object raw, Set<String> codes) {
        if (raw == null || "".equals(raw)) {
            return ABSENT;
        }
        return raw instanceof String code && codes.contains(code)
                ? new FieldReading(code, null)
                : wrong(field, "skal vælges blandt de viste muligheder.");
    }

    private static FieldReading list(FormField field, Object raw, Set<String> codes) {
        if (raw == null || "".equals(raw)) {
            return ABSENT;
        }
        if (!(raw instanceof List<?> chosen)
                || chosen.size() > MAX_LIST
                || !chosen.stream().allMatch(code -> code instanceof String && codes.contains(code))) {
            return wrong(field, "skal vælges blandt de viste muligheder.");
        }
        Set<String> distinct = new LinkedHashSet<>();
        chosen.forEach(code -> distinct.add((String) code));
        return distinct.isEmpty() ? ABSENT : new FieldReading(List.copyOf(distinct), null);
    }

    private static FieldReading checkbox(FormField field, Object raw) {
        if (raw != null && !(raw instanceof Boolean)) {
            return wrong(field, "skal være sat eller fjernet som et kryds.");
        }
        boolean checked = Boolean.TRUE.equals(raw);
        return field.required() && !checked ? wrong(field, "skal være afkrydset.") : new FieldReading(checked, null);
    }

    private static FieldReading date(FormField field, Object raw) {
        if (raw == null || "".equals(raw)) {
            return ABSENT;
        }
        LocalDate date = null;
        if (raw instanceof LocalDate given) {
            date = given;
        } else if (raw instanceof String written && written.length() == "2026-01-31".length()) {
            date = parse(() -> LocalDate.parse(written));
        }
        return date == null || !isSensible(date) ? wrong(field, "skal være en dato.") : new FieldReading(date, null);
    }

    private static FieldReading dateTime(FormField field, Object raw) {
        if (raw == null || "".equals(raw)) {
            return ABSENT;
        }
        LocalDateTime dateTime = null;
        if (raw instanceof LocalDateTime given) {
            dateTime = given;
        } else if (raw instanceof String written && written.length() <= MAX_NUMBER_LENGTH) {
            dateTime = parse(() -> LocalDateTime.parse(written));
            if (dateTime == null) {
                dateTime = parse(() -> OffsetDateTime.parse(written)
                        .atZoneSameInstant(COPENHAGEN)
                        .toLocalDateTime());
            }
        }
        return dateTime == null || !isSensible(dateTime.toLocalDate())
                ? wrong(field, "skal være en dato med klokkeslæt.")
                : new FieldReading(dateTime, null);
    }

    private static boolean isSensible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static <T> T parse(java.util.function.Supplier<T> parser) {
        try {
            return parser.get();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Set<String> codes(List<FormOption> options) {
        return options.stream().map(FormOption::value).collect(Collectors.toSet());
    }

    private static FieldReading wrong(FormField field, String what) {
        return new FieldReading(null, "»%s« %s".formatted(field.label(), what));
    }
}
