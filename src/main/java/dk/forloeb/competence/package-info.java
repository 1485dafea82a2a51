/** What the citizen can and wants, and how far the citizen has come: competences and the 11 progression indicators. */
@ApplicationModule(
        displayName = "Kompetenceafklaring",
        allowedDependencies = {"trajectory", "citizen", "engine", "platform"})
package dk.forloeb.competence;

import org.springframework.modulith.ApplicationModule;
