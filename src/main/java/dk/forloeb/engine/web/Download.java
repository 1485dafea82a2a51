package dk.forloeb.engine.web;

import dk.forloeb.platform.Spreadsheet;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser saves and nothing in between keeps. Its name tells of nobody. */
public final class Download {

    /** How the address of a list ends that can be had as either; the method's parameter is {@code ending}. */
    public static final String ENDING = ".{ending:csv|xlsx}";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

    /**
     * @param name of the file, without its ending
     * @param ending csv or xlsx
     */
    public static ResponseEntity<byte[]> table(String name, String ending, Spreadsheet table) {
        return "csv".equals(ending)
                ? file(name + ".csv", CSV, table.csv())
                : file(name + ".xlsx", EXCEL, table.excel());
    }

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return file(name + ".pdf", MediaType.APPLICATION_PDF, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
