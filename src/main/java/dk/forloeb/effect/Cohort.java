package dk.forloeb.effect;

import java.util.List;

/**
 * Those who started in one quarter, and where they stood so many months later.
 *
 * @param year of the start
 * @param quarter of the start, 1–4
 * @param started how many; null when hidden
 * @param standings one for each of {@link #MONTHS}
 */
public record Cohort(int year, int quarter, Long started, List<Standing> standings) {

    /** Months after the start at which a cohort is measured (domain 4.1). */
    public static final List<Integer> MONTHS = List.of(3, 6, 12);

    /** Where a citizen stands. */
    public enum State {
        JOB("Ordinært job"),
        UDDANNELSE("Uddannelse"),
        ANDET("Deltidsjob, fleksjob eller pension"),
        I_GANG("Stadig i forløb"),
        UKENDT("Ukendt efter afslutning");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Danish name for users. */
        public String label() {
            return label;
        }
    }

    /**
     * @param months after the start
     * @param measured false as long as the months have not passed for everybody of the quarter
     * @param counts one for each {@link State}; null where hidden
     */
    public record Standing(int months, boolean measured, List<Long> counts) {}
}
