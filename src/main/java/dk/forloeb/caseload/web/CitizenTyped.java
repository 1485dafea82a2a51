package dk.forloeb.caseload.web;

import dk.forloeb.citizen.CitizenCorrection;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.Languages;
import dk.forloeb.citizen.SafeContact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in the fields of a correction, as it was typed, and what stood there before anybody typed. The rules are those
 * of the referral.
 *
 * @param sletTelefon whether the number of a protected citizen, which nobody can see, is taken out
 * @param sletEmail the same of the address
 */
record CitizenTyped(
        String version,
        String navn,
        String telefon,
        String email,
        String sprog,
        String tolk,
        String kontaktform,
        String sletTelefon,
        String sletEmail,
        String foerNavn,
        String foerTelefon,
        String foerEmail,
        String foerSprog,
        String foerTolk,
        String foerKontaktform) {

    private static final int LONGEST = 150;
    private static final String YES = "JA";

    /** What a correction starts from; of a protected citizen only what tells nobody who or where it is. */
    static CitizenTyped of(int version, CitizenView citizen) {
        boolean hidden = citizen.addressProtected();
        String name = hidden ? "" : citizen.fullName();
        String phone = hidden ? "" : text(citizen.phone());
        String email = hidden ? "" : text(citizen.email());
        String language = citizen.preferredLanguage();
        String interpreter = citizen.interpreterNeeded() ? YES : "NEJ";
        String contact =
                citizen.safeContact() == null ? "" : citizen.safeContact().name();
        return new CitizenTyped(
                String.valueOf(version),
                name,
                phone,
                email,
                language,
                interpreter,
                contact,
                null,
                null,
                name,
                phone,
                email,
                language,
                interpreter,
                contact);
    }

    /** What the person has changed, over what somebody else has changed since. */
    CitizenTyped over(CitizenTyped newest) {
        return new CitizenTyped(
                newest.version,
                changed(navn, foerNavn, newest.navn),
                changed(telefon, foerTelefon, newest.telefon),
                changed(email, foerEmail, newest.email),
                changed(sprog, foerSprog, newest.sprog),
                changed(tolk, foerTolk, newest.tolk),
                changed(kontaktform, foerKontaktform, newest.kontaktform),
                sletTelefon,
                sletEmail,
                newest.navn,
                newest.telefon,
                newest.email,
                newest.sprog,
                newest.tolk,
                newest.kontaktform);
    }

    private static String changed(String typed, String before, String newest) {
        return Objects.equals(text(typed), text(before)) ? newest : typed;
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
                told(telefon, hidden && !YES.equals(sletTelefon) ? known.phone() : null),
                told(email, hidden && !YES.equals(sletEmail) ? known.email() : null),
                text(sprog),
                YES.equals(text(tolk)),
                contact());
    }

    /** -1, which no citizen has, when it is no number. */
    int seenVersion() {
        return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : -1;
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
