package dk.forloeb.engine.web;

import dk.forloeb.platform.CurrentUser;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page, before it sends a form, who is logged in now, and the token that the form needs (send-once.js). */
@RestController
class SessionPage {

    private final CurrentUser user;

    SessionPage(CurrentUser user) {
        this.user = user;
    }

    @GetMapping(path = "/forloeb/session", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> token(CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("token", token.getToken(), "person", user.id()));
    }
}
