package dk.forloeb.supervision.process;

import dk.forloeb.supervision.FailureKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what kind of failure a stack trace is of, by its classes alone: a message may be about a citizen. */
final class Causes {

    private static final Pattern CLASS =
            Pattern.compile("^(?:Caused by: )?([\\w.$]+(?:Exception|Error))\\b", Pattern.MULTILINE);
    private static final Set<FailureKind> ADDRESSED = EnumSet.of(FailureKind.POST, FailureKind.DATABASE);
    private static final Pattern NO_ROW =
            Pattern.compile("^\\s+at dk\\.forloeb\\.engine\\.Decisions\\$", Pattern.MULTILINE);

    private static final Pattern NETWORK =
            Pattern.compile("java\\.net\\..*|java\\.util\\.concurrent\\.TimeoutException");

    private Causes() {}

    static FailureKind kindOf(String stackTrace) {
        List<String> classes = new ArrayList<>();
        Matcher matcher = CLASS.matcher(stackTrace);
        while (matcher.find()) {
            classes.add(matcher.group(1));
        }
        if (NO_ROW.matcher(stackTrace).find()) {
            return FailureKind.REGLER;
        }
        // Whoever was asked and did not answer says more than the network does.
        if (classes.stream().map(Causes::kindOfClass).anyMatch(ADDRESSED::contains)) {
            classes.removeIf(name -> NETWORK.matcher(name).matches());
        }
        // The last is what started it; those around it say less.
        Collections.reverse(classes);
        return classes.stream()
                .map(Causes::kindOfClass)
                .filter(kind -> kind != FailureKind.UKENDT)
                .findFirst()
                .orElse(FailureKind.UKENDT);
    }

    private static FailureKind kindOfClass(String name) {
        if (name.matches(
                "(jakarta\\.mail|org\\.springframework\\.mail|org\\.eclipse\\.angus\\.mail)\\..*|.*\\.LetterNotSentException")) {
            return FailureKind.POST;
        }
        if (NETWORK.matcher(name).matches()
                || name.matches(".*\\.(ResourceAccessException|RestClientException|HttpServerErrorException)")) {
            return FailureKind.ANDET_SYSTEM;
        }
        if (name.matches("dk\\.forloeb\\.letter\\..*")) {
            return FailureKind.BREV;
        }
        if (name.matches("org\\.camunda\\.(bpm\\.dmn|feel)\\..*|.*\\.Dmn\\w+Exception")) {
            return FailureKind.REGLER;
        }
        if (name.matches(
                "java\\.sql\\..*|org\\.(postgresql|h2|hibernate|apache\\.ibatis)\\..*|org\\.springframework\\.(dao|jdbc|transaction)\\..*|.*OptimisticLockingException")) {
            return FailureKind.DATABASE;
        }
        if (name.matches("java\\.(nio\\.file\\..*|io\\.(IOException|UncheckedIOException|FileNotFoundException))")) {
            return FailureKind.MAPPE;
        }
        if (name.matches(
                "org\\.camunda\\.bpm\\.(engine\\.(impl\\.javax\\.el|impl\\.juel|MismatchingMessage|exception\\.Null|Parse|ClassLoading)|impl\\.juel).*|.*\\.(ELException|PropertyNotFoundException)")) {
            return FailureKind.DIAGRAM;
        }
        return name.matches(
                        "dk\\.forloeb\\..*|java\\.lang\\.Illegal(State|Argument)Exception|java\\.util\\.NoSuchElementException")
                ? FailureKind.FORLOEBET
                : FailureKind.UKENDT;
    }
}
