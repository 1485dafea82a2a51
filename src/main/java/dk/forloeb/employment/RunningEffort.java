package dk.forloeb.employment;

import java.time.LocalDate;

/**
 * Something beside the course that ends with it.
 *
 * @param until last day as agreed; null when it has none
 */
public record RunningEffort(Kind kind, LocalDate until) {

    /** What it is, without where and why. */
    public enum Kind {
        LAEGE("Henvisningen til lægen på jobcenteret"),
        MENTOR("Mentorstøtten"),
        FRAVAER("Opfølgningen på fravær"),
        SAMARBEJDE("Spørgsmålet til en anden forvaltning"),
        AFKLARING("Afklaringen af fleksjob eller førtidspension"),
        PLACERING("Virksomhedsplaceringen"),
        KURSUS("Kurset");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Danish name for users. */
        public String label() {
            return label;
        }
    }
}
