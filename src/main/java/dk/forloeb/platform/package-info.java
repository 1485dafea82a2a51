/** Clock, roles, current user, access log and encryption: what every module stands on. */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dk.forloeb.platform;

import org.springframework.modulith.ApplicationModule;
