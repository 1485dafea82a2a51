/** The work of caseworkers and team leaders at a glance: the caseload board, and the page of each course. It reads the record; only supervision depends on it. */
@ApplicationModule(
        displayName = "Overblik",
        allowedDependencies = {
            "employment",
            "mentoring",
            "placement",
            "upskilling",
            "coordination",
            "health",
            "letter",
            "interruption",
            "screening",
            "deadline",
            "trajectory",
            "citizen",
            "engine",
            "platform"
        })
package dk.forloeb.caseload;

import org.springframework.modulith.ApplicationModule;
