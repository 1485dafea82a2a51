package dk.forloeb.letter;

import static dk.forloeb.letter.LetterField.AABNE_KLAGER;
import static dk.forloeb.letter.LetterField.AFGOERELSE_NR;
import static dk.forloeb.letter.LetterField.AFGOERELSE_TYPE;
import static dk.forloeb.letter.LetterField.ANMODNING;
import static dk.forloeb.letter.LetterField.ANMODNING_MODTAGET;
import static dk.forloeb.letter.LetterField.BARN_ALDER;
import static dk.forloeb.letter.LetterField.BARN_NAVN;
import static dk.forloeb.letter.LetterField.BEGRUNDELSE;
import static dk.forloeb.letter.LetterField.BORGER_CPR;
import static dk.forloeb.letter.LetterField.BORGER_NAVN;
import static dk.forloeb.letter.LetterField.DOKUMENTER;
import static dk.forloeb.letter.LetterField.DPO_KONTAKT;
import static dk.forloeb.letter.LetterField.EFTERVAERN;
import static dk.forloeb.letter.LetterField.EMNE;
import static dk.forloeb.letter.LetterField.ENHED_TELEFON;
import static dk.forloeb.letter.LetterField.FAKTA;
import static dk.forloeb.letter.LetterField.FORAELDRE_VED_DET;
import static dk.forloeb.letter.LetterField.FORSINKELSE_AARSAG;
import static dk.forloeb.letter.LetterField.FRIST;
import static dk.forloeb.letter.LetterField.HAST;
import static dk.forloeb.letter.LetterField.HJEMMEL;
import static dk.forloeb.letter.LetterField.HOERINGSSVAR;
import static dk.forloeb.letter.LetterField.KLAGEINSTANS;
import static dk.forloeb.letter.LetterField.KLAGEVEJLEDNING;
import static dk.forloeb.letter.LetterField.KLAGE_MODTAGET;
import static dk.forloeb.letter.LetterField.KLAGE_NR;
import static dk.forloeb.letter.LetterField.LOVENS_OPLYSNINGER;
import static dk.forloeb.letter.LetterField.MAAL;
import static dk.forloeb.letter.LetterField.MENTOR_NAVN;
import static dk.forloeb.letter.LetterField.MENTOR_TELEFON;
import static dk.forloeb.letter.LetterField.MODTAGER_NAVN;
import static dk.forloeb.letter.LetterField.MOEDE_DATO;
import static dk.forloeb.letter.LetterField.MOEDE_DELTAGERE;
import static dk.forloeb.letter.LetterField.MOEDE_FORMAAL;
import static dk.forloeb.letter.LetterField.MOEDE_STED;
import static dk.forloeb.letter.LetterField.MOEDE_TID;
import static dk.forloeb.letter.LetterField.MYNDIGHED;
import static dk.forloeb.letter.LetterField.MYNDIGHED_TELEFON;
import static dk.forloeb.letter.LetterField.NY_DATO;
import static dk.forloeb.letter.LetterField.OPGAVER;
import static dk.forloeb.letter.LetterField.ORIENTERING;
import static dk.forloeb.letter.LetterField.OVERDRAGET_DEN;
import static dk.forloeb.letter.LetterField.PAATAENKT_AFGOERELSE;
import static dk.forloeb.letter.LetterField.PERIODE_FRA;
import static dk.forloeb.letter.LetterField.PERIODE_TIL;
import static dk.forloeb.letter.LetterField.PLACERING_TYPE;
import static dk.forloeb.letter.LetterField.RESULTAT;
import static dk.forloeb.letter.LetterField.RESULTAT_DATO;
import static dk.forloeb.letter.LetterField.RETTIDIGHED;
import static dk.forloeb.letter.LetterField.SAGSBEHANDLER;
import static dk.forloeb.letter.LetterField.SAMTYKKE_FORMAAL;
import static dk.forloeb.letter.LetterField.SAMTYKKE_GYLDIG_TIL;
import static dk.forloeb.letter.LetterField.SAMTYKKE_OPLYSNINGER;
import static dk.forloeb.letter.LetterField.SAMTYKKE_PARTER;
import static dk.forloeb.letter.LetterField.SKAANEHENSYN;
import static dk.forloeb.letter.LetterField.SVARFRIST;
import static dk.forloeb.letter.LetterField.TIMER_PER_UGE;
import static dk.forloeb.letter.LetterField.UNDERRETTER;
import static dk.forloeb.letter.LetterField.UNDTAGELSER;
import static dk.forloeb.letter.LetterField.VILKAAR;
import static dk.forloeb.letter.LetterField.VIRKSOMHED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A letter that Forløb writes, and what it must contain (domain table 1.0.5). */
public enum LetterKind {
    L01(
            "velkomst",
            "Velkomst og fast sagsbehandler",
            EnumSet.of(BORGER_NAVN, SAGSBEHANDLER, ENHED_TELEFON),
            List.of("Hvad indsatsen er", "Det er frivilligt", "Det har du pligt til")),
    L02(
            "indkaldelse",
            "Indkaldelse til samtale",
            EnumSet.of(BORGER_NAVN, MOEDE_DATO, MOEDE_TID, MOEDE_STED, MOEDE_FORMAAL, ENHED_TELEFON),
            List.of("Hvis du ikke kan komme", "Hvis du ikke kommer", "Sådan får du din ydelse igen")),
    L03(
            "persondata",
            "Oplysning om behandling af personoplysninger",
            EnumSet.of(BORGER_NAVN, MYNDIGHED, MYNDIGHED_TELEFON, DPO_KONTAKT),
            List.of(
                    "Hvem er ansvarlig",
                    "Formål og hjemmel",
                    "Hvilke oplysninger",
                    "Hvor oplysningerne kommer fra",
                    "Hvem får oplysningerne",
                    "Hvor længe vi gemmer dem",
                    "Dine rettigheder",
                    "Hvis du vil klage")),
    L04(
            "samtykke",
            "Samtykkeerklæring",
            EnumSet.of(BORGER_NAVN, SAMTYKKE_FORMAAL, SAMTYKKE_PARTER, SAMTYKKE_OPLYSNINGER, SAMTYKKE_GYLDIG_TIL),
            List.of("Du kan trække dit samtykke tilbage")),
    L05(
            "helbredsgennemgang",
            "Tilbud om helbredsgennemgang",
            EnumSet.of(BORGER_NAVN, ENHED_TELEFON),
            List.of("Det er frivilligt", "Hvem ser hvad", "Tolk")),
    L06(
            "afgoerelse-tilbud",
            "Afgørelse om tilbud",
            EnumSet.of(
                    BORGER_NAVN,
                    AFGOERELSE_NR,
                    AFGOERELSE_TYPE,
                    RESULTAT,
                    VILKAAR,
                    HJEMMEL,
                    FAKTA,
                    HOERINGSSVAR,
                    BEGRUNDELSE,
                    KLAGEVEJLEDNING),
            List.of("Afgørelse", "Omfang og periode", "Regler", "Begrundelse", "Dine pligter", "Hvis du vil klage")),
    L07(
            "aftale-om-placering",
            "Aftalebrev om virksomhedsplacering",
            EnumSet.of(
                    BORGER_NAVN,
                    VIRKSOMHED,
                    PLACERING_TYPE,
                    PERIODE_FRA,
                    PERIODE_TIL,
                    TIMER_PER_UGE,
                    MAAL,
                    OPGAVER,
                    SKAANEHENSYN),
            List.of("Mål", "Opgaver", "Hensyn")),
    /** L07 to the workplace: what it must know to keep the agreement, and nothing more of the citizen. */
    L07V(
            "aftale-med-virksomhed",
            "Aftalebrev til virksomheden",
            RecipientKind.VIRKSOMHED,
            EnumSet.of(
                    MODTAGER_NAVN,
                    BORGER_NAVN,
                    VIRKSOMHED,
                    PLACERING_TYPE,
                    PERIODE_FRA,
                    PERIODE_TIL,
                    TIMER_PER_UGE,
                    MAAL,
                    OPGAVER,
                    SKAANEHENSYN),
            List.of("Mål", "Opgaver", "Hensyn")),
    L08(
            "mentorbevilling",
            "Mentorbevilling",
            EnumSet.of(
                    BORGER_NAVN, MENTOR_NAVN, MENTOR_TELEFON, PERIODE_FRA, PERIODE_TIL, TIMER_PER_UGE, MAAL, OPGAVER),
            List.of("Mål", "Mentorens opgaver")),
    L09(
            "partshoering",
            "Partshøring",
            EnumSet.of(
                    BORGER_NAVN,
                    AFGOERELSE_NR,
                    AFGOERELSE_TYPE,
                    FAKTA,
                    HJEMMEL,
                    PAATAENKT_AFGOERELSE,
                    SVARFRIST,
                    ENHED_TELEFON),
            List.of("Oplysningerne i sagen", "Hvad vi påtænker", "Sådan svarer du")),
    L11(
            "indkaldelse-team",
            "Indkaldelse til møde om fleksjob eller pension",
            EnumSet.of(BORGER_NAVN, MOEDE_DATO, MOEDE_TID, MOEDE_STED, MOEDE_DELTAGERE, ENHED_TELEFON),
            List.of("Tid og sted", "Hvem deltager", "Din sag", "Du må have en bisidder med")),
    L12(
            "indstilling-partshoering",
            "Indstilling i partshøring",
            EnumSet.of(
                    BORGER_NAVN,
                    AFGOERELSE_NR,
                    AFGOERELSE_TYPE,
                    FAKTA,
                    HJEMMEL,
                    PAATAENKT_AFGOERELSE,
                    SVARFRIST,
                    ENHED_TELEFON),
            List.of("Indstillingen", "Oplysningerne i sagen", "Sådan svarer du")),
    L13(
            "afgoerelse",
            "Afgørelse",
            EnumSet.of(
                    BORGER_NAVN,
                    AFGOERELSE_NR,
                    AFGOERELSE_TYPE,
                    RESULTAT,
                    VILKAAR,
                    HJEMMEL,
                    FAKTA,
                    HOERINGSSVAR,
                    BEGRUNDELSE,
                    KLAGEVEJLEDNING),
            List.of("Afgørelse", "Regler", "Oplysningerne i sagen", "Begrundelse", "Hvis du vil klage")),
    L14(
            "klagekvittering",
            "Kvittering for klage",
            EnumSet.of(
                    BORGER_NAVN,
                    AFGOERELSE_NR,
                    AFGOERELSE_TYPE,
                    KLAGE_NR,
                    KLAGE_MODTAGET,
                    RETTIDIGHED,
                    KLAGEINSTANS,
                    ENHED_TELEFON),
            List.of("Hvad sker der nu", "Nye oplysninger")),
    L15(
            "klage-sendt-videre",
            "Klage sendt videre",
            EnumSet.of(
                    BORGER_NAVN,
                    AFGOERELSE_NR,
                    AFGOERELSE_TYPE,
                    KLAGE_NR,
                    RESULTAT,
                    BEGRUNDELSE,
                    KLAGEINSTANS,
                    ENHED_TELEFON),
            List.of("Vores genvurdering", "Begrundelse", "Hvad sker der nu")),
    L16(
            "fristoverskridelse",
            "Din sag om førtidspension tager længere tid",
            EnumSet.of(BORGER_NAVN, FRIST, FORSINKELSE_AARSAG, NY_DATO, ENHED_TELEFON),
            List.of("Hvorfor", "Hvornår")),
    L17(
            "afslutning",
            "Afslutning og efterværn",
            EnumSet.of(BORGER_NAVN, RESULTAT, RESULTAT_DATO, EFTERVAERN, ENHED_TELEFON),
            List.of("Resultat", "Efterværn", "Kontakt")),
    L18(
            "overdragelse",
            "Overdragelse ved flytning",
            RecipientKind.KOMMUNE,
            EnumSet.of(
                    MODTAGER_NAVN,
                    BORGER_NAVN,
                    BORGER_CPR,
                    OVERDRAGET_DEN,
                    LOVENS_OPLYSNINGER,
                    SAMTYKKE_OPLYSNINGER,
                    AABNE_KLAGER,
                    ENHED_TELEFON),
            List.of("Givet videre efter loven", "Givet videre med borgerens samtykke", "Åbne klager", "Kontakt")),
    /** The text is here for the course for the young, which asks for it once it is safe to write to the parents. */
    L19(
            "foraeldresamtykke",
            "Forældresamtykke",
            RecipientKind.VAERGE,
            EnumSet.of(
                    MODTAGER_NAVN,
                    BORGER_NAVN,
                    SAMTYKKE_FORMAAL,
                    SAMTYKKE_PARTER,
                    SAMTYKKE_OPLYSNINGER,
                    SAMTYKKE_GYLDIG_TIL,
                    SVARFRIST,
                    ENHED_TELEFON),
            List.of(
                    "Hvad du siger ja til",
                    "Det er frivilligt",
                    "Du kan trække dit samtykke tilbage",
                    "Sådan svarer du")),
    L22(
            "svar-paa-aktindsigt",
            "Svar på aktindsigt",
            EnumSet.of(
                    BORGER_NAVN,
                    ANMODNING,
                    ANMODNING_MODTAGET,
                    DOKUMENTER,
                    UNDTAGELSER,
                    KLAGEVEJLEDNING,
                    ENHED_TELEFON,
                    DPO_KONTAKT),
            List.of("Det får du", "Det har vi undtaget", "Hvis du vil klage")),
    L23(
            "underretning",
            "Underretning om et barn",
            RecipientKind.FORVALTNING,
            EnumSet.of(
                    MODTAGER_NAVN,
                    BORGER_NAVN,
                    BORGER_CPR,
                    BARN_NAVN,
                    BARN_ALDER,
                    HAST,
                    FAKTA,
                    FORAELDRE_VED_DET,
                    UNDERRETTER,
                    ENHED_TELEFON),
            List.of("Barnet", "Det har vi set og hørt", "Kontakt")),
    L24(
            "orientering",
            "Orientering til mange",
            EnumSet.of(BORGER_NAVN, EMNE, ORIENTERING, ENHED_TELEFON),
            List.of("Har du spørgsmål?")),
    L25(
            "ny-sagsbehandler",
            "Ny fast sagsbehandler",
            EnumSet.of(BORGER_NAVN, SAGSBEHANDLER, ENHED_TELEFON),
            List.of("Din nye sagsbehandler", "Det er som før"));

