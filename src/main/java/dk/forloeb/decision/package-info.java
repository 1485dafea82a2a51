/** Decisions that the law asks to be heard on, reasoned, seen by two people and told of the way to complain. */
@ApplicationModule(
        displayName = "Afgørelser",
        allowedDependencies = {"letter", "deadline", "trajectory", "engine", "platform"})
package dk.forloeb.decision;

import org.springframework.modulith.ApplicationModule;
