package dk.forloeb.trajectory;

/** What happened in a trajectory. */
public enum EventKind {
    HENVIST("Henvist"),
    SCREENET("Visiteret"),
    VENTELISTE("Sat på venteliste"),
    PLADS_TILDELT("Plads tildelt"),
    SAGSBEHANDLER_TILDELT("Sagsbehandler tildelt"),
    OPSTARTSSAMTALE("Opstartssamtale holdt"),
    AKTIVERET("Aktiveret"),
    FASE("Ny fase"),
    SAMTYKKE("Samtykke registreret"),
    KOMPETENCER_AFKLARET("Kompetencer afklaret"),
    LAEGE_HENVIST("Henvist til læge"),
    LAEGE_FRAVALGT("Lægegennemgang fravalgt"),
    LAEGE_TID("Tid hos læge booket"),
    LAEGE_GENNEMGANG("Helbredsgennemgang holdt"),
    LAEGE_UDEBLEVET("Udeblevet fra læge"),
    HELBRED_VEJ("Vej efter læge valgt"),
    PLAN_LAGT("Plan lagt"),
    OPKVAL_STARTET("Opkvalificering startet"),
    OPKVAL_AFSLUTTET("Opkvalificering afsluttet"),
    LAVT_FREMMOEDE("Lavt fremmøde"),
    WORKSHOP("Workshop om arbejdspladskultur"),
    E_LAERING("E-læring"),
    PLACERING_FUNDET("Virksomhed fundet"),
    PLACERING_GODKENDT("Placering godkendt"),
    PLACERING_STARTET("Placering startet"),
    PLACERING_FORLAENGET("Placering forlænget"),
    PLACERING_AFSLUTTET("Placering afsluttet"),
    MENTOR_BEVILGET("Mentor bevilget"),
    MENTOR_IKKE_BEVILGET("Mentor ikke bevilget"),
    MENTOR_FORLAENGET("Mentor forlænget"),
    MENTOR_LOG("Mentorlog"),
    MENTOR_BEKYMRING("Bekymring fra mentor"),
    MENTOR_AFSLUTTET("Mentor afsluttet"),
    KONTAKT_BORGER("Kontakt med borger"),
    KONTAKT_VIRKSOMHED("Kontakt med virksomhed"),
    NAESTE_SKRIDT("Næste skridt valgt"),
    LANGT_FORLOEB("Langt forløb gennemgået"),
    AFSLUTTET("Forløb afsluttet"),
    EFTERVAERN_STARTET("Efterværn startet"),
    EFTERVAERN_KONTAKT("Efterværnskontakt"),
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
