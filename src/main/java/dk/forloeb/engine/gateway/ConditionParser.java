package dk.forloeb.engine.gateway;

import dk.forloeb.engine.gateway.FeelCondition.RefusedException;
import dk.forloeb.engine.gateway.FeelCondition.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form condition word by word and refuses whatever is not in the part of FEEL that {@link FeelCondition} names. */
final class ConditionParser {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_DEPTH = 20;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>\"[^\"\\\\\\p{Cntrl}]*\")|(?<number>-?\\d{1,15}(?:\\.\\d{1,10})?)|(?<word>[A-Za-z][A-Za-z0-9]*)"
                    + "|(?<sign>!=|<=|>=|=|<|>|\\(|\\)|,))");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    /** Words with a meaning of their own in FEEL, also where only one of the two implementations reserves them. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "function",
            "external",
            "list",
            "contains",
            "context",
            "item",
            "partial");

    private final List<String> tokens = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private int position;
    private int depth;

    ConditionParser(String feel) {
        if (feel.length() > MAX_LENGTH) {
            throw new RefusedException("Betingelsen er for lang.");
        }
        Matcher matcher = TOKEN.matcher(feel);
        int end = 0;
        while (end < feel.length() && matcher.region(end, feel.length()).lookingAt()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!feel.substring(end).isBlank()) {
            throw new RefusedException("Betingelsen bruger tegn, som ikke er tilladt, fra tegn nr. " + (end + 1) + ".");
        }
    }

    /** How the condition uses fields, in the order they appear. */
    List<Use> parse() {
        disjunction();
        if (position < tokens.size()) {
            throw unexpected();
        }
        return List.copyOf(uses);
    }

    private void disjunction() {
        if (++depth > MAX_DEPTH) {
            throw new RefusedException("Betingelsen har for mange parenteser inden i hinanden.");
        }
        conjunction();
        while (accept("or")) {
            conjunction();
        }
        depth--;
    }

    private void conjunction() {
        term();
        while (accept("and")) {
            term();
        }
    }

    private void term() {
        if (accept("(")) {
            disjunction();
            expect(")");
        } else if (accept("not")) {
            expect("(");
            disjunction();
            expect(")");
        } else if (accept("list")) {
            listContains();
        } else {
            comparison();
        }
    }

    private void listContains() {
        expect("contains");
        expect("(");
        String key = key();
        expect(",");
        String code = next();
        if (!code.startsWith("\"")) {
            throw new RefusedException("list contains skal spørge efter en kode i anførselstegn.");
        }
        expect(")");
        uses.add(new Use(key, Use.Kind.CONTAINS, literal(code)));
    }

    private void comparison() {
        String left = next();
        boolean keyFirst = isKey(left);
        if (!COMPARISONS.contains(peek())) {
            if (keyFirst) {
                uses.add(new Use(left, Use.Kind.TRUTH, null));
            } else if (!left.equals("true") && !left.equals("false")) {
                throw new RefusedException("En fast værdi kan ikke stå alene i en betingelse.");
            }
            return;
        }
        String sign = next();
        String right = next();
        if (keyFirst == isKey(right)) {
            throw new RefusedException("Sammenlign et felt med en fast værdi, for eksempel felt = \"KODE\".");
        }
        String key = keyFirst ? left : right;
        Use.Kind kind = sign.equals("=") || sign.equals("!=") ? Use.Kind.EQUALITY : Use.Kind.ORDER;
        uses.add(new Use(key, kind, literal(keyFirst ? right : left)));
    }

    private String key() {
        String word = next();
        if (!isKey(word)) {
            position--;
            throw unexpected();
        }
        return word;
    }

    private static boolean isKey(String token) {
        return Character.isLetter(token.charAt(0)) && !RESERVED.contains(token);
    }

    private Object literal(String token) {
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1);
        }
        if (token.equals("true") || token.equals("false")) {
            return Boolean.valueOf(token);
        }
        if (token.equals("null")) {
            return null;
        }
        if (Character.isDigit(token.charAt(token.length() - 1)) && !Character.isLetter(token.charAt(0))) {
            return new BigDecimal(token);
        }
        position--;
        throw unexpected();
    }

    private boolean accept(String token) {
        if (!token.equals(peek())) {
            return false;
        }
        position++;
        return true;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw unexpected();
        }
    }

    private String peek() {
        return position < tokens.size() ? tokens.get(position) : "";
    }

    private String next() {
        if (position == tokens.size()) {
            throw unexpected();
        }
        return tokens.get(position++);
    }

    private RefusedException unexpected() {
        return new RefusedException(
                position < tokens.size()
                        ? "Betingelsen bruger »%s« på et sted, hvor det ikke er tilladt."
                                .formatted(tokens.get(position))
                        : "Betingelsen slutter for tidligt.");
    }
}
