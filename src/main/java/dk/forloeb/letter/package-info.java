/**
 * Letters to citizens and to others about them: texts that a process owner keeps, PDF, channel, and sending that loses and
 * repeats nothing.
 */
@ApplicationModule(
        displayName = "Breve",
        allowedDependencies = {"trajectory", "citizen", "engine", "platform"})
package dk.forloeb.letter;

import org.springframework.modulith.ApplicationModule;
