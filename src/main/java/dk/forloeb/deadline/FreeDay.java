package dk.forloeb.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A day with a name on which nobody works: a public holiday or a closing day that is no weekend anyway. */
public record FreeDay(LocalDate day, String name) {

    /** Free days as one column of a table holds them. */
    static String join(List<FreeDay> days) {
        return days.stream().map(free -> free.day + ";" + free.name).collect(Collectors.joining("\n"));
    }

    static List<FreeDay> split(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split("\n"))
                        .map(line -> line.split(";", 2))
                        .map(parts -> new FreeDay(LocalDate.parse(parts[0]), parts[1]))
                        .toList();
    }
}
