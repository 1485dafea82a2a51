package dk.forloeb.clarification;

/** What a text of a clarification says; none of them is about health. */
public enum TextKind {
    FUNKTION,
    DOKUMENTATION,
    AABENBAR,
    BORGERENS_SYN,
    MAAL,
    ERFARING,
    TIDLIGERE_INDSATSER,
    SOCIALE_RESSOURCER,
    SOCIALE_UDFORDRINGER,
    NETVAERK,
    PERSPEKTIV,
    BILAG,
    UDEN_ATTEST,
    MOEDE_AFLYST,
    BORGER_FRAVAERENDE,
    FAGLIG_FORKLARING,
    NAESTE_SKRIDT,
    UENIGHED,
    BESLUTNING,
    IVAERKSAETTELSE
}
