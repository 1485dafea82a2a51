package dk.forloeb.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file for a Danish Excel. Texts never become formulas.
 *
 * @param name of the sheet
 * @param rows cells are texts, whole numbers, decimals, days or null
 */
public record Spreadsheet(String name, List<String> header, List<List<Object>> rows) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int WIDE = 24;

    /** UTF-8 with the mark by which Excel knows it, semicolons and decimal commas. */
    public byte[] csv() {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(line(List.copyOf(header)));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with one sheet, its header frozen and ready to be filtered. */
    public byte[] excel() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Forløb", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.width(column, WIDE);
            }
            sheet.range(0, 0, 0, header.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, 1);
            for (int at = 0; at < rows.size(); at++) {
                List<Object> cells = rows.get(at);
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, at + 1, column, cells.get(column));
                }
            }
            sheet.setAutoFilter(0, 0, rows.size(), header.size() - 1);
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

    private static String line(List<Object> cells) {
        return cells.stream().map(Spreadsheet::written).collect(Collectors.joining(";", "", "\r\n"));
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
