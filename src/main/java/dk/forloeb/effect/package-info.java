/** What comes of the effort (action plan, principle C): indicators, cohorts and the committee's report. Names nobody. */
@ApplicationModule(
        displayName = "Effekt",
        allowedDependencies = {
            "competence",
            "complaint",
            "deadline",
            "health",
            "mentoring",
            "upskilling",
            "trajectory",
            "engine",
            "platform"
        })
package dk.forloeb.effect;

import org.springframework.modulith.ApplicationModule;
