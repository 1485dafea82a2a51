package dk.forloeb.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * Danish working days: Monday to Friday without public holidays. Store bededag is no holiday from 2024 (lov 214/2023);
 * 5 June, 24 and 31 December are counted as the municipality's closing days.
 */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day that lies so many working days after the start; a start on a free day counts from that day. */
    public static LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private static boolean isHoliday(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        long fromEaster = day.toEpochDay() - easter.toEpochDay();
        boolean movable = fromEaster == -3
                || fromEaster == -2
                || fromEaster == 1
                || fromEaster == 39
                || fromEaster == 50
                || (fromEaster == 26 && day.getYear() < 2024);
        return movable || isFixed(day);
    }

    private static boolean isFixed(LocalDate day) {
        int number = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> number == 1;
            case JUNE -> number == 5;
            case DECEMBER -> number == 24 || number == 25 || number == 26 || number == 31;
            default -> false;
        };
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
