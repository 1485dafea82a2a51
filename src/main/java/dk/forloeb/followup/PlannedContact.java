package dk.forloeb.followup;

/** What the follow-up module tells its process. */
public interface PlannedContact {

    /** The citizen's situation has changed; where contact is waited for, it is planned anew. */
    void situationChanged(String trajectoryNo);
}
