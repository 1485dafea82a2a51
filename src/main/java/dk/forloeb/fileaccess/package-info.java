/** Requests of citizens to see their files and their data: registered, answered within the law's term, with guidance. */
@ApplicationModule(
        displayName = "Aktindsigt",
        allowedDependencies = {"letter", "trajectory", "engine", "platform"})
package dk.forloeb.fileaccess;

import org.springframework.modulith.ApplicationModule;
