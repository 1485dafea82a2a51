package dk.forloeb.engine.deployment;

import java.util.List;

/** Reads a form as the gateway will read it later, so that a form that cannot be received is never deployed. */
@FunctionalInterface
public interface FormCheck {

    /**
     * @param file name of the form's file
     * @return what is wrong with the form, one Danish sentence each; empty when it can be received
     */
    List<String> problems(String file, byte[] json);
}
