package dk.forloeb.deadline;

/** What the team leader has done about a passed deadline. */
public enum FollowUpOutcome {
    NY_FRIST(ChangeReason.NY_FRIST),
    OMFORDELT(ChangeReason.OMFORDELT),
    AFVENTER(ChangeReason.AFVENTER),
    LOEST(ChangeReason.LOEST);

    private final ChangeReason reason;

    FollowUpOutcome(ChangeReason reason) {
        this.reason = reason;
    }

    /** How the deadline's log tells of it. */
    ChangeReason reason() {
        return reason;
    }
}
