package dk.forloeb.citizen;

/** What was typed can't be a CPR number. The Danish message says why and never repeats what was typed. */
public class InvalidCprException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCprException(String message) {
        super(message);
    }
}
