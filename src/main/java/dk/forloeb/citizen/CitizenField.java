package dk.forloeb.citizen;

import java.util.function.Function;

/** What is known of a citizen and may be corrected. The timeline tells which, never the old or the new value. */
public enum CitizenField {
    CPR("CPR-nummer", citizen -> null),
    NAVN("navn", CitizenView::fullName),
    TELEFON("telefon", CitizenView::phone),
    EMAIL("e-mail", CitizenView::email),
    SPROG("sprog", CitizenView::preferredLanguage),
    TOLK("tolk", citizen -> yesOrNo(citizen.interpreterNeeded())),
    KONTAKTFORM(
            "sikker kontaktform",
            citizen ->
                    citizen.safeContact() == null ? null : citizen.safeContact().name()),
    BESKYTTELSE("beskyttelse af navn og adresse", citizen -> yesOrNo(citizen.addressProtected()));

    private final String label;
    private final Function<CitizenView, String> value;

    CitizenField(String label, Function<CitizenView, String> value) {
        this.label = label;
        this.value = value;
    }

    /** Danish name for users, as within a sentence. */
    public String label() {
        return label;
    }

    /** What is known, as text or code; null when nothing is. Of the number never anything: it is the citizen. */
    String of(CitizenView citizen) {
        return value.apply(citizen);
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "JA" : "NEJ";
    }
}
