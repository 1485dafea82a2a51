package dk.forloeb.engine.access;

import dk.forloeb.engine.Staff;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Finds colleagues among the engine's users. */
@Component
class EngineStaff implements Staff {

    private final IdentityService identity;
    private final SystemAccess access;

    EngineStaff(ProcessEngine engine, SystemAccess access) {
        this.identity = engine.getIdentityService();
        this.access = access;
    }

    /** Whoever fills in a form may choose a colleague without the right to look through all users: the system looks. */
    @Override
    public List<Member> membersOf(String role) {
        return access.asSystem(() -> identity.createUserQuery().memberOfGroup(role).list().stream()
                .map(EngineStaff::member)
                .sorted(Comparator.comparing(Member::name))
                .toList());
    }

    @Override
    public String nameOf(String userId) {
        return access.asSystem(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(EngineStaff::member)
                .map(Member::name)
                .orElse(userId));
    }

    @Override
    public Map<String, String> namesOf(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        userIds.forEach(id -> names.put(id, id));
        names.replace(CurrentUser.SYSTEM, "Forløb");
        if (!names.isEmpty()) {
            access
                    .asSystem(() -> identity.createUserQuery()
                            .userIdIn(names.keySet().toArray(String[]::new))
                            .list())
                    .stream()
                    .map(EngineStaff::member)
                    .forEach(member -> names.put(member.userId(), member.name()));
        }
        return names;
    }

    /** A question for each role, however many users: the engine does not tell the roles of several users at once. */
    @Override
    public Map<String, String> rolesOf(Collection<String> userIds) {
        Map<String, String> roles = new TreeMap<>();
        String[] ids = userIds.toArray(String[]::new);
        for (Role role : ids.length == 0 ? new Role[0] : Role.values()) {
            access.asSystem(() -> identity.createUserQuery()
                            .userIdIn(ids)
                            .memberOfGroup(role.key())
                            .list())
                    .forEach(member -> roles.merge(member.getId(), role.label(), "%s, %s"::formatted));
        }
        userIds.forEach(id -> roles.putIfAbsent(id, "Tidligere medarbejder"));
        roles.replace(CurrentUser.SYSTEM, "Forløb");
        return roles;
    }

    private static Member member(User user) {
        return new Member(
                user.getId(),
                "%s %s".formatted(user.getFirstName(), user.getLastName()).strip());
    }
}
