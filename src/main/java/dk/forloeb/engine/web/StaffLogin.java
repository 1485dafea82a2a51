package dk.forloeb.engine.web;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Staff as the engine's identity service knows them. Checks a user id and password (the engine counts failed attempts
 * and locks the user), and turns a user into a Spring authentication with one authority for each role.
 */
@Component
class StaffLogin implements AuthenticationProvider {

    private static final String ROLE = "ROLE_";

    private final ObjectProvider<IdentityService> identityService;

    StaffLogin(ObjectProvider<IdentityService> identityService) {
        this.identityService = identityService;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        IdentityService identity = identityService.getObject();
        identity.clearAuthentication();
        if (attempt.getCredentials() == null
                || !identity.checkPassword(userId, attempt.getCredentials().toString())) {
            throw new BadCredentialsException("Wrong user id or password, or the user is locked.");
        }
        return known(userId);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** True when the user has not been deleted since the login. */
    boolean exists(String userId) {
        IdentityService identity = identityService.getObject();
        identity.clearAuthentication();
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    /** The user with the roles of this moment; the password is not kept. */
    Authentication known(String userId) {
        IdentityService identity = identityService.getObject();
        identity.clearAuthentication();
        List<SimpleGrantedAuthority> authorities = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .map(group -> new SimpleGrantedAuthority(ROLE + group))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, authorities);
    }

    /** Lets the engine act as this person until {@link #leave()}. */
    void enter(Authentication person) {
        identityService.getObject().setAuthentication(person.getName(), roles(person.getAuthorities()), List.of());
    }

    void leave() {
        identityService.getObject().clearAuthentication();
    }

    private static List<String> roles(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .toList();
    }
}
