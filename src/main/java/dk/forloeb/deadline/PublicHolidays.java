package dk.forloeb.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The public holidays of the Danish church year; store bededag is none from 2024 (lov 214/2023). */
final class PublicHolidays {

    private static final int FIRST_YEAR_WITHOUT_BEDEDAG = 2024;
    private static final int BEDEDAG = 26;

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(Month.JANUARY, 1), "Nytårsdag",
            MonthDay.of(Month.DECEMBER, 25), "Juledag",
            MonthDay.of(Month.DECEMBER, 26), "2. juledag");

    /** By days from Easter Sunday. */
    private static final Map<Integer, String> MOVABLE = Map.of(
            -3,
            "Skærtorsdag",
            -2,
            "Langfredag",
            0,
            "Påskedag",
            1,
            "2. påskedag",
            BEDEDAG,
            "Store bededag",
            39,
            "Kristi himmelfartsdag",
            49,
            "Pinsedag",
            50,
            "2. pinsedag");

    private PublicHolidays() {}

    /** Danish name of the holiday; empty when the day is none. */
    static Optional<String> on(LocalDate day) {
        String fixed = FIXED.get(MonthDay.from(day));
        if (fixed != null) {
            return Optional.of(fixed);
        }
        int fromEaster = (int) ChronoUnit.DAYS.between(easterSunday(day.getYear()), day);
        return fromEaster == BEDEDAG && day.getYear() >= FIRST_YEAR_WITHOUT_BEDEDAG
                ? Optional.empty()
                : Optional.ofNullable(MOVABLE.get(fromEaster));
    }

    /** Easter Sunday of the Gregorian calendar (Gauss's computus in the form of Meeus). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int leapCenturies = century / 4;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, Month.of(monthAndDay / 31), monthAndDay % 31 + 1);
    }
}
