package dk.forloeb.citizen;

/** Somebody else has changed the citizen since the person looked. */
public class StaleCitizenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
