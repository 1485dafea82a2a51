package dk.forloeb.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/** Where a form is being filled in for a synthetic citizen: who it is, what the form shows, when, and chance. */
record Situation(Persona persona, Prefill prefill, LocalDateTime now, Random random) {

    LocalDate today() {
        return now.toLocalDate();
    }

    /** A number between two bounds, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean has(Fate fate) {
        return persona.fate() == fate;
    }
}
