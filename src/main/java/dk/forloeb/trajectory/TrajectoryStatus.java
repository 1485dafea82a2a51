package dk.forloeb.trajectory;

/** Life cycle of a trajectory; the code is stored, the Danish label shown. */
public enum TrajectoryStatus {
    HENVIST("Henvist"),
    VENTELISTE("På venteliste"),
    VISITERET("Visiteret"),
    AFVIST("Ikke optaget"),
    AKTIV("Aktiv"),
    PAUSE("På pause"),
    AFSLUTTET("Afsluttet"),
    EFTERVAERN("Efterværn"),
    LUKKET("Lukket");

    private final String label;

    TrajectoryStatus(String label) {
        this.label = label;
    }

    /** Whether nothing in the course changes any more. */
    public boolean isOver() {
        return this == AFVIST || this == LUKKET;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
