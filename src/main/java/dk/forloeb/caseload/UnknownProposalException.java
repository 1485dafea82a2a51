package dk.forloeb.caseload;

/** A course has no such proposal that may be looked into. */
public class UnknownProposalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownProposalException() {
        super("There is no such proposal.");
    }
}
