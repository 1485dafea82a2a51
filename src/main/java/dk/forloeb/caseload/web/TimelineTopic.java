package dk.forloeb.caseload.web;

import dk.forloeb.trajectory.EventKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a timeline can be narrowed to. A kind of event belongs to the first topic that begins its code. */
enum TimelineTopic {
    KONTAKT(
            "Kontakt",
            "KONTAKT_",
            "INDKALDT",
            "UDEBLEVET_",
            "OPSTARTSSAMTALE",
            "EFTERVAERN_KONTAKT",
            "FRAVAER_KONTAKT",
            "TEAMMOEDE_"),
    BREVE("Breve", "BREV_", "ANDRE_UNDERRETTET"),
    AFGOERELSER(
            "Afgørelser og klager",
            "AFGOERELSE",
            "PARTSHOERING",
            "KLAGE",
            "INDSTILLING",
            "AFKLARING_RESULTAT",
            "INDSIGT_"),
    FRISTER("Frister", "FRIST_", "PENSIONSFRIST"),
    SAMTYKKER("Samtykker og samarbejde", "SAMTYKKE", "SAMARBEJDE"),
    FRAVAER("Fravær", "FRAVAER", "SYGDOM_", "RASKMELDT", "RAADIGHED", "LAVT_FREMMOEDE"),
    INDSATS("Plan og indsats", "PLAN_", "OPKVAL", "WORKSHOP", "E_LAERING", "PLACERING", "MENTOR", "FOERSTE_TILBUD"),
    AFKLARING(
            "Afklaring og læge",
            "AFKLARING",
            "AABENBAR",
            "LAEGE",
            "SUNDHEDS",
            "HELBRED",
            "PENSIONSSAG",
            "DANSKNIVEAU",
            "KOMPETENCER"),
    FORLOEB("Forløbets gang", "");

    private final String label;
    private final List<String> beginnings;

    TimelineTopic(String label, String... beginnings) {
        this.label = label;
        this.beginnings = List.of(beginnings);
    }

    String label() {
        return label;
    }

    static TimelineTopic of(EventKind kind) {
        return Arrays.stream(values())
                .filter(topic -> topic.beginnings.stream().anyMatch(kind.name()::startsWith))
                .findFirst()
                .orElseThrow();
    }

    /** How an address names it. */
    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null when no topic is named so in an address */
    static TimelineTopic at(String address) {
        return Arrays.stream(values())
                .filter(topic -> topic.address().equals(address))
                .findFirst()
                .orElse(null);
    }
}
