package dk.forloeb.engine.access;

import dk.forloeb.platform.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** User accounts in the engine's own user table. */
@Component
public class Accounts {

    private final IdentityService identityService;

    Accounts(ProcessEngine engine) {
        this.identityService = engine.getIdentityService();
    }

    /** Makes the account unless it exists. */
    public void ensure(String id, String firstName, String lastName, String password, Role role) {
        if (identityService.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(password);
        identityService.saveUser(user);
        identityService.createMembership(id, role.key());
    }
}
