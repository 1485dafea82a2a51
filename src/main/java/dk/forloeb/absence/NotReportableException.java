package dk.forloeb.absence;

/** There is no trajectory with this number, or none of which this person may tell; nobody learns which of the two. */
public class NotReportableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReportableException() {
        super("Der er intet forløb med det nummer, som du kan melde fravær på.");
    }
}
