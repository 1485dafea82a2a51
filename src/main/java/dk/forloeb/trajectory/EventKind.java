package dk.forloeb.trajectory;

/** What happened in a trajectory. */
public enum EventKind {
    HENVIST("Henvist"),
    BORGER_RETTET("Oplysninger om borgeren rettet"),
    BESKREVET("Situation beskrevet"),
    SEGMENTERET("Segment og prioritet sat"),
    SCREENET("Visiteret"),
    VENTELISTE("Sat på venteliste"),
    PLADS_TILDELT("Plads tildelt"),
    SAGSBEHANDLER_TILDELT("Sagsbehandler tildelt"),
    OPSTARTSSAMTALE("Opstartssamtale holdt"),
    AKTIVERET("Aktiveret"),
    PAUSE("Sat på pause"),
    GENOPTAGET("Genoptaget efter pause"),
    FASE("Ny fase"),
    SAMTYKKE("Samtykke registreret"),
    SAMTYKKE_TRUKKET("Samtykke trukket tilbage"),
    DANSKNIVEAU("Nyt danskniveau"),
    KOMPETENCER_AFKLARET("Kompetencer afklaret"),
    LAEGE_HENVIST("Henvist til læge"),
    LAEGE_FRAVALGT("Lægegennemgang fravalgt"),
    LAEGE_TID("Tid hos læge bestilt"),
    LAEGE_GENNEMGANG("Helbredsgennemgang holdt"),
    LAEGE_UDEBLEVET("Udeblevet fra læge"),
    HELBRED_VEJ("Vej efter læge valgt"),
    PLAN_LAGT("Plan lagt"),
    OPKVAL_STARTET("Opkvalificering startet"),
    OPKVAL_AFBRUDT("Opkvalificering afbrudt"),
    OPKVAL_AFSLUTTET("Opkvalificering afsluttet"),
    LAVT_FREMMOEDE("Lavt fremmøde"),
    WORKSHOP("Workshop om arbejdspladskultur"),
    E_LAERING("E-læring"),
    PLACERING_FUNDET("Virksomhed fundet"),
    PLACERING_GODKENDT("Placering godkendt"),
    PLACERING_STARTET("Placering startet"),
    PLACERING_FORLAENGET("Placering forlænget"),
    PLACERING_AFBRUDT("Placering afbrudt"),
    PLACERING_AFSLUTTET("Placering afsluttet"),
    MENTOR_BEVILGET("Mentor bevilget"),
    MENTOR_IKKE_BEVILGET("Mentor ikke bevilget"),
    MENTOR_FORLAENGET("Mentor forlænget"),
    MENTOR_LOG("Mentorlog"),
    MENTOR_BEKYMRING("Bekymring fra mentor"),
    MENTOR_AFSLUTTET("Mentor afsluttet"),
    KONTAKT_BORGER("Kontakt med borger"),
    KONTAKT_VIRKSOMHED("Kontakt med virksomhed"),
    BREV_SENDT("Brev sendt"),
    BREV_STOPPET("Brev stoppet"),
    BREV_FEJLET("Brev kunne ikke sendes"),
    UDEBLEVET_FRA_KONTAKT("Mødte ikke til kontakt"),
    FRAVAER_MELDT("Fravær meldt"),
    FRAVAER_NOTERET("Fravær noteret uden opgave"),
    FRAVAER_KONTAKT("Forsøg på kontakt efter fravær"),
    FRAVAER_REAKTION("Reaktion på fravær foreslået"),
    FRAVAER_TEAMLEDER("Fravær gennemgået af teamleder"),
    SYGDOM_TRIN("Samtale eller konference om sygdom"),
    RASKMELDT("Raskmeldt"),
    RAADIGHED_VURDERET("Vejledning gennemgået ved udeblivelse"),
    PARTSHOERING_SENDT("Partshøring sendt"),
    PARTSHOERING_SVAR("Svar på partshøring"),
    INDSTILLING("Indstilling efter partshøring"),
    INDSTILLING_AFGJORT("Indstilling afgjort af teamleder"),
    FRAVAER_AFSLUTTET("Fravær afsluttet"),
    NAESTE_SKRIDT("Næste skridt valgt"),
    LANGT_FORLOEB("Langt forløb gennemgået"),
    AFSLUTTET("Forløb afsluttet"),
    EFTERVAERN_STARTET("Efterværn startet"),
    EFTERVAERN_KONTAKT("Efterværnskontakt"),
    FRIST_PAUSE("Frist sat på pause"),
    FRIST_GENOPTAGET("Frist genoptaget"),
    FRIST_FORLAENGET("Frist forlænget"),
    FRIST_OMREGNET("Frist regnet om efter ny kalender"),
    LUKKET("Forløb lukket");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
