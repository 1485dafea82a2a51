/**
 * The register of consents as people see it, and the holistic effort: requests to other administrations, shared only on a
 * consent or a documented rule, with their answers and what was agreed.
 */
@ApplicationModule(
        displayName = "Samarbejde med andre forvaltninger",
        allowedDependencies = {"health", "deadline", "letter", "trajectory", "citizen", "engine", "platform"})
package dk.forloeb.coordination;

import org.springframework.modulith.ApplicationModule;
