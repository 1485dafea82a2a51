package dk.forloeb.tasklist.web;

/** More cards are asked for than a page of Tasklist has. */
class TooManyCardsException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
