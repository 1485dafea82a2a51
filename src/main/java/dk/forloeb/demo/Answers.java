package dk.forloeb.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to some fields of a form. A null answer leaves the field empty. */
final class Answers {

    private final Map<String, Object> byKey = new LinkedHashMap<>();

    static Answers none() {
        return new Answers();
    }

    Answers with(String key, Object answer) {
        byKey.put(key, answer);
        return this;
    }

    /** The same kind of answer to each of the 11 indicators of progression. */
    Answers withProgression(Situation situation, int least, int most) {
        for (int indicator = 1; indicator <= 11; indicator++) {
            byKey.put("progression" + indicator, situation.between(least, most));
        }
        return this;
    }

    Map<String, Object> byKey() {
        return byKey;
    }

    static String yesOrNo(boolean yes) {
        return yes ? "JA" : "NEJ";
    }
}
