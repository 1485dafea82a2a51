package dk.forloeb.health;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A referral as everybody on the trajectory may see it.
 *
 * @param language of the interpreter; null without one
 * @param slotAt start of the booked slot; null when none is booked
 * @param missedSlots slots that the citizen did not come to
 * @param slotsWithoutResult missed slots, and slots where the physician could not judge
 * @param proposedFollowUp when the system would follow up; null before it has proposed
 */
public record HealthReferralView(
        ReferralUrgency urgency,
        InterpreterNeed interpreter,
        String language,
        LocalDateTime slotAt,
        int missedSlots,
        int slotsWithoutResult,
        LocalDate proposedFollowUp) {}
