package dk.forloeb.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** The municipality's working hours on its working days. */
@Component
public class WorkingTime {

    private final WorkingCalendar calendar;
    private final WorkingHours work;

    WorkingTime(WorkingCalendar calendar, WorkingHours work) {
        this.calendar = calendar;
        this.work = work;
    }

    /** Working time between two moments; none when the second is not later. */
    public Duration between(LocalDateTime from, LocalDateTime to) {
        Duration worked = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                LocalDateTime begin = latest(from, day.atTime(work.opensAt()));
                LocalDateTime end = earliest(to, day.atTime(work.closesAt()));
                worked = end.isAfter(begin) ? worked.plus(Duration.between(begin, end)) : worked;
            }
        }
        return worked;
    }

    /** The first moment from which no more working time than this has passed by another; from any before it, more has. */
    public LocalDateTime before(LocalDateTime to, Duration worked) {
        Duration left = worked;
        LocalDate day = to.toLocalDate();
        while (true) {
            LocalDateTime end = earliest(to, day.atTime(work.closesAt()));
            Duration open = between(day.atStartOfDay(), end);
            if (open.compareTo(left) > 0) {
                return end.minus(left);
            }
            left = left.minus(open);
            day = day.minusDays(1);
        }
    }

    /** The moment itself within working hours, else when work begins next. */
    public LocalDateTime atOrAfter(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        if (!calendar.isWorkingDay(day) || !moment.toLocalTime().isBefore(work.closesAt())) {
            return opening(day, 1);
        }
        return latest(moment, day.atTime(work.opensAt()));
    }

    /** When work begins, so many working days after a day. */
    public LocalDateTime opening(LocalDate day, int workingDays) {
        return calendar.after(day, workingDays).atTime(work.opensAt());
    }

    private static LocalDateTime latest(LocalDateTime first, LocalDateTime second) {
        return first.isAfter(second) ? first : second;
    }

    private static LocalDateTime earliest(LocalDateTime first, LocalDateTime second) {
        return first.isBefore(second) ? first : second;
    }
}
