/** Who the citizens are: identity, contact and protection. The only place that holds a CPR number. */
@ApplicationModule(displayName = "Borger", allowedDependencies = "platform")
package dk.forloeb.citizen;

import org.springframework.modulith.ApplicationModule;
