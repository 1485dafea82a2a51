package dk.forloeb.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The Danish municipalities by code, as CPR numbers them ({@code letters/municipalities.csv}). */
final class Municipalities {

    private static final Map<String, String> NAMES = read("letters/municipalities.csv");

    private Municipalities() {}

    static boolean isKnown(String code) {
        return NAMES.containsKey(code);
    }

    /** Such as »Gentofte Kommune«; a code that no municipality has reads »Kommune 999«. */
    static String nameOf(String code) {
        return isKnown(code) ? NAMES.get(code) : "Kommune " + code;
    }

    private static Map<String, String> read(String resource) {
        try (InputStream file = Municipalities.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
