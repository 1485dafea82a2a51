package dk.forloeb.health;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.trajectory.OrgUnit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The physician's calendar: opens times, and books them for citizens. */
@Service
@Transactional
public class PhysicianSlots {

    private final PhysicianSlotRepository slots;
    private final HealthProperties properties;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PhysicianSlots(PhysicianSlotRepository slots, HealthProperties properties, WorkingCalendar calendar, Clock clock) {
        this.slots = slots;
        this.properties = properties;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Opens the physician's ordinary times where the policy has them; times that are there already stay as they are.
     *
     * @param from nothing is opened before this moment
     */
    public void open(LocalDateTime from, int weeks) {
        LocalDate end = from.toLocalDate().plusWeeks(weeks);
        Set<String> present = slots.findByStartsAtBetween(from, end.atStartOfDay()).stream()
                .map(slot -> key(slot.orgUnit(), slot.startsAt()))
                .collect(Collectors.toSet());
        List<PhysicianSlot> opened = new ArrayList<>();
        for (LocalDate day = from.toLocalDate(); day.isBefore(end); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                slotsOn(day).forEach(opened::add);
            }
        }
        opened.removeIf(
                slot -> slot.startsAt().isBefore(from) || present.contains(key(slot.orgUnit(), slot.startsAt())));
        slots.saveAll(opened);
    }

    /** The first free time that leaves the citizen notice enough and still lies within the limit. */
    Optional<LocalDateTime> bookFirst(OrgUnit orgUnit, boolean urgent, String trajectoryNo) {
        LocalDate today = LocalDate.now(clock);
        int notice = urgent ? properties.urgentNoticeWorkingDays() : properties.noticeWorkingDays();
        LocalDateTime from = later(calendar.after(today, notice).atStartOfDay(), LocalDateTime.now(clock));
        LocalDateTime until = latestDay().plusDays(1).atStartOfDay();
        return slots.findFirstByOrgUnitAndBookedByIsNullAndStartsAtBetweenOrderByStartsAt(orgUnit, from, until)
                .map(slot -> {
                    slot.book(trajectoryNo);
                    return slot.startsAt();
                });
    }

    /** The last day of a slot for somebody who asks today. */
    LocalDate latestDay() {
        return calendar.after(LocalDate.now(clock), properties.slotWithinWorkingDays());
    }

    /** Whether the physician already sees somebody at this time. */
    @Transactional(readOnly = true)
    boolean isTaken(OrgUnit orgUnit, LocalDateTime start) {
        return slots.findByOrgUnitAndStartsAt(orgUnit, start)
                .map(slot -> !slot.isFree())
                .orElse(false);
    }

    /** Books a time that was agreed with the physician, opening it when it was not in the calendar. */
    void bookExtra(OrgUnit orgUnit, LocalDateTime start, String trajectoryNo) {
        slots.findByOrgUnitAndStartsAt(orgUnit, start)
                .orElseGet(() -> slots.save(new PhysicianSlot(orgUnit, start)))
                .book(trajectoryNo);
    }

    /** Gives the citizen's times to come back to others. */
    void release(String trajectoryNo) {
        slots.findByBookedByAndStartsAtAfter(trajectoryNo, LocalDateTime.now(clock))
                .forEach(PhysicianSlot::release);
    }

    private Stream<PhysicianSlot> slotsOn(LocalDate day) {
        return properties.consultations().stream()
                .filter(consultation -> consultation.weekday() == day.getDayOfWeek())
                .flatMap(consultation -> consultation.openedAt().stream().flatMap(unit -> consultation.times().stream()
                        .map(time -> new PhysicianSlot(unit, day.atTime(time)))));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static String key(OrgUnit unit, LocalDateTime start) {
        return unit + "@" + start;
    }
}
