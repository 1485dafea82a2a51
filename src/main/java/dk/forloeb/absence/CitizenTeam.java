package dk.forloeb.absence;

import dk.forloeb.platform.Role;

/** Port: who meets a citizen beside the caseworker. Nobody does until a module records such work. */
public interface CitizenTeam {

    /** Whether this user, in this role, works with the citizen now, as far as the record knows. */
    boolean includes(String trajectoryNo, Role role, String userId);
}
