package dk.forloeb.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The closing days as a text that people edit: one line a day, date and name with a semicolon between. */
record ClosingDayList(List<ClosingDay> days) {

    private static final int MOST_LINES = 500;
    private static final String HEADING = "dato;navn";
    private static final Comparator<ClosingDay> ORDER = Comparator.comparing(
                    ClosingDay::year, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ClosingDay::date);

    ClosingDayList {
        days = days.stream().sorted(ORDER).toList();
    }

    /**
     * Reads a whole list or nothing.
     *
     * @throws ClosingDaysRejectedException with a sentence for every line that is wrong
     */
    static ClosingDayList read(String text) {
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        if (lines.length > MOST_LINES) {
            throw new ClosingDaysRejectedException(List.of(
                    "Listen har %d linjer; der må højst være %d. Intet er gemt.".formatted(lines.length, MOST_LINES)));
        }
        var reading = new Reading();
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1].strip();
            boolean heading = number == 1 && line.replace(" ", "").equalsIgnoreCase(HEADING);
            if (!line.isEmpty() && !heading) {
                reading.take(number, line);
            }
        }
        return reading.result();
    }

    String text() {
        return days.stream().map(day -> day.dateText() + ";" + day.label()).collect(Collectors.joining("\n"));
    }

    /** Goes through the lines and collects everything that is wrong. */
    private static final class Reading {

        private final List<ClosingDay> days = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Integer> lineOf = new HashMap<>();

        void take(int number, String line) {
            String[] parts = line.split(";", -1);
            String label = parts.length == 2 ? parts[1].strip() : "";
            if (parts.length != 2 || label.isEmpty()) {
                problem(number, "Skriv en dato, et semikolon og dagens navn, for eksempel 24-12;Juleaftensdag.");
            } else if (label.length() > ClosingDay.LONGEST_LABEL) {
                problem(number, "Navnet må højst være %d tegn.".formatted(ClosingDay.LONGEST_LABEL));
            } else {
                ClosingDay.read(parts[0].strip(), label)
                        .ifPresentOrElse(
                                day -> take(number, day),
                                () -> problem(
                                        number,
                                        "»%s« er ikke en dato. Skriv den som 07-05-2027, eller 24-12 for hvert år."
                                                .formatted(shortened(parts[0].strip()))));
            }
        }

        private void take(int number, ClosingDay day) {
            Integer before = lineOf.putIfAbsent(day.dateText(), number);
            if (before == null) {
                days.add(day);
            } else {
                problem(number, "%s står også i linje %d.".formatted(day.dateText(), before));
            }
        }

        private void problem(int number, String sentence) {
            problems.add("Linje %d: %s".formatted(number, sentence));
        }

        ClosingDayList result() {
            if (!problems.isEmpty()) {
                throw new ClosingDaysRejectedException(problems);
            }
            return new ClosingDayList(days);
        }

        private static String shortened(String text) {
            return text.length() <= 20 ? text : text.substring(0, 20) + "…";
        }
    }
}
