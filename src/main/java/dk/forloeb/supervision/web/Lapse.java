package dk.forloeb.supervision.web;

import java.time.Duration;
import java.util.Locale;

/** A length of time in the unit in which people speak of it. Days are calendar days. */
final class Lapse {

    private static final int FULL_DAYS_FROM = 10;
    private static final double MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

    private Lapse() {}

    /** Such as »under 1 min.«, »12 min.«, »4 t.«, »2,5 dage«. */
    static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return "under 1 min.";
        }
        // What would be shown as 60 minutes is an hour, and 24 hours are a day.
        long minutes = time.toMinutes();
        if (minutes < Duration.ofHours(1).toMinutes()) {
            return minutes + " min.";
        }
        long hours = Math.round(minutes / (double) Duration.ofHours(1).toMinutes());
        if (hours < Duration.ofDays(1).toHours()) {
            return hours + " t.";
        }
        double days = minutes / MINUTES_A_DAY;
        if (days >= FULL_DAYS_FROM) {
            return "%d dage".formatted(Math.round(days));
        }
        String number = String.format(Locale.ROOT, "%.1f", days);
        String danish = number.replace(".0", "").replace('.', ',');
        return danish + (danish.equals("1") ? " dag" : " dage");
    }
}
