package dk.forloeb.health;

/** Somebody who is no physician at the job centre asked for a citizen's health findings. */
public class HealthAccessDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HealthAccessDeniedException() {
        super("Kun læger på jobcenteret har adgang til helbredsoplysninger.");
    }
}
