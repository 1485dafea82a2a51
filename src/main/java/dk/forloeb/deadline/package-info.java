/** When something must be done: the municipality's working days, and deadlines that say why they lie where they lie. */
@ApplicationModule(
        displayName = "Frister",
        allowedDependencies = {"trajectory", "engine", "platform"})
package dk.forloeb.deadline;

import org.springframework.modulith.ApplicationModule;
