package dk.forloeb.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.trajectory.OrgUnit;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.DataIntegrityViolationException;

class PhysicianSlotsTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final LocalDateTime NOW = TODAY.atTime(9, 0);

    private static final Clock CLOCK =
            Clock.fixed(NOW.atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN);

    private static final WorkingCalendar CALENDAR = UsualCalendar.calendar();

    private final PhysicianSlotRepository repository = mock(PhysicianSlotRepository.class);
    private final PhysicianSlots slots = new PhysicianSlots(repository, HealthExample.POLICY, CALENDAR, CLOCK);

    @Test
    void givesAnOrdinaryReferralThreeDaysNotice() {
        var slot = new PhysicianSlot(OrgUnit.CENTER_NORD, TODAY.plusDays(3).atTime(10, 0));
        when(repository.findFirstByOrgUnitAndBookedByIsNullAndStartsAtBetweenOrderByStartsAt(
                        OrgUnit.CENTER_NORD,
                        LocalDate.of(2026, 3, 5).atStartOfDay(),
                        LocalDate.of(2026, 3, 24).atStartOfDay()))
                .thenReturn(Optional.of(slot));

        assertThat(slots.bookFirst(OrgUnit.CENTER_NORD, false, ProcessDriver.TRAJECTORY))
                .contains(slot.startsAt());
        assertThat(slot.isFree()).isFalse();
    }

    @Test
    void takesAnUrgentReferralTheNextDay() {
        when(repository.findFirstByOrgUnitAndBookedByIsNullAndStartsAtBetweenOrderByStartsAt(any(), any(), any()))
                .thenReturn(Optional.empty());

        assertThat(slots.bookFirst(OrgUnit.CENTER_SYD, true, ProcessDriver.TRAJECTORY))
                .isEmpty();
        verify(repository)
                .findFirstByOrgUnitAndBookedByIsNullAndStartsAtBetweenOrderByStartsAt(
                        OrgUnit.CENTER_SYD,
                        LocalDate.of(2026, 3, 3).atStartOfDay(),
                        LocalDate.of(2026, 3, 24).atStartOfDay());
    }

    @Test
    void opensTwoMorningsAWeekAtEveryJobCentreAndKeepsWhatIsThere() {
        when(repository.findByStartsAtBetween(any(), any()))
                .thenReturn(List.of(new PhysicianSlot(OrgUnit.CENTER_NORD, LocalDateTime.of(2026, 3, 3, 9, 0))));

        slots.open(NOW, 1);

        @SuppressWarnings("unchecked")
        ArgumentCaptor<List<PhysicianSlot>> opened = ArgumentCaptor.forClass(List.class);
        verify(repository).saveAll(opened.capture());
        assertThat(opened.getValue()).hasSize(2 * 2 * 4 - 1).allSatisfy(slot -> assertThat(
                        slot.startsAt().toLocalDate())
                .isIn(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 5)));
    }

    @Test
    void opensOnlyWhereThePhysicianSits() {
        when(repository.findByStartsAtBetween(any(), any())).thenReturn(List.of());
        var oneMorning = new HealthProperties.Consultation(
                DayOfWeek.WEDNESDAY, List.of(LocalTime.of(9, 30)), Set.of(OrgUnit.CENTER_SYD));
        HealthProperties usual = HealthExample.POLICY;
        var policy = new HealthProperties(15, 3, 1, 2, 90, usual.opensAt(), usual.closesAt(), 8, List.of(oneMorning));

        new PhysicianSlots(repository, policy, CALENDAR, CLOCK).open(NOW, 1);

        @SuppressWarnings("unchecked")
        ArgumentCaptor<List<PhysicianSlot>> opened = ArgumentCaptor.forClass(List.class);
        verify(repository).saveAll(opened.capture());
        assertThat(opened.getValue()).singleElement().satisfies(slot -> {
            assertThat(slot.startsAt()).isEqualTo(LocalDateTime.of(2026, 3, 4, 9, 30));
            assertThat(slot.orgUnit()).isEqualTo(OrgUnit.CENTER_SYD);
        });
    }

    @Test
    void keepsTheCalendarOpenAndLeavesToOtherNodesWhatTheyOpen() {
        PhysicianSlots calendar = mock(PhysicianSlots.class);
        doThrow(DataIntegrityViolationException.class).when(calendar).open(any(), anyInt());

        new PhysicianCalendar(calendar, HealthExample.openWeeksAhead(6), CLOCK).keepOpen();
        verify(calendar).open(NOW, 6);

        new PhysicianCalendar(calendar, HealthExample.openWeeksAhead(0), CLOCK).keepOpen();
        verifyNoMoreInteractions(calendar);
    }

    @Test
    void opensNothingOnHolidaysOrInThePast() {
        when(repository.findByStartsAtBetween(any(), any())).thenReturn(List.of());

        slots.open(LocalDateTime.of(2026, 12, 24, 10, 30), 1);

        @SuppressWarnings("unchecked")
        ArgumentCaptor<List<PhysicianSlot>> opened = ArgumentCaptor.forClass(List.class);
        verify(repository).saveAll(opened.capture());
        assertThat(opened.getValue())
                .extracting(slot -> slot.startsAt().toLocalDate())
                .containsOnly(LocalDate.of(2026, 12, 29));
    }

    @Test
    void booksAnExtraTimeOnceOnly() {
        var slot = new PhysicianSlot(OrgUnit.CENTER_NORD, NOW.plusDays(1));
        when(repository.findByOrgUnitAndStartsAt(OrgUnit.CENTER_NORD, NOW.plusDays(1)))
                .thenReturn(Optional.empty())
                .thenReturn(Optional.of(slot));
        when(repository.save(any())).thenReturn(slot);

        slots.bookExtra(OrgUnit.CENTER_NORD, NOW.plusDays(1), ProcessDriver.TRAJECTORY);

        assertThat(slots.isTaken(OrgUnit.CENTER_NORD, NOW.plusDays(1))).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> slots.bookExtra(OrgUnit.CENTER_NORD, NOW.plusDays(1), "F-2026-000002"))
                .withMessageContaining("booked already");
    }

    @Test
    void givesTimesBack() {
        var slot = new PhysicianSlot(OrgUnit.CENTER_NORD, NOW.plusDays(1));
        slot.book(ProcessDriver.TRAJECTORY);
        when(repository.findByBookedByAndStartsAtAfter(ProcessDriver.TRAJECTORY, NOW))
                .thenReturn(List.of(slot));

        slots.release(ProcessDriver.TRAJECTORY);

        assertThat(slot.isFree()).isTrue();
    }
}
