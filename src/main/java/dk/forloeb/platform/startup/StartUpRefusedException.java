package dk.forloeb.platform.startup;

import java.util.List;

/** Forløb can't run as it is set up. Carries one Danish line for each thing to put right. */
class StartUpRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartUpRefusedException(List<String> problems) {
        super(String.join(" ", problems));
    }
}
