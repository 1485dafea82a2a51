package dk.forloeb.tasklist.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.tasklist.StartDraft;
import dk.forloeb.tasklist.StartDraftService;
import dk.forloeb.tasklist.StartPlace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and gives back what somebody has typed into the form that starts a process. */
@RestController
@RequestMapping("/forloeb/processer/{process}/kladde")
class StartDraftController {

    private static final String NO = "forloeb";

    private final StartDraftService drafts;
    private final ObjectMapper json;

    StartDraftController(StartDraftService drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * @param savedAt as people read it; null when there is no draft
     * @param fields keys of the fields that the draft has
     */
    record Standing(
            String savedAt,
            Set<String> fields,
            Map<String, Object> values,
            List<Other> others,
            String csrfHeader,
            String csrfToken) {}

    record Other(String no, String savedAt) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Standing> standing(
            @PathVariable String process, @RequestParam(name = NO, required = false) String no, CsrfToken csrf) {
        StartDraft draft = drafts.find(new StartPlace(process, no));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Standing(
                        draft.savedAt() == null ? null : DanishDates.moment(draft.savedAt()),
                        draft.values().keySet(),
                        draft.values(),
                        draft.others().stream()
                                .map(other -> new Other(other.no(), DanishDates.moment(other.savedAt())))
                                .toList(),
                        csrf.getHeaderName(),
                        csrf.getToken()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    DraftController.Saved save(
            @PathVariable String process,
            @RequestParam(name = NO, required = false) String no,
            HttpServletRequest request)
            throws IOException {
        LocalDateTime at = drafts.save(new StartPlace(process, no), DraftBody.read(request, json));
        return DraftController.Saved.of(at);
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String process, @RequestParam(name = NO, required = false) String no) {
        drafts.delete(new StartPlace(process, no));
        return ResponseEntity.noContent().build();
    }
}
