package dk.forloeb.clarification;

import dk.forloeb.trajectory.Outcome;
import java.util.Optional;

/** What a clarification came to (domain code list 1.b.6). */
public enum ClarificationOutcome {
    FLEKS_BEVILGET("Fleksjob bevilget"),
    FLEKS_AFSLAG("Afslag på fleksjob"),
    FP_BEVILGET("Førtidspension bevilget"),
    FP_AFSLAG("Afslag på førtidspension"),
    RF_BEVILGET("Ressourceforløb bevilget"),
    TILBAGE_T1("Tilbage til indsatsen"),
    BORGER_TRAKKER_ANSOEGNING("Borgeren trækker ansøgningen");

    private final String label;

    ClarificationOutcome(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether the course ends with it; otherwise the citizen goes another round. */
    public boolean endsCourse() {
        return courseOutcome().isPresent();
    }

    /** What the course as a whole ends with; empty when it goes on. */
    public Optional<Outcome> courseOutcome() {
        return switch (this) {
            case FLEKS_BEVILGET -> Optional.of(Outcome.AFSL_FLEKSJOB);
            case FP_BEVILGET -> Optional.of(Outcome.AFSL_FOERTIDSPENSION);
            case RF_BEVILGET -> Optional.of(Outcome.AFSL_RESSOURCEFORLOEB);
            case FLEKS_AFSLAG, FP_AFSLAG, TILBAGE_T1, BORGER_TRAKKER_ANSOEGNING -> Optional.empty();
        };
    }
}
