/** The engine boundary: all shared Camunda code. What other modules may use of it stands in this package. */
@ApplicationModule(displayName = "Procesmotor", type = ApplicationModule.Type.OPEN, allowedDependencies = "platform")
package dk.forloeb.engine;

import org.springframework.modulith.ApplicationModule;
