package dk.forloeb.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores a set of codes in one column as {@code A,B}; such sets are read with their row and never searched. */
public final class CodeSet {

    private CodeSet() {}

    public static String join(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    public static <E extends Enum<E>> Set<E> split(String joined, Class<E> type) {
        Set<E> codes = EnumSet.noneOf(type);
        if (!joined.isEmpty()) {
            Arrays.stream(joined.split(",")).forEach(code -> codes.add(Enum.valueOf(type, code)));
        }
        return codes;
    }
}
