package dk.forloeb.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.tasklist.Draft;
import dk.forloeb.tasklist.DraftService;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what Tasklist would keep in the browser; it is read back by the form's prefill. */
@RestController
@RequestMapping("/forloeb/opgaver/{taskId}/kladde")
class DraftController {

    /** What the form held before; no field of a form can be called so. */
    private static final String BEFORE = "$before";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final DraftService drafts;
    private final ObjectMapper json;

    DraftController(DraftService drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * @param savedAt as people read it; null when there is no draft
     * @param fields keys of the fields that the draft has
     */
    record Standing(String savedAt, Set<String> fields, String csrfHeader, String csrfToken) {}

    record Saved(String savedAt) {

        static Saved of(LocalDateTime at) {
            return new Saved(TIME.format(at));
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Standing> standing(@PathVariable String taskId, CsrfToken csrf) {
        Optional<Draft> draft = drafts.find(taskId);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Standing(
                        draft.map(Draft::savedAt).map(DanishDates::moment).orElse(null),
                        draft.map(Draft::fields).orElse(Set.of()),
                        csrf.getHeaderName(),
                        csrf.getToken()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Saved save(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        JsonNode body = DraftBody.read(request, json);
        JsonNode before = body instanceof ObjectNode values ? values.remove(BEFORE) : null;
        LocalDateTime at = drafts.save(taskId, body, before);
        return Saved.of(at);
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String taskId) {
        drafts.delete(taskId);
        return ResponseEntity.noContent().build();
    }
}
