package dk.forloeb.deadline;

import java.time.LocalDate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The municipality's working days as they stand today: the one way to count them. Each node holds the newest edition that
 * it knows; what it counts names its edition, so that it can be counted anew ({@link Recount}).
 */
@Component
public class WorkingCalendar implements SmartInitializingSingleton {

    private final ClosingDays closingDays;
    private volatile WorkingDays current;

    WorkingCalendar(ClosingDays closingDays) {
        this.closingDays = closingDays;
    }

    public boolean isWorkingDay(LocalDate day) {
        return current.isWorkingDay(day);
    }

    /** The day that lies so many working days after the start; a start on a free day counts from that day. */
    public LocalDate after(LocalDate start, int workingDays) {
        return current.after(start, workingDays);
    }

    /** How many working days lie after the first day, up to and with the last; 0 when the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        return current.between(first, last);
    }

    /** The edition that holds now; a computation that takes several steps keeps to one. */
    WorkingDays current() {
        return current;
    }

    void readAgain() {
        current = closingDays.newest();
    }

    @Override
    public void afterSingletonsInstantiated() {
        readAgain();
    }
}
