/** Notifications to the social administration about children that staff worry about (Barnets lov § 133). */
@ApplicationModule(
        displayName = "Underretninger",
        allowedDependencies = {"letter", "trajectory", "engine", "platform"})
package dk.forloeb.welfare;

import org.springframework.modulith.ApplicationModule;
