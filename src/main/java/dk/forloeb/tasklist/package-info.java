/**
 * What Forløb adds to Camunda's Tasklist: drafts of forms on the server, what stands on the cards, and what changes under an
 * open form. Nothing depends on it.
 */
@ApplicationModule(
        displayName = "Opgaveliste",
        allowedDependencies = {"deadline", "trajectory", "engine", "platform"})
package dk.forloeb.tasklist;

import org.springframework.modulith.ApplicationModule;
