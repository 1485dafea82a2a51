/**
 * The physician at the job centre: voluntary referral, slots, review and what of it the caseworker may see. Findings stay
 * encrypted in schema {@code health}.
 */
@ApplicationModule(
        displayName = "Helbred",
        allowedDependencies = {"deadline", "letter", "trajectory", "citizen", "engine", "platform"})
package dk.forloeb.health;

import org.springframework.modulith.ApplicationModule;
