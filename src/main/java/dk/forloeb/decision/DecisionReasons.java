package dk.forloeb.decision;

/**
 * A decision as its author wants it approved (form F-B7).
 *
 * @param considered what the citizen's reply meant for the decision; null when nobody was heard
 * @param reasoning facts, law and main considerations (forvaltningsloven §§ 22-24)
 * @param terms scope and period of what is granted; null when there is nothing to say
 * @param guidanceChecked whether the author has seen that the complaint guidance fits
 */
public record DecisionReasons(
        DecisionResult result,
        String legalBasis,
        String facts,
        String considered,
        String reasoning,
        String terms,
        boolean guidanceChecked) {}
