/** What supervisors see beside Camunda's Cockpit: where steps take time, what has ended and how. Nothing depends on it. */
@ApplicationModule(
        displayName = "Overvågning",
        allowedDependencies = {"caseload", "deadline", "trajectory", "engine", "platform"})
package dk.forloeb.supervision;

import org.springframework.modulith.ApplicationModule;
