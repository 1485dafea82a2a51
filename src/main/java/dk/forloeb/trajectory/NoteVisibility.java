package dk.forloeb.trajectory;

/** Who may read a note: everybody on the trajectory, or only the health or safety staff. */
public enum NoteVisibility {
    ALMINDELIG,
    SUNDHED,
    SIKKERHED
}
