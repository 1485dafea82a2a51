package dk.forloeb.absence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider's attendance list: lines of trajectory number, day and attendance, separated by semicolons under a heading.
 * What can't be read is told of by line and reason, and never repeated.
 *
 * @param lines readable lines, those of citizens who attended too
 * @param errors lines that can't be read
 */
public record AttendanceList(List<Line> lines, List<BadLine> errors) {

    private static final String HEADING = "forloebsnummer;dato;fremmoede";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern NUMBER = Pattern.compile("F-[0-9]{4}-[0-9]{6}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String ATTENDED = "mødt";
    private static final Map<String, AbsenceKind> KINDS = Arrays.stream(AbsenceKind.values())
            .flatMap(kind -> Stream.of(
                    Map.entry(kind.name().toLowerCase(Locale.ROOT), kind),
                    Map.entry(kind.label().toLowerCase(Locale.ROOT), kind)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    /**
     * @param number of the line in the file, the heading being 1
     * @param kind null when the citizen attended
     */
    public record Line(int number, String trajectoryNo, LocalDate on, AbsenceKind kind) {}

    /** @param reason Danish; never what the line says */
    public record BadLine(int number, String reason) {}

    /**
     * Reads UTF-8, with or without byte order mark, or what Danish Excel writes.
     *
     * @throws IllegalArgumentException with a Danish sentence when it is no attendance list, or a too long one
     */
    public static AttendanceList read(byte[] content, int mostLines) {
        String[] rows = text(content).split("\r\n|\n|\r", -1);
        String heading = rows[0].strip().toLowerCase(Locale.ROOT).replace("ø", "oe");
        if (!HEADING.equals(heading)) {
            throw new IllegalArgumentException("Første linje skal være »forløbsnummer;dato;fremmøde«.");
        }
        if (Arrays.stream(rows).skip(1).filter(row -> !row.isBlank()).count() > mostLines) {
            throw new IllegalArgumentException(
                    "Listen har flere end %d linjer. Del den i flere lister.".formatted(mostLines));
        }
        var list = new AttendanceList(new ArrayList<>(), new ArrayList<>());
        for (int i = 1; i < rows.length; i++) {
            if (!rows[i].isBlank()) {
                list.take(i + 1, rows[i]);
            }
        }
        return list;
    }

    private void take(int number, String row) {
        String[] cells = row.split(";", -1);
        if (cells.length != 3) {
            bad(number, "Linjen skal have 3 felter adskilt af semikolon.");
            return;
        }
        String no = cells[0].strip();
        String attendance = cells[2].strip().toLowerCase(Locale.ROOT);
        Optional<LocalDate> day = day(cells[1].strip());
        if (!NUMBER.matcher(no).matches()) {
            bad(number, "Forløbsnummeret skal skrives som F-2026-000123.");
        } else if (day.isEmpty()) {
            bad(number, "Datoen skal skrives som 31.12.2026.");
        } else if (attendance.equals(ATTENDED) || attendance.equals("moedt")) {
            lines.add(new Line(number, no, day.get(), null));
        } else if (KINDS.containsKey(attendance)) {
            lines.add(new Line(number, no, day.get(), KINDS.get(attendance)));
        } else {
            bad(
                    number,
                    "Fremmødet skal være Mødt, Syg, Barn syg, Ferie, Udeblevet, Andet lovligt fravær eller Ukendt.");
        }
    }

    private void bad(int number, String reason) {
        errors.add(new BadLine(number, reason));
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell.replace('-', '.'), DAY));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
