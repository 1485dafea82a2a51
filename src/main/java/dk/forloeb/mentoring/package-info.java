/** Mentors: grants of at most six months, their log, concerns and renewal (LAB §§ 167-169). */
@ApplicationModule(
        displayName = "Mentor",
        allowedDependencies = {"placement", "letter", "trajectory", "citizen", "engine", "platform"})
package dk.forloeb.mentoring;

import org.springframework.modulith.ApplicationModule;
