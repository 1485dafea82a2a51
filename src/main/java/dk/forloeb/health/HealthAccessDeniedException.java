package dk.forloeb.health;

/** Somebody asked for a citizen's health findings whose role may not see them. */
public class HealthAccessDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HealthAccessDeniedException() {
        super("Kun de roller, der må se helbredsoplysninger, har adgang her.");
    }
}
