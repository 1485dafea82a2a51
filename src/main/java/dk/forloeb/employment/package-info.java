/** Theme 1 of the action plan: the hands-on employment trajectory as a whole, from referral to the end of after-care. */
@ApplicationModule(
        displayName = "Håndholdt beskæftigelsesforløb",
        allowedDependencies = {
            "screening",
            "competence",
            "health",
            "upskilling",
            "placement",
            "mentoring",
            "followup",
            "letter",
            "absence",
            "interruption",
            "coordination",
            "clarification",
            "trajectory",
            "citizen",
            "engine",
            "platform"
        })
package dk.forloeb.employment;

import org.springframework.modulith.ApplicationModule;
