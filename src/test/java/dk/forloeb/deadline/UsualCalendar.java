package dk.forloeb.deadline;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** The working days that Forløb is delivered with, for tests that need no database. */
public final class UsualCalendar {

    private UsualCalendar() {}

    public static WorkingCalendar calendar() {
        ClosingDays closingDays = mock(ClosingDays.class);
        when(closingDays.newest()).thenReturn(WorkingDays.usual());
        WorkingCalendar calendar = new WorkingCalendar(closingDays);
        calendar.readAgain();
        return calendar;
    }
}
