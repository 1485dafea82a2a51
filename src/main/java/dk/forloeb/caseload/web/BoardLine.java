package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardColumn;
import dk.forloeb.caseload.BoardRow;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.deadline.DeadlineChip;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A row of the board in words.
 *
 * @param marks what somebody must know before meeting the citizen
 */
record BoardLine(String no, boolean open, String name, List<Due> dues, List<Cell> cells, List<String> marks) {

    /** @param under in smaller letters below; null when there is nothing more to say */
    record Cell(String label, String text, String under) {}

    /** @param date null where none runs */
    record Due(String tone, boolean statutory, String text, String date) {}

    static BoardLine of(
            BoardRow row, Collection<BoardColumn> columns, LocalDate today, WorkingCalendar calendar, int warnDays) {
        return new BoardLine(
                row.no(),
                row.open(),
                name(row),
                dues(row, today, calendar, warnDays),
                columns.stream().map(column -> cell(column, row, today)).toList(),
                marks(row));
    }

    private static Cell cell(BoardColumn column, BoardRow row, LocalDate today) {
        String text =
                switch (column) {
                    case TRIN -> row.steps().isEmpty() ? row.status().label() : String.join(", ", row.steps());
                    case STATUS -> row.status().label();
                    case KONTAKT -> contact(row.spokenOn(), today);
                    case AFTALE -> row.nextOn() == null ? "ingen" : DanishDates.day(row.nextOn());
                    case HENVIST -> DanishDates.day(row.referredOn());
                    case I_FASEN -> DanishDates.day(row.phaseSince());
                    case ENHED -> row.unit().label();
                    case SAGSBEHANDLER -> row.caseworker() == null ? "ingen endnu" : row.caseworker();
                };
        String phase = row.phase().label();
        return new Cell(
                column.label(), text, column == BoardColumn.TRIN || column == BoardColumn.I_FASEN ? phase : null);
    }

    private static String name(BoardRow row) {
        if (row.nameProtected()) {
            return "Beskyttet borger";
        }
        return row.open() ? row.name() : "Ikke din borger";
    }

    private static List<Due> dues(BoardRow row, LocalDate today, WorkingCalendar calendar, int warnDays) {
        List<Due> dues = new ArrayList<>();
        addRunning(dues, DeadlineKind.LOV, row.lawDue(), today, calendar, warnDays);
        addRunning(dues, DeadlineKind.MAAL, row.targetDue(), today, calendar, warnDays);
        if (dues.isEmpty()) {
            dues.add(
                    row.pausedOn() == null
                            ? new Due("grey", false, "ingen frist", null)
                            : new Due(
                                    "grey",
                                    false,
                                    DeadlineChip.paused(row.pausedOn()).text(),
                                    null));
        }
        return dues;
    }

    private static void addRunning(
            List<Due> dues, DeadlineKind kind, LocalDate due, LocalDate today, WorkingCalendar calendar, int warnDays) {
        if (due != null) {
            DeadlineChip chip = DeadlineChip.running(due, today, calendar, warnDays);
            dues.add(new Due(
                    chip.tone(), kind == DeadlineKind.LOV, kind.label() + ": " + chip.text(), DanishDates.day(due)));
        }
    }

    private static String contact(LocalDate spokenOn, LocalDate today) {
        if (spokenOn == null) {
            return "ingen endnu";
        }
        long days = ChronoUnit.DAYS.between(spokenOn, today);
        if (days < 1) {
            return "i dag";
        }
        return days == 1 ? "1 dag siden" : days + " dage siden";
    }

    private static List<String> marks(BoardRow row) {
        List<String> marks = new ArrayList<>();
        if (row.status() == TrajectoryStatus.PAUSE) {
            marks.add("På pause");
        }
        if (row.status().isOver()) {
            marks.add(row.status().label());
        }
        if (row.nameProtected()) {
            marks.add("Beskyttet");
        }
        if (row.interpreter()) {
            marks.add("Tolk");
        }
        return marks;
    }
}
