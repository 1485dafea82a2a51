package dk.forloeb.effect.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The export as a table, written for a Danish Excel. Texts never become formulas. */
final class EffectTable {

    private static final List<String> HEADER = List.of(
            "År",
            "Enhed",
            "Segment",
            "Opgjort til og med",
            "Tabel",
            "Indikator",
            "Navn",
            "Del",
            "Måles i",
            "Antal",
            "Ud af",
            "Uoplyst",
            "Værdi",
            "90 procent inden for",
            "Mål eller norm",
            "Skjult",
            "Definition",
            "Population",
            "Kilde");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int WIDE = 24;

    private EffectTable() {}

    /** UTF-8 with the mark by which Excel knows it, semicolons and decimal commas. */
    static byte[] csv(List<EffectRow> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(line(List.copyOf(HEADER)));
        rows.forEach(row -> text.append(line(cells(row))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] excel(List<EffectRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Forløb", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Effekt");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
                sheet.width(column, WIDE);
            }
            sheet.range(0, 0, 0, HEADER.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, 1);
            for (int at = 0; at < rows.size(); at++) {
                List<Object> cells = cells(rows.get(at));
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, at + 1, column, cells.get(column));
                }
            }
            sheet.setAutoFilter(0, 0, rows.size(), HEADER.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd-mm-yyyy").set();
        } else if (cell instanceof Double number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0.0").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, (String) cell);
        }
    }

    private static List<Object> cells(EffectRow row) {
        List<Object> cells = new ArrayList<>();
        cells.add((long) row.scope().year());
        cells.add(row.scope().unit());
        cells.add(row.scope().segment());
        cells.add(row.scope().asOf());
        cells.add(row.table());
        cells.add(row.indicator());
        cells.add(row.name());
        cells.add(row.part());
        cells.add(row.unit());
        cells.add(row.hits());
        cells.add(row.known());
        cells.add(row.missing());
        cells.add(row.value());
        cells.add(row.high());
        cells.add(row.target());
        cells.add(row.hidden() ? "Ja" : "Nej");
        cells.add(row.definition());
        cells.add(row.population());
        cells.add(row.source());
        return cells;
    }

    static String line(List<Object> cells) {
        return cells.stream().map(EffectTable::written).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String written(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (cell instanceof Double number) {
            return String.valueOf(Math.round(number * 10) / 10.0).replace('.', ',');
        }
        return cell instanceof Number ? cell.toString() : quoted((String) cell);
    }

    /** A spreadsheet takes a text for a formula by its first sign; an apostrophe before it keeps it a text. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\";\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
