package dk.forloeb.engine.internals;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * A request that Forløb itself says no to, with a Danish sentence that a person may read as it stands. The code travels
 * through the engine's REST layer, which turns many exceptions into HTTP 500 and puts English text in front.
 */
public final class Refusal {

    /** Exception code of every refusal; the engine leaves codes from 20000 to 39999 to applications. */
    public static final int CODE = 20_400;

    private Refusal() {}

    /** The request breaks a rule, whoever asks: HTTP 400. */
    public static BadUserRequestException badRequest(String danishMessage) {
        return marked(new BadUserRequestException(danishMessage));
    }

    /** The way in is shut, whoever asks: HTTP 403. */
    public static AuthorizationException forbidden(String danishMessage) {
        return marked(new AuthorizationException(danishMessage));
    }

    static <E extends ProcessEngineException> E marked(E exception) {
        exception.setCode(CODE);
        return exception;
    }
}
