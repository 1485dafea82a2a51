package dk.forloeb.caseload.web;

import dk.forloeb.citizen.CitizenCorrection;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.Languages;
import dk.forloeb.citizen.SafeContact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in the fields of a correction, as it was typed. The rules are those of the referral. */
record CitizenTyped(
        String version, String navn, String telefon, String email, String sprog, String tolk, String kontaktform) {

    private static final int LONGEST = 150;

    /** What a correction starts from; of a protected citizen only what tells nobody who or where it is. */
    static CitizenTyped of(int version, CitizenView citizen) {
        boolean hidden = citizen.addressProtected();
        return new CitizenTyped(
                String.valueOf(version),
                hidden ? "" : citizen.fullName(),
                hidden ? "" : citizen.phone(),
                hidden ? "" : citizen.email(),
                citizen.preferredLanguage(),
                citizen.interpreterNeeded() ? "JA" : "NEJ",
                citizen.safeContact() == null ? "" : citizen.safeContact().name());
    }

    /** A Danish sentence for each field that can't be kept, by the field's name. */
    Map<String, String> problems(CitizenView known) {
        Map<String, String> problems = new LinkedHashMap<>();
        String name = text(navn);
        if (!(known.addressProtected() && name.isEmpty()) && (name.length() < 2 || name.length() > LONGEST)) {
            problems.put("navn", "Skriv det fulde navn, mellem 2 og 150 tegn.");
        } else if (hasControl(name)) {
            problems.put("navn", "Navnet indeholder et usynligt styretegn. Skriv det igen.");
        }
        if (!text(telefon).isEmpty() && !text(telefon).matches("\\+?[0-9 ]{8,19}")) {
            problems.put("telefon", "Skriv mindst 8 cifre, eventuelt med + foran.");
        }
        if (!text(email).isEmpty()
                && (text(email).length() > LONGEST
                        || hasControl(text(email))
                        || !text(email).matches("[^@\\s]+@[^@\\s]+[.][^@\\s]+"))) {
            problems.put(
                    "email", "E-mailen er ikke skrevet rigtigt. Skriv for eksempel anna@eksempel.dk, højst 150 tegn.");
        }
        if (!Languages.codes().contains(text(sprog)) && !text(sprog).equals(known.preferredLanguage())) {
            problems.put("sprog", "Vælg et sprog.");
        }
        if (!text(tolk).matches("JA|NEJ")) {
            problems.put("tolk", "Vælg, om der er brug for tolk.");
        }
        if (contact() == null && (!text(kontaktform).isEmpty() || known.safeContact() != null)) {
            problems.put("kontaktform", "Vælg, hvordan borgeren trygt kan kontaktes.");
        }
        return problems;
    }

    /** What is right from now on; of a protected citizen an empty field leaves what nobody could see. */
    CitizenCorrection correction(CitizenView known) {
        boolean hidden = known.addressProtected();
        return new CitizenCorrection(
                hidden && text(navn).isEmpty() ? known.fullName() : text(navn),
                told(telefon, hidden ? known.phone() : null),
                told(email, hidden ? known.email() : null),
                text(sprog),
                "JA".equals(text(tolk)),
                contact());
    }

    /** -1, which no citizen has, when it is no number. */
    int seenVersion() {
        return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : -1;
    }

    /** The same, by somebody who has been shown this version. */
    CitizenTyped seen(int newer) {
        return new CitizenTyped(String.valueOf(newer), navn, telefon, email, sprog, tolk, kontaktform);
    }

    private SafeContact contact() {
        return Arrays.stream(SafeContact.values())
                .filter(channel -> channel.name().equals(text(kontaktform)))
                .findFirst()
                .orElse(null);
    }

    private static String told(String typed, String otherwise) {
        return text(typed).isEmpty() ? otherwise : text(typed);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
