package dk.forloeb.engine.deployment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no table may ask about a citizen: what the acts on equal treatment and article 9 of the GDPR protect and the action plan's
 * principle A leaves out. What the law itself asks stays allowed: age (LAB), health, and the ground of residence (integrationsloven).
 */
final class ProtectedTraits {

    /** Whole words, which others begin with. */
    private static final Set<String> WORDS = Set.of("race", "origin", "sex", "køn", "koen", "faith", "descent");

    /** Beginnings of words, so that »statsborgerskab« is found in »statsborgerskabsland« too. */
    private static final Set<String> BEGINNINGS = Set.of(
            "ethnic",
            "etnic",
            "etnisk",
            "herkomst",
            "oprindelse",
            "afstamning",
            "nationality",
            "nationalitet",
            "citizenship",
            "statsborger",
            "indvandr",
            "immigrant",
            "efterkommer",
            "fødeland",
            "foedeland",
            "fødested",
            "foedested",
            "fødselsland",
            "birthplace",
            "hudfarve",
            "religi",
            "trosretning",
            "trossamfund",
            "gender",
            "kønsident",
            "seksu",
            "sexual",
            "politisk",
            "political");

    private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-zæøå])(?=[A-ZÆØÅ])|[^A-Za-zÆØÅæøå]+");
    private static final Pattern TEXT_LITERAL = Pattern.compile("\"[^\"]*\"");

    private ProtectedTraits() {}

    /** Those that a FEEL expression names, without texts that are only compared with. */
    static Stream<String> inExpression(String expression) {
        return in(TEXT_LITERAL.matcher(expression).replaceAll(" "));
    }

    /** Those that a heading names. */
    static Stream<String> in(String heading) {
        return Arrays.stream(WORD_BREAK.split(heading))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith))
                .distinct();
    }
}
