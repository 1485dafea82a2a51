package dk.forloeb.interruption.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.InterruptionReport;
import dk.forloeb.interruption.RegisterEvent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * A line of the register's file, such as {@code
 * {"eventId":"cpr-2026-000123","cpr":"0101901234","on":"2026-03-02","status":"90"}}. {@code status} is CPR's: 90 died,
 * 80 left the country, 70 disappeared; other ones end nothing. {@code municipality} is the code of the municipality of
 * residence, {@code protection} whether name and address are protected; each is left out when it has not changed.
 */
@Component
class EventLine {

    private static final Pattern EVENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{10}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{3}");
    private static final Map<String, InterruptionKind> KINDS =
            Map.of("90", InterruptionKind.DOED, "80", InterruptionKind.UDREJST, "70", InterruptionKind.FORSVUNDET);

    private final ObjectMapper json;

    EventLine(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What the line tells that concerns a course; nothing when it tells of something else.
     *
     * @throws IllegalArgumentException with a Danish sentence that repeats nothing of the line
     */
    List<RegisterEvent> read(String line) {
        JsonNode node = parse(line);
        String id = text(node, "eventId", EVENT_ID, "eventId mangler eller har andre tegn end bogstaver og tal.");
        String cpr = text(node, "cpr", NUMBER, "cpr skal være 10 cifre.");
        LocalDate on = day(node.path("on").asText());
        List<RegisterEvent> events = new ArrayList<>();
        InterruptionKind kind = KINDS.get(node.path("status").asText());
        if (kind != null) {
            events.add(new RegisterEvent(id + ":" + kind, cpr, kind, on, null));
        }
        if (node.hasNonNull("municipality")) {
            String municipality = text(node, "municipality", MUNICIPALITY, "municipality skal være 3 cifre.");
            if (kind == null && !municipality.equals(InterruptionReport.OWN_MUNICIPALITY)) {
                events.add(new RegisterEvent(
                        id + ":" + InterruptionKind.FLYTTET, cpr, InterruptionKind.FLYTTET, on, municipality));
            }
        }
        if (node.path("protection").asBoolean()) {
            // First, so that letters about the rest already go the safe way.
            events.add(
                    0,
                    new RegisterEvent(
                            id + ":" + InterruptionKind.ADRESSEBESKYTTELSE,
                            cpr,
                            InterruptionKind.ADRESSEBESKYTTELSE,
                            on,
                            null));
        }
        return events;
    }

    private JsonNode parse(String line) {
        try {
            JsonNode node = json.readTree(line);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            // Told of below, without what the line says.
        }
        throw new IllegalArgumentException("linjen er ikke gyldig JSON.");
    }

    private static String text(JsonNode node, String field, Pattern shape, String otherwise) {
        String text = node.path(field).asText();
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException(otherwise);
        }
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("on skal være en dato som 2026-12-31.");
        }
    }
}
