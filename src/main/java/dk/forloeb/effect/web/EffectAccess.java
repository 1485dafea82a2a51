package dk.forloeb.effect.web;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see the figures, and the log of what left the system. The access log is of single citizens, and here are none. */
@Component
class EffectAccess {

    private static final Logger LOG = LoggerFactory.getLogger(EffectAccess.class);

    private final CurrentUser user;

    EffectAccess(CurrentUser user) {
        this.user = user;
    }

    void require() {
        if (readers().isEmpty()) {
            throw new AccessDeniedException("This role does not see the figures.");
        }
    }

    void exported(String file) {
        LOG.info("Exported {} by a {}.", file, readers().get(0));
    }

    private List<String> readers() {
        return Role.READERS_OF_FIGURES.stream()
                .map(Role::key)
                .filter(user.roles()::contains)
                .toList();
    }
}
