package dk.forloeb.caseload;

import dk.forloeb.letter.LetterKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the access log calls the ways by which somebody tells the social administration of a child: the form, its draft, its
 * process and its letter.
 */
final class ConfidentialSources {

    private static final String PROCESS = "notify-child-welfare";

    static final Set<String> ALL = Stream.concat(
                    Stream.of("", "form:", "draft:", "cpr:").map(kind -> kind + PROCESS),
                    Arrays.stream(LetterKind.values())
                            .filter(LetterKind::isConfidential)
                            .flatMap(letter -> Stream.of("letter:" + letter, "cpr:letter:" + letter)))
            .collect(Collectors.toUnmodifiableSet());

    private ConfidentialSources() {}
}
