package dk.forloeb.caseload;

/** What somebody wants to do on the board can't be done like that; the message is Danish and for that person. */
public class BoardRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BoardRefusedException(String danishMessage) {
        super(danishMessage);
    }

    static void refuseIf(boolean wrong, String danishMessage) {
        if (wrong) {
            throw new BoardRefusedException(danishMessage);
        }
    }
}
