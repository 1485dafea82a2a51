package dk.forloeb.tasklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.engine.FormRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A draft as it is sent. */
final class DraftBody {

    /** More than all that a form may hold, each character written in the longest way. */
    private static final int MOST_BYTES = 2_000_000;

    private DraftBody() {}

    /**
     * Reads no more than may be there, whatever length the request claims to have.
     *
     * @throws DraftTooLargeException when there is more
     * @throws FormRejectedException when it is no JSON
     */
    static JsonNode read(HttpServletRequest request, ObjectMapper json) throws IOException {
        byte[] bytes = request.getContentLengthLong() > MOST_BYTES
                ? null
                : request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes == null || bytes.length > MOST_BYTES) {
            throw new DraftTooLargeException();
        }
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw FormRejectedException.of("", "Kladden er sendt i et format, der ikke kan læses.");
        }
    }
}
