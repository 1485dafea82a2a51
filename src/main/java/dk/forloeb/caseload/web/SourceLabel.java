package dk.forloeb.caseload.web;

import dk.forloeb.letter.LetterKind;
import java.util.Map;

/** What the access log's sources are called on a page. */
final class SourceLabel {

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("page:caseload", "Overblik"),
            Map.entry("page:caseload-search", "Søgning på navn eller CPR-nummer"),
            Map.entry("page:caseload-file", "Overblik som fil"),
            Map.entry("page:caseload-hand-over", "Overblik: flyttet til en anden sagsbehandler"),
            Map.entry("page:cover", "Vikar"),
            Map.entry("page:trajectory", "Forløbets side"),
            Map.entry("page:trajectory-route", "Vejen gennem forløbet"),
            Map.entry("page:access-log", "Adgangsloggen"),
            Map.entry("page:access-log-file", "Adgangsloggen som fil"),
            Map.entry("page:proposals", "Systemets forslag"),
            Map.entry("page:proposal", "Hvad der kunne have ændret et forslag"),
            Map.entry("page:citizen", "Borgerens oplysninger"),
            Map.entry("page:tasklist", "Opgavelisten"),
            Map.entry("page:task", "Forløbet ved siden af en opgave"),
            Map.entry("page:finished-courses", "Afsluttede forløb"),
            Map.entry("page:finished-courses-file", "Afsluttede forløb som fil"),
            Map.entry("page:finished-course", "Et afsluttet forløbs vej"),
            Map.entry("page:failures", "Fejl i forløb"),
            Map.entry("page:deadlines", "Frister"),
            Map.entry("page:letters", "Breve"),
            Map.entry("page:unsent-letters", "Ikke sendte breve"),
            Map.entry("page:unsent-letters-file", "Ikke sendte breve som fil"),
            Map.entry("page:consents", "Samtykker og samarbejde"),
            Map.entry("api:referral", "Henvisning fra et andet system"),
            Map.entry("api:interruption", "Ændring fra et andet system"),
            Map.entry("api:absence", "Fravær fra et andet system"),
            Map.entry("api:attendance-list", "Mødeliste"),
            Map.entry("health:file", "Helbredsmappen"),
            Map.entry("health:review", "Lægens gennemgang"));

    private SourceLabel() {}

    /**
     * @param source as the log keeps it
     * @param titles names of forms and processes by id
     */
    static String of(String source, Map<String, String> titles) {
        if (PLACES.containsKey(source)) {
            return PLACES.get(source);
        }
        String id = source.substring(source.lastIndexOf(':') + 1);
        if (source.startsWith("cpr:letter:")) {
            return "CPR-nummeret til brevet »%s«".formatted(letter(id));
        }
        if (source.startsWith("letter:")) {
            return "Brevet »%s«".formatted(letter(id));
        }
        if (source.startsWith("draft:")) {
            return "Kladde til »%s«".formatted(titles.getOrDefault(id, "en formular, der ikke bruges mere"));
        }
        String title = titles.getOrDefault(id, "en formular, der ikke bruges mere");
        return source.startsWith("cpr:") ? "CPR-nummeret i »%s«".formatted(title) : "Formularen »%s«".formatted(title);
    }

    private static String letter(String id) {
        return LetterKind.of(id).map(LetterKind::label).orElse(id);
    }
}
