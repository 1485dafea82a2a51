package dk.forloeb.caseload;

import java.util.EnumSet;
import java.util.Set;

/** What the board tells of a trajectory beside its deadlines, its citizen and its number, which are always there. */
public enum BoardColumn {
    TRIN("Trin"),
    STATUS("Status"),
    KONTAKT("Seneste kontakt"),
    AFTALE("Næste aftale"),
    HENVIST("Henvist"),
    I_FASEN("I fasen siden"),
    ENHED("Enhed"),
    SAGSBEHANDLER("Sagsbehandler");

    private final String label;

    BoardColumn(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** What somebody sees who has not chosen. */
    static Set<BoardColumn> usual() {
        return EnumSet.of(TRIN, KONTAKT, AFTALE, SAGSBEHANDLER);
    }
}
