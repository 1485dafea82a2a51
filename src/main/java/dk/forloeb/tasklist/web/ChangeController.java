package dk.forloeb.tasklist.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.tasklist.ChangeService;
import dk.forloeb.tasklist.ChangeService.Change;
import dk.forloeb.tasklist.ChangeService.Standing;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist what has changed under an open form; asked often, so it costs little. */
@RestController
class ChangeController {

    private final ChangeService changes;

    ChangeController(ChangeService changes) {
        this.changes = changes;
    }

    /**
     * @param text null when there is nothing to tell
     * @param changedAt when the course was last changed; null when it was not
     */
    record Told(LocalDateTime now, boolean workable, String text, LocalDateTime changedAt) {}

    @GetMapping(path = "/forloeb/opgaver/{taskId}/stand", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> standing(
            @PathVariable String taskId,
            @RequestParam(name = "siden", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    LocalDateTime since,
            @RequestParam(name = "min", defaultValue = "false") boolean wasWorkable) {
        Standing standing = since == null ? changes.now(taskId) : changes.since(taskId, since, wasWorkable);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Told(
                        standing.now(),
                        standing.workable(),
                        standing.change() == null ? null : text(standing.change()),
                        standing.change() == null ? null : standing.change().at()));
    }

    /** Asked when something has changed, and only then, since it is written to the access log like the form. */
    @GetMapping(path = "/forloeb/opgaver/{taskId}/nu", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> filled(@PathVariable String taskId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(changes.filled(taskId));
    }

    private static String text(Change change) {
        String who = change.who() == null ? "En kollega" : change.who();
        return switch (change.kind()) {
            case TASK_GONE -> "Opgaven er ikke længere åben for dig. Den er afsluttet eller givet til en anden.";
            case TASK_TAKEN -> who + " har fået opgaven, mens du havde den åben. Du kan ikke længere afslutte den.";
            case COURSE_CHANGED ->
                "%s ændrede forløbet den %s, mens du havde formularen åben."
                        .formatted(who, DanishDates.moment(change.at()));
            case COURSE_CHANGED_UNDER_DRAFT ->
                "%s ændrede forløbet den %s, efter at du begyndte på kladden."
                        .formatted(who, DanishDates.moment(change.at()));
        };
    }
}
