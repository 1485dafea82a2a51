/** Visitation: who gets a place in the programme, when, and with which caseworker. */
@ApplicationModule(
        displayName = "Visitation",
        allowedDependencies = {"trajectory", "citizen", "engine", "platform"})
package dk.forloeb.screening;

import org.springframework.modulith.ApplicationModule;
