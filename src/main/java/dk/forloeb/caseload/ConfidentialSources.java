package dk.forloeb.caseload;

import dk.forloeb.letter.LetterKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the access log calls the ways by which somebody tells the social administration of a child: the forms, their drafts, the
 * process and the letter.
 */
final class ConfidentialSources {

    /** The form that begins it, and the one for a letter that gets nowhere. */
    private static final List<String> FORMS = List.of("notify-child-welfare", "reach-office");

    static final Set<String> ALL = Stream.concat(
                    FORMS.stream().flatMap(form -> Stream.of("", "form:", "draft:", "cpr:")
                            .map(kind -> kind + form)),
                    Arrays.stream(LetterKind.values())
                            .filter(LetterKind::isConfidential)
                            .flatMap(letter -> Stream.of("letter:" + letter, "cpr:letter:" + letter)))
            .collect(Collectors.toUnmodifiableSet());

    private ConfidentialSources() {}
}
