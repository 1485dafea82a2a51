package dk.forloeb.deadline;

import dk.forloeb.trajectory.EventKind;

/** What has been done to a deadline. */
public enum ChangeKind {
    PAUSE("Sat på pause", EventKind.FRIST_PAUSE),
    GENOPTAGET("Genoptaget", EventKind.FRIST_GENOPTAGET),
    FORLAENGET("Forlænget", EventKind.FRIST_FORLAENGET),
    OMREGNET("Regnet om efter ny kalender", EventKind.FRIST_OMREGNET),
    PAAMINDET("Påmindet", EventKind.FRIST_PAAMINDET),
    ESKALERET("Sendt til teamleder", EventKind.FRIST_ESKALERET),
    FULGT_OP("Fulgt op", EventKind.FRIST_FULGT_OP);

    private final String label;
    private final EventKind event;

    ChangeKind(String label, EventKind event) {
        this.label = label;
        this.event = event;
    }

    public String label() {
        return label;
    }

    /** How the trajectory's timeline tells of it. */
    EventKind event() {
        return event;
    }
}
