package dk.forloeb.mentoring;

/** What the caseworker does about a mentor's concern. */
public enum ConcernAction {
    KONTAKT_BORGER("Kontakter borgeren"),
    KONTAKT_MENTOR("Kontakter mentoren"),
    JUSTER_PLAN("Justerer planen"),
    HELBRED("Tilbyder lægegennemgang"),
    TVAERGAAENDE("Inddrager en anden forvaltning"),
    UNDERRETNING("Sender en underretning"),
    INGEN("Bekymringen er afklaret");

    private final String label;

    ConcernAction(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
