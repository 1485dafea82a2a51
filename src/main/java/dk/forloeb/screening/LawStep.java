package dk.forloeb.screening;

import java.util.ArrayList;
import java.util.List;

/** What the law asks for first, as the form ticks it. */
public enum LawStep {
    SAMTALE("Lovens første samtale"),
    TILBUD("Lovens første tilbud");

    private final String label;

    LawStep(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** What was done before the course; null when nothing was. */
    public static List<LawStep> of(LawSteps steps) {
        List<LawStep> done = new ArrayList<>();
        if (steps.interviewHeld()) {
            done.add(SAMTALE);
        }
        if (steps.offerGiven()) {
            done.add(TILBUD);
        }
        return done.isEmpty() ? null : List.copyOf(done);
    }
}
