/** Placements in companies: match, checks, approval, start, extension and end. */
@ApplicationModule(
        displayName = "Virksomhedsplacering",
        allowedDependencies = {"health", "letter", "trajectory", "citizen", "engine", "platform"})
package dk.forloeb.placement;

import org.springframework.modulith.ApplicationModule;
