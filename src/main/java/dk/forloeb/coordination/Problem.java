package dk.forloeb.coordination;

import dk.forloeb.trajectory.ConsentScope;

/** What the citizen struggles with; each tells of one kind of information. */
public enum Problem {
    BOLIG("Bolig", ConsentScope.SOCIALT),
    GAELD("Gæld", ConsentScope.SOCIALT),
    BOERN("Børn", ConsentScope.SOCIALT),
    VOLD("Vold", ConsentScope.SOCIALT),
    MISBRUG("Misbrug", ConsentScope.HELBRED_FUNKTION),
    PSYKE("Psyke", ConsentScope.HELBRED_FUNKTION),
    ANDET("Andet", ConsentScope.SOCIALT);

    private final String label;
    private final ConsentScope scope;

    Problem(String label, ConsentScope scope) {
        this.label = label;
        this.scope = scope;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Kind of information that somebody who hears of the problem gets. */
    public ConsentScope scope() {
        return scope;
    }
}
