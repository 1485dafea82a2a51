/** Complaints over decisions: registered, looked at again by somebody else, passed on, and the board's answer followed. */
@ApplicationModule(
        displayName = "Klager",
        allowedDependencies = {"decision", "letter", "trajectory", "engine", "platform"})
package dk.forloeb.complaint;

import org.springframework.modulith.ApplicationModule;
