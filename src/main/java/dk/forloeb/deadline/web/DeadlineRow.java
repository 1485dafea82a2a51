package dk.forloeb.deadline.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.deadline.DeadlineChangeView;
import dk.forloeb.deadline.DeadlineChip;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.DeadlineReasons;
import dk.forloeb.deadline.DeadlineState;
import dk.forloeb.deadline.DeadlineView;
import java.util.List;

/**
 * One deadline as the page shows it.
 *
 * @param why why it lies on this date, one sentence each
 * @param log what has been done to it, oldest first
 */
record DeadlineRow(
        String id,
        String task,
        String kind,
        boolean statutory,
        DeadlineChip chip,
        String due,
        String dueOn,
        String unit,
        List<String> why,
        List<String> log,
        boolean mayPause,
        boolean mayResume,
        boolean mayExtend) {

    static DeadlineRow of(DeadlineView deadline, DeadlineChip chip, boolean mayChange) {
        boolean running = deadline.state() == DeadlineState.LOEBER;
        boolean paused = deadline.state() == DeadlineState.PAUSE;
        return new DeadlineRow(
                deadline.id().toString(),
                deadline.taskName(),
                deadline.kind().label(),
                deadline.kind() == DeadlineKind.LOV,
                chip,
                DanishDates.weekday(deadline.dueOn()),
                deadline.dueOn().toString(),
                deadline.unit().label(),
                DeadlineReasons.of(deadline),
                deadline.changes().stream().map(DeadlineRow::change).toList(),
                mayChange && running,
                mayChange && paused,
                mayChange && (running || paused));
    }

    private static String change(DeadlineChangeView change) {
        StringBuilder line = new StringBuilder("%s: %s af %s"
                .formatted(DanishDates.moment(change.at()), change.kind().label(), change.byUser()));
        if (!change.oldDue().equals(change.newDue())) {
            line.append(
                    ", fra %s til %s".formatted(DanishDates.day(change.oldDue()), DanishDates.day(change.newDue())));
        }
        line.append(". ").append(change.reason().code().label()).append('.');
        if (change.reason().text() != null) {
            line.append(" »").append(change.reason().text()).append('«');
        }
        return line.toString();
    }
}
