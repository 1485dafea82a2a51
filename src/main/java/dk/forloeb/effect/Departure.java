package dk.forloeb.effect;

import dk.forloeb.trajectory.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Ways to leave without an ordinary job, so few that each may be of enough citizens to be shown. */
public enum Departure {
    UDDANNELSE("Uddannelse", EnumSet.of(Outcome.AFSL_UDDANNELSE)),
    ANDET_GRUNDLAG(
            "Deltidsjob, fleksjob eller pension",
            EnumSet.of(
                    Outcome.DELTID_JOB,
                    Outcome.AFSL_FLEKSJOB,
                    Outcome.AFSL_FOERTIDSPENSION,
                    Outcome.AFSL_RESSOURCEFORLOEB,
                    Outcome.AFSL_SENIORPENSION)),
    NORMALINDSATS("Tilbage til den almindelige indsats", EnumSet.of(Outcome.AFSL_NORMALINDSATS)),
    EGET_OENSKE("Eget ønske", EnumSet.of(Outcome.AFSL_EGET_OENSKE)),
    IKKE_MAALGRUPPE("Ikke i målgruppen", EnumSet.of(Outcome.AFSL_IKKE_MAALGRUPPE)),
    FLYTTET(
            "Flyttet, udrejst eller forsvundet",
            EnumSet.of(Outcome.AFSL_FLYTTET, Outcome.AFSL_UDREJST, Outcome.AFSL_FORSVUNDET)),
    ANDET("Anden grund", EnumSet.of(Outcome.AFSL_DOED, Outcome.AFSL_YDELSE_OPHOERT, Outcome.AFSL_ANDET));

    private final String label;
    private final Set<Outcome> outcomes;

    Departure(String label, Set<Outcome> outcomes) {
        this.label = label;
        this.outcomes = outcomes;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** @param outcome none of the ordinary jobs */
    static Departure of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(departure -> departure.outcomes.contains(outcome))
                .findFirst()
                .orElseThrow();
    }
}
