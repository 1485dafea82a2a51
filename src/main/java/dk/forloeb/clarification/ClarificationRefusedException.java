package dk.forloeb.clarification;

/** A clarification can't take this step, whoever asks for it and by whatever way. */
public class ClarificationRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ClarificationRefusedException(String trajectoryNo, ClarificationStatus status, String step) {
        super("Clarification of %s is %s: no %s now.".formatted(trajectoryNo, status, step));
    }
}
