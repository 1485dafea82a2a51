/** Absence from what a citizen has agreed to: reaction on the same day, reasonable cause, long sickness, availability. */
@ApplicationModule(
        displayName = "Fravær",
        allowedDependencies = {"followup", "deadline", "trajectory", "citizen", "engine", "platform"})
package dk.forloeb.absence;

import org.springframework.modulith.ApplicationModule;
