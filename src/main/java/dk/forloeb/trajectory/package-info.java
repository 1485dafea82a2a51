/** The record of a citizen's course: status, phase, caseworker, facts, consents, proposals, notes and events. */
@ApplicationModule(
        displayName = "Forløb",
        allowedDependencies = {"citizen", "engine", "platform"})
package dk.forloeb.trajectory;

import org.springframework.modulith.ApplicationModule;
