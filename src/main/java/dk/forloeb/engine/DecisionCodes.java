package dk.forloeb.engine;

import java.util.Map;
import java.util.Set;

/** The codes that a module understands in answers of one of its tables; another code is refused when the table is deployed. */
public interface DecisionCodes {

    String decisionId();

    /** Codes by name of the output column; each of its cells must hold one of them as a text. */
    Map<String, Set<String>> codes();
}
