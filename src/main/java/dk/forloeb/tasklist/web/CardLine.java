package dk.forloeb.tasklist.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.deadline.DeadlineChip;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.tasklist.TaskCard;
import java.time.LocalDate;

/**
 * A card in words; a chip's colour repeats what its text says.
 *
 * @param id of the task
 * @param no of the course
 * @param tone green, amber, red or grey
 * @param date null where none runs
 */
record CardLine(String id, String no, String name, String tone, boolean statutory, String chip, String date) {

    static CardLine of(TaskCard card, LocalDate today, WorkingCalendar calendar, int warnDays) {
        if (card.kind() == null) {
            return line(card, "grey", "ingen frist", null);
        }
        if (card.pausedOn() != null) {
            DeadlineChip paused = DeadlineChip.paused(card.pausedOn());
            return line(card, paused.tone(), card.kind().label() + ": " + paused.text(), null);
        }
        DeadlineChip chip = DeadlineChip.running(card.dueOn(), today, calendar, warnDays);
        return line(card, chip.tone(), card.kind().label() + ": " + chip.text(), DanishDates.day(card.dueOn()));
    }

    private static CardLine line(TaskCard card, String tone, String chip, String date) {
        return new CardLine(
                card.taskId(), card.trajectoryNo(), name(card), tone, card.kind() == DeadlineKind.LOV, chip, date);
    }

    private static String name(TaskCard card) {
        if (card.nameProtected()) {
            return "Beskyttet borger";
        }
        return card.name() == null ? "Ikke din borger" : card.name();
    }
}
