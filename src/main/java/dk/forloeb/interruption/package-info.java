/** Interruptions: what happens to a citizen at any time and ends the course, or asks the caseworker to look at it. */
@ApplicationModule(
        displayName = "Hændelser",
        allowedDependencies = {"screening", "letter", "trajectory", "engine", "platform"})
package dk.forloeb.interruption;

import org.springframework.modulith.ApplicationModule;
