package dk.forloeb.caseload;

import static dk.forloeb.caseload.BoardRefusedException.refuseIf;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A citizen that somebody looks for, by name or by CPR number. Each word begins a word of the name, in any order, and how a
 * keyboard writes foreign letters does not matter: "ozturk" finds Öztürk. Who is protected is found by the number alone.
 *
 * @param words of the name, in plain small letters; none when it is looked for by number
 * @param id whose number it is; null when it is looked for by name
 */
public record CitizenSought(List<String> words, UUID id) {

    private static final int LONGEST = 80;
    private static final int MOST = 5;

    /** Letter by letter, because neither database folds them all, and one of them only in its own language. */
    private static final Map<String, String> PLAIN = new TreeMap<>(Map.ofEntries(
            Map.entry("a", "ÀÁÂÃÄÅàáâãäåĂăĄąĀā"),
            Map.entry("c", "ÇçĆćČč"),
            Map.entry("d", "ĎďĐđ"),
            Map.entry("e", "ÈÉÊËèéêëĘęĚěĖėĒē"),
            Map.entry("g", "ĞğĢģ"),
            Map.entry("i", "ÌÍÎÏìíîïİıĪī"),
            Map.entry("k", "Ķķ"),
            Map.entry("l", "ŁłĻļ"),
            Map.entry("n", "ÑñŃńŇňŅņ"),
            Map.entry("o", "ÒÓÔÕÖØòóôõöøŐőŌō"),
            Map.entry("r", "ŘřŔŕ"),
            Map.entry("s", "ŚśŞşŠšȘș"),
            Map.entry("t", "ŢţŤťȚț"),
            Map.entry("u", "ÙÚÛÜùúûüŮůŰűŪūŲų"),
            Map.entry("y", "ÝýŸÿ"),
            Map.entry("z", "ŹźŻżŽž"),
            Map.entry("æ", "Æ"),
            Map.entry(" ", "-")));

    private static final String FROM = String.join("", PLAIN.values());
    private static final String TO = PLAIN.entrySet().stream()
            .map(letter -> letter.getKey().repeat(letter.getValue().length()))
            .collect(Collectors.joining());

    /** The names of {@code forloeb.citizen c} as words are compared with them. */
    static final String NAME = "' ' || lower(translate(c.full_name, '" + FROM + "', '" + TO + "'))";

    /**
     * Whose number this is; nobody has this one when it is no citizen of ours, so that a stranger's and nobody's look the
     * same.
     */
    static CitizenSought withNumber(Optional<UUID> citizen) {
        return new CitizenSought(List.of(), citizen.orElseGet(UUID::randomUUID));
    }

    /** @throws BoardRefusedException when it is no name to look for */
    static CitizenSought named(String typed) {
        String name = typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        refuseIf(name.length() > LONGEST, "Navnet må højst være %d tegn.".formatted(LONGEST));
        refuseIf(
                !name.matches("[\\p{L}\\p{M}'.\\- ]*"),
                "Skriv et navn, et CPR-nummer med ti cifre eller et forløbsnummer. Et navn har kun bogstaver, bindestreg, punktum og"
                        + " apostrof.");
        List<String> words = Arrays.stream(plain(name).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        refuseIf(
                words.stream().noneMatch(word -> word.length() > 1),
                "Skriv mindst to bogstaver af borgerens fornavn eller efternavn.");
        refuseIf(words.size() > MOST, "Søg på højst %d navne ad gangen.".formatted(MOST));
        return new CitizenSought(words, null);
    }

    private static String plain(String name) {
        String plain = name.chars()
                .map(letter -> FROM.indexOf(letter) < 0 ? letter : TO.charAt(FROM.indexOf(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.toLowerCase(Locale.ROOT);
    }

    /** Of the citizen {@code c}. */
    String condition() {
        return id == null ? "not c.address_protected and " + nameCondition() : "c.id = :sought";
    }

    private String nameCondition() {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < words.size(); at++) {
            all.append(at == 0 ? "" : " and ")
                    .append(NAME)
                    .append(" like :word")
                    .append(at);
        }
        return all.toString();
    }

    /** What the condition asks for, by parameter. */
    Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        if (id != null) {
            values.put("sought", id);
        }
        for (int at = 0; at < words.size(); at++) {
            values.put("word" + at, "% " + words.get(at) + "%");
        }
        return values;
    }
}
