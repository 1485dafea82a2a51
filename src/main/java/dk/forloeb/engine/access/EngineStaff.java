package dk.forloeb.engine.access;

import dk.forloeb.engine.Staff;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Finds colleagues among the engine's users. */
@Component
class EngineStaff implements Staff {

    private final IdentityService identity;

    EngineStaff(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
    }

    /** Whoever fills in a form may choose a colleague without the right to look through all users: the system looks. */
    @Override
    public List<Member> membersOf(String role) {
        Authentication asking = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return identity.createUserQuery().memberOfGroup(role).list().stream()
                    .map(EngineStaff::member)
                    .sorted(Comparator.comparing(Member::name))
                    .toList();
        } finally {
            if (asking != null) {
                identity.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }

    private static Member member(User user) {
        return new Member(
                user.getId(),
                "%s %s".formatted(user.getFirstName(), user.getLastName()).strip());
    }
}
