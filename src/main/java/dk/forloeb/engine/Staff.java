package dk.forloeb.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The users of Forløb by role, for forms on which somebody chooses a colleague. */
public interface Staff {

    /** Members of a role, ordered by name. */
    List<Member> membersOf(String role);

    /** Name of a user; the id itself when nobody has it any more. */
    String nameOf(String userId);

    /** Names of many users in one look, by user id; the system itself is called Forløb. */
    Map<String, String> namesOf(Collection<String> userIds);

    /** Danish names of the roles that many users have today, by user id; the system itself is called Forløb. */
    Map<String, String> rolesOf(Collection<String> userIds);

    record Member(String userId, String name) {}
}
