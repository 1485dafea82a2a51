package dk.forloeb.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A merge field: what a letter's text may take from the record. The samples are those of a citizen who does not exist. */
public enum LetterField {
    BORGER_NAVN("borgerNavn", "Borgerens navn", "Sara Prøve"),
    FORLOEBSNUMMER("forloebsnummer", "Forløbets nummer", "F-2026-000123"),
    DATO("dato", "Brevets dato", "2. marts 2026"),
    SAGSBEHANDLER("sagsbehandler", "Den faste sagsbehandlers navn", "Signe Sagsbehandler"),
    ENHED("enhed", "Enhedens navn", "Center Nord"),
    ENHED_TELEFON("enhedTelefon", "Telefon, som sagsbehandleren træffes på", "12 34 56 78"),
    ENHED_ADRESSE("enhedAdresse", "Enhedens adresse", "Prøvevej 1, 2400 København NV"),
    MYNDIGHED("myndighed", "Den dataansvarlige myndighed", "Prøve Kommune"),
    MYNDIGHED_ADRESSE("myndighedAdresse", "Myndighedens adresse", "Rådhuspladsen 0, 1550 København V"),
    MYNDIGHED_TELEFON("myndighedTelefon", "Myndighedens telefon", "12 34 56 00"),
    INDSATSSTED("indsatssted", "Hvor borgeren mødes: på jobcenteret eller i kommunen", "i kommunen"),
    DPO_KONTAKT("dpoKontakt", "Databeskyttelsesrådgiverens kontakt", "dpo@proeve.example"),
    MOEDE_DATO("moedeDato", "Mødets dag", "mandag den 9. marts 2026"),
    MOEDE_TID("moedeTid", "Mødets klokkeslæt", "10.30"),
    MOEDE_STED("moedeSted", "Mødets sted", "Prøvevej 1, 2. sal"),
    MOEDE_FORMAAL("moedeFormaal", "Hvad mødet handler om", "Vi skal tale om din plan."),
    SAMTYKKE_FORMAAL("samtykkeFormaal", "Hvad samtykket bruges til", "Læge på jobcenteret"),
    SAMTYKKE_PARTER("samtykkeParter", "Hvem der deler oplysninger", "Kommunen og lægen på jobcenteret"),
    SAMTYKKE_OPLYSNINGER("samtykkeOplysninger", "Hvilke oplysninger der deles", "Lægens konklusion"),
    SAMTYKKE_GYLDIG_TIL("samtykkeGyldigTil", "Samtykkets sidste dag", "2. marts 2027"),
    VIRKSOMHED("virksomhed", "Arbejdspladsens navn", "Prøvekøkkenet ApS"),
    PLACERING_TYPE("placeringType", "Placeringens form", "Virksomhedspraktik"),
    PERIODE_FRA("periodeFra", "Første dag", "16. marts 2026"),
    PERIODE_TIL("periodeTil", "Sidste dag", "14. juni 2026"),
    TIMER_PER_UGE("timerPerUge", "Timer om ugen", "20"),
    MAAL("maal", "Målet", "At prøve arbejdet i et køkken."),
    OPGAVER("opgaver", "Opgaverne", "Forberede grønt, vaske op og gøre rent."),
    SKAANEHENSYN("skaanehensyn", "Hensyn, som arbejdspladsen kender", "Pauser, højst løft på 5 kg"),
    MENTOR_NAVN("mentorNavn", "Mentorens navn", "Mette Mentor"),
    MENTOR_TELEFON("mentorTelefon", "Mentorens telefon", "12 34 56 79"),
    RESULTAT("resultat", "Forløbets resultat", "Ordinært job"),
    RESULTAT_DATO("resultatDato", "Resultatets dato", "1. juni 2026"),
    EFTERVAERN("eftervaern", "Om efterværn er ønsket", "Ja"),
    AFGOERELSE_NR("afgoerelseNr", "Afgørelsens nummer", "F-2026-000123-A1"),
    AFGOERELSE_TYPE("afgoerelseType", "Hvad afgørelsen handler om", "Tilbud"),
    HJEMMEL("hjemmel", "Lovreglerne, som afgørelsen følger", "LAB kap. 6 og 11"),
    FAKTA("fakta", "De oplysninger, som afgørelsen bygger på", "Du har søgt om et kursus på 12 uger."),
    PAATAENKT_AFGOERELSE("paataenktAfgoerelse", "Hvad kommunen påtænker", "Vi påtænker at give afslag."),
    SVARFRIST("svarfrist", "Sidste dag for borgerens svar", "16. marts 2026"),
    VILKAAR("vilkaar", "Omfang, timer og periode", "20 timer om ugen fra 16. marts til 14. juni 2026"),
    HOERINGSSVAR("hoeringssvar", "Hvad kommunen mener om borgerens svar", "Vi har set på dit svar."),
    BEGRUNDELSE("begrundelse", "Begrundelsen for afgørelsen", "Kurset er nødvendigt for at nå dit jobmål."),
    KLAGEVEJLEDNING("klagevejledning", "Hvordan borgeren kan klage", "Du kan klage inden fire uger."),
    KLAGE_NR("klageNr", "Klagens nummer", "F-2026-000123-A1-K1"),
    KLAGE_MODTAGET("klageModtaget", "Dagen, klagen kom", "16. marts 2026"),
    KLAGEINSTANS("klageinstans", "Hvem en klage sendes videre til", "Ankestyrelsen"),
    RETTIDIGHED("rettidighed", "Om klagen kom i tide", "Klagen kom inden for klagefristen."),
    EMNE("emne", "Emnet for et brev til mange", "Nye åbningstider"),
    ORIENTERING("orientering", "Teksten i et brev til mange", "Fra den 1. april har vi åbent til kl. 16."),
    MOEDE_DELTAGERE("moedeDeltagere", "Hvem der deltager i mødet", "Beskæftigelse, Sundhed og Social"),
    FRIST("frist", "Den frist, der ikke blev holdt", "2. marts 2026"),
    FORSINKELSE_AARSAG("forsinkelseAarsag", "Hvorfor sagen er forsinket", "Sagen skal belyses mere"),
    NY_DATO("nyDato", "Den dag, afgørelsen ventes", "1. april 2026"),
    MODTAGER_NAVN("modtagerNavn", "Navnet på den, brevet er til", "Prøvekøkkenet ApS"),
    BORGER_CPR("borgerCpr", "Borgerens CPR-nummer, kun til myndigheder", "010190-1234"),
    OVERDRAGET_DEN("overdragetDen", "Dagen, sagen er overdraget", "2. marts 2026"),
    LOVENS_OPLYSNINGER("lovensOplysninger", "Det, der er givet videre efter loven", "Stamoplysninger"),
    AABNE_KLAGER("aabneKlager", "Klager, som stadig behandles", "Ingen"),
    BARN_NAVN("barnNavn", "Barnets navn, så vidt det kendes", "Bo Prøve"),
    BARN_ALDER("barnAlder", "Barnets alder i år", "7"),
    HAST("hast", "Hvor meget underretningen haster", "Akut: barnet kan være i fare nu"),
    FORAELDRE_VED_DET("foraeldreVedDet", "Om forældrene ved, at der er underrettet", "Nej"),
    UNDERRETTER("underretter", "Den, der underretter", "Signe Sagsbehandler"),
    ANMODNING("anmodning", "Hvad borgeren har bedt om at se", "Aktindsigt i sagen (forvaltningsloven § 9)"),
    ANMODNING_MODTAGET("anmodningModtaget", "Dagen, anmodningen kom", "2. marts 2026"),
    DOKUMENTER("dokumenter", "Hvad borgeren får at se", "Planen af 2. marts 2026"),
    UNDTAGELSER("undtagelser", "Hvad der er undtaget, efter hvilken regel og hvorfor", "Vi har ikke undtaget noget.");

    /** Fields of every letter, which the record itself fills in. */
    static final Set<LetterField> COMMON = EnumSet.range(BORGER_NAVN, DPO_KONTAKT);

    private final String key;
    private final String label;
    private final String sample;

    LetterField(String key, String label, String sample) {
        this.key = key;
        this.label = label;
        this.sample = sample;
    }

    /** Name between the braces of a text. */
    public String key() {
        return key;
    }

    /** Danish name for process owners. */
    public String label() {
        return label;
    }

    /** Value in a preview. */
    public String sample() {
        return sample;
    }

    static Optional<LetterField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
