package dk.forloeb.placement.process;

import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.Variables;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A placement's facts as its forms show them. */
final class PlacementTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private PlacementTexts() {}

    static UUID id(FormTask task) {
        return task.find(Variables.PLACEMENT_ID)
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalStateException("The task belongs to no placement."));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String period(LocalDate from, LocalDate to) {
        return "%s – %s".formatted(day(from), day(to));
    }
}
