package dk.forloeb.health;

import dk.forloeb.platform.WorkingDays;
import dk.forloeb.trajectory.OrgUnit;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The physician's calendar: opens times, and books them for citizens. */
@Service
@Transactional
public class PhysicianSlots {

    /** The physician sits at each job centre two mornings a week. */
    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 0), LocalTime.of(11, 0), LocalTime.of(12, 30));

    private final PhysicianSlotRepository slots;
    private final HealthProperties properties;
    private final Clock clock;

    PhysicianSlots(PhysicianSlotRepository slots, HealthProperties properties, Clock clock) {
        this.slots = slots;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Opens the physician's ordinary times at every job centre; times that are there already stay as they are.
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
            if (DAYS.contains(day.getDayOfWeek()) && WorkingDays.isWorkingDay(day)) {
                opened.addAll(slotsOn(day));
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
        LocalDateTime from = later(WorkingDays.after(today, notice).atStartOfDay(), LocalDateTime.now(clock));
        LocalDateTime until = WorkingDays.after(today, properties.slotWithinWorkingDays())
                .plusDays(1)
                .atStartOfDay();
        return slots.findFirstByOrgUnitAndBookedByIsNullAndStartsAtBetweenOrderByStartsAt(orgUnit, from, until)
                .map(slot -> {
                    slot.book(trajectoryNo);
                    return slot.startsAt();
                });
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

    private static List<PhysicianSlot> slotsOn(LocalDate day) {
        List<PhysicianSlot> slots = new ArrayList<>();
        for (OrgUnit unit : OrgUnit.values()) {
            TIMES.forEach(time -> slots.add(new PhysicianSlot(unit, day.atTime(time))));
        }
        return slots;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static String key(OrgUnit unit, LocalDateTime start) {
        return unit + "@" + start;
    }
}