    private final String slug;
    private final String label;
    private final RecipientKind recipientKind;
    private final Set<LetterField> mandatory;
    private final List<String> headings;

    LetterKind(String slug, String label, Set<LetterField> mandatory, List<String> headings) {
        this(slug, label, RecipientKind.BORGER, mandatory, headings);
    }

    LetterKind(
            String slug, String label, RecipientKind recipientKind, Set<LetterField> mandatory, List<String> headings) {
        this.slug = slug;
        this.label = label;
        this.recipientKind = recipientKind;
        this.mandatory = mandatory;
        this.headings = headings;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Who it is for; a letter that several get has a text for each. */
    public RecipientKind recipientKind() {
        return recipientKind;
    }

    /**
     * Nothing of it shows in the case but to whoever wrote it and to the team leader: a worry about a child must not reach
     * the citizen by a caseworker's screen.
     */
    public boolean isConfidential() {
        return this == L23;
    }

    /** Somebody is told within minutes when it can't be sent, and it is tried until it gets through. */
    boolean isUrgent() {
        return this == L23;
    }

    static Set<LetterKind> urgent() {
        return Arrays.stream(values()).filter(LetterKind::isUrgent).collect(Collectors.toUnmodifiableSet());
    }

    /** File of the text that comes with the product. */
    public String file() {
        return name() + "-" + slug + ".md";
    }

    /** Fields that the text may use: those of every letter and its own. */
    public Set<LetterField> fields() {
        Set<LetterField> allowed = EnumSet.copyOf(LetterField.COMMON);
        allowed.addAll(mandatory);
        return allowed;
    }

    /** Fields without which the letter would not say what it must. */
    Set<LetterField> mandatory() {
        return mandatory;
    }

    /** Headings below which the text says what the letter must. */
    List<String> headings() {
        return headings;
    }

    public static Optional<LetterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
