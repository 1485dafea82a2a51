/** What makes a citizen ready for work: courses of Danish and trade, and the culture of Danish workplaces. */
@ApplicationModule(
        displayName = "Opkvalificering",
        allowedDependencies = {"trajectory", "citizen", "engine", "platform"})
package dk.forloeb.upskilling;

import org.springframework.modulith.ApplicationModule;
