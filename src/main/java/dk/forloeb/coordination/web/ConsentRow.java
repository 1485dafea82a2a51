package dk.forloeb.coordination.web;

import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentView;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer of the register in words.
 *
 * @param chip colour of where it stands
 */
record ConsentRow(ConsentView consent, String parties, String scopes, String method, String recordedBy, String chip) {

    private static final Map<String, String> METHODS =
            Map.of("SKRIFTLIGT", "Skriftligt", "DIGITALT", "Digitalt", "MUNDTLIGT_NOTAT", "Mundtligt med notat");

    static ConsentRow of(ConsentView consent, String recordedBy) {
        return new ConsentRow(
                consent,
                String.join(", ", consent.parties()),
                consent.scopes().stream().sorted().map(ConsentScope::label).collect(Collectors.joining(", ")),
                METHODS.getOrDefault(consent.method(), consent.method()),
                recordedBy,
                switch (consent.standing()) {
                    case GAELDER -> "green";
                    case TRUKKET -> "red";
                    case UDLOEBET -> "amber";
                    case NEJ, ERSTATTET -> "grey";
                });
    }
}
