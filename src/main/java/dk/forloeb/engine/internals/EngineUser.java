package dk.forloeb.engine.internals;

import dk.forloeb.platform.CurrentUser;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The person whom the engine knows as logged in for this request; the system itself in background jobs. */
@Component
class EngineUser implements CurrentUser {

    // Looked up late: the engine is built with beans that want to know the current user.
    private final ObjectProvider<IdentityService> identityService;

    EngineUser(ObjectProvider<IdentityService> identityService) {
        this.identityService = identityService;
    }

    @Override
    public String id() {
        return authentication().map(Authentication::getUserId).orElse(SYSTEM);
    }

    @Override
    public Set<String> roles() {
        return authentication()
                .map(Authentication::getGroupIds)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identityService.getObject().getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null);
    }
}
