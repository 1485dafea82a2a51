/** Recurring contact with citizen and workplace, as often as the situation asks for and never less than the law. */
@ApplicationModule(
        displayName = "Opfølgning",
        allowedDependencies = {
            "competence",
            "placement",
            "upskilling",
            "deadline",
            "letter",
            "trajectory",
            "citizen",
            "engine",
            "platform"
        })
package dk.forloeb.followup;

import org.springframework.modulith.ApplicationModule;
