package dk.forloeb.clarification;

/** What the clarification module tells its process. */
public interface ClarificationProgress {

    /** The case is decided, or never will be: its deadline is followed no more. Nothing happens when none is. */
    void decided(String trajectoryNo);
}
