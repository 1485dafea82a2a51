package dk.forloeb.trajectory;

/** A caller used the key of an earlier referral for another one. */
public class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("The key has been used for another referral.");
    }
}
