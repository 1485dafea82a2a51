package dk.forloeb.absence.web;

import dk.forloeb.absence.AbsenceIntake.ListReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of an attendance list, line by line. */
@Schema(description = "Kvittering for en fremmødeliste.")
record AttendanceAnswer(
        @Schema(description = "Linjer med fremmødte borgere") int attended,
        @Schema(description = "Linjer med fravær, der er modtaget") List<Line> taken,
        @Schema(description = "Linjer, der ikke er modtaget") List<Line> errors) {

    /** A line of the list. */
    record Line(
            @Schema(description = "Linjens nummer i filen; overskriften er 1") int line,
            @Schema(description = "Hvad der skete, på dansk") String message) {}

    static AttendanceAnswer of(ListReceipt receipt) {
        return new AttendanceAnswer(
                receipt.attended(),
                receipt.taken().stream()
                        .map(line ->
                                new Line(line.number(), line.receipt().answer().label()))
                        .toList(),
                receipt.errors().stream()
                        .map(line -> new Line(line.number(), line.reason()))
                        .toList());
    }
}
