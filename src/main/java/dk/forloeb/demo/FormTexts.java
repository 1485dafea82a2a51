package dk.forloeb.demo;

import java.util.List;
import java.util.Random;

/** Neutral invented sentences for the free-text fields of forms. */
final class FormTexts {

    private static final List<String> SENTENCES = List.of(
            "Borgeren er mødt som aftalt og fortæller åbent om sin situation.",
            "Vi har gennemgået planen sammen og er enige om næste skridt.",
            "Borgeren ønsker et arbejde med faste tider og gode kolleger.",
            "Der er aftalt en ny samtale, og borgeren ved, hvem der kan kontaktes undervejs.",
            "Hverdagen er planlagt, så kursus og praktik kan passes.",
            "Borgeren taler mere dansk end sidst og siger selv til, når noget er uklart.",
            "Der er brug for støtte til at komme godt i gang på arbejdspladsen.",
            "Aftalen er forklaret på et enkelt sprog og givet med på skrift.",
            "Borgeren har erfaring fra tidligere arbejde, som kan bruges her.",
            "Fremmødet er stabilt, og borgeren melder selv afbud, når det er nødvendigt.",
            "Vi følger op om kort tid og retter planen til, hvis der er behov.",
            "Borgeren har fået vejledning om rettigheder og pligter i forløbet.");

    private static final List<String> PHRASES = List.of(
            "Aftalt med borgeren", "Se referat af samtalen", "Efter aftale på mødet", "Følges op ved næste samtale");

    private FormTexts() {}

    /** Whole sentences, at least so many characters and at most so many. */
    static String sentences(int atLeast, int atMost, Random random) {
        int first = random.nextInt(SENTENCES.size());
        StringBuilder text = new StringBuilder(SENTENCES.get(first));
        for (int next = 1; text.length() < atLeast; next++) {
            text.append(' ').append(SENTENCES.get((first + next) % SENTENCES.size()));
        }
        return cut(text.toString(), atMost);
    }

    /** A few words for a one-line field. */
    static String phrase(int atMost, Random random) {
        return cut(NameStock.pick(PHRASES, random), atMost);
    }

    private static String cut(String text, int atMost) {
        return text.length() <= atMost ? text : text.substring(0, atMost).strip();
    }
}
