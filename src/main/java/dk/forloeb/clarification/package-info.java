/**
 * Clarification of flexjob and disability pension: screening, preparation, team or overall description, recommendation, and
 * what became of the decision. What is said about health stays in module {@code health}.
 */
@ApplicationModule(
        displayName = "Afklaring af fleksjob og pension",
        allowedDependencies = {
            "coordination",
            "decision",
            "health",
            "letter",
            "deadline",
            "trajectory",
            "citizen",
            "engine",
            "platform"
        })
package dk.forloeb.clarification;

import org.springframework.modulith.ApplicationModule;
