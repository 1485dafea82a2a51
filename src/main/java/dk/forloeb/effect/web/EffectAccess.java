package dk.forloeb.effect.web;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
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

    /** Team leaders and controllers. */
    void require() {
        if (!user.roles().contains(Role.TEAM_LEADER.key()) && !user.roles().contains(Role.CONTROLLER.key())) {
            throw new AccessDeniedException("Only team leaders and controllers see the figures.");
        }
    }

    void exported(String file) {
        LOG.info(
                "Exported {} by a {}.",
                file,
                user.roles().contains(Role.CONTROLLER.key()) ? "controller" : "team leader");
    }
}
