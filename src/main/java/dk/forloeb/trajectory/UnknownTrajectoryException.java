package dk.forloeb.trajectory;

/** There is no trajectory with this number, or it is none of the user's business: nobody is told which of the two. */
public class UnknownTrajectoryException extends RuntimeException {

    /** What every page below a course's address answers then, so that no page gives away that the number exists. */
    public static final String ON_A_PAGE =
            "Der er intet forløb på denne adresse, som du kan se. Se efter, om nummeret er skrevet rigtigt. Det"
                    + " åbnes kun af dem, der har med forløbet at gøre.";

    private static final long serialVersionUID = 1L;

    public UnknownTrajectoryException() {
        super("Der findes intet forløb med det nummer.");
    }
}
