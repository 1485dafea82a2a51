package dk.forloeb.engine.internals;

import dk.forloeb.engine.PastTable.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a column's cells, which are FEEL tests, draw their limits. */
final class ColumnLimits {

    private static final Pattern DAY = Pattern.compile("date\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TRUTH = Pattern.compile("\\b(?:true|false)\\b");
    // A digit within a name, such as noShow30d, is none.
    private static final Pattern NUMBER = Pattern.compile("(?<!\\w)-?\\d+(?:\\.\\d+)?(?!\\w)");
    private static final Pattern BELOW_ZERO = Pattern.compile("-\\d|<\\s*0(?![\\d.])");

    private ColumnLimits() {}

    /** @param typeRef the column's type, null when the table leaves it open */
    static Kind kind(String typeRef, Collection<String> cells) {
        if ("integer".equals(typeRef) || "long".equals(typeRef)) {
            return Kind.WHOLE;
        }
        if ("double".equals(typeRef) || "number".equals(typeRef)) {
            return Kind.DECIMAL;
        }
        boolean open = typeRef == null || "date".equals(typeRef);
        return open && cells.stream().anyMatch(cell -> DAY.matcher(cell).find()) ? Kind.DAY : Kind.CHOICE;
    }

    /** Each value once, numbers and days from the least. */
    static List<Object> of(Kind kind, String typeRef, Collection<String> cells) {
        if (kind == Kind.DAY) {
            return found(DAY, cells, day -> LocalDate.parse(day.group(1)))
                    .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                    .sorted()
                    .distinct()
                    .<Object>map(day -> day)
                    .toList();
        }
        if (kind.isNumber()) {
            return numbers(kind, cells);
        }
        if ("boolean".equals(typeRef)
                || cells.stream()
                        .anyMatch(cell -> TRUTH.matcher(withoutTexts(cell)).find())) {
            return List.of(false, true);
        }
        return found(TEXT, cells, text -> (Object) text.group(1)).distinct().toList();
    }

    /** Below zero only where the table looks there too: nobody is absent less than never. */
    private static List<Object> numbers(Kind kind, Collection<String> cells) {
        boolean belowZero =
                cells.stream().anyMatch(cell -> BELOW_ZERO.matcher(cell).find());
        int scale = kind.step().scale();
        return found(NUMBER, cells, number -> new BigDecimal(number.group()))
                .flatMap(limit -> Stream.of(
                        limit.setScale(scale, RoundingMode.CEILING).subtract(kind.step()),
                        limit.setScale(scale, RoundingMode.FLOOR),
                        limit.setScale(scale, RoundingMode.CEILING),
                        limit.setScale(scale, RoundingMode.FLOOR).add(kind.step())))
                .filter(value -> belowZero || value.signum() >= 0)
                .sorted()
                .distinct()
                .<Object>map(value -> value)
                .toList();
    }

    private static <T> Stream<T> found(Pattern pattern, Collection<String> cells, Function<MatchResult, T> read) {
        boolean texts = pattern == TEXT || pattern == DAY;
        return cells.stream()
                .map(cell -> texts ? cell : withoutTexts(cell))
                .flatMap(cell -> pattern.matcher(cell).results())
                .map(read);
    }

    private static String withoutTexts(String cell) {
        return TEXT.matcher(cell).replaceAll(" ");
    }
}
