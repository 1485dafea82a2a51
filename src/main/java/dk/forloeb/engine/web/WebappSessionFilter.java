package dk.forloeb.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One login for Tasklist and for Forløb's own pages: takes the person from the session that Camunda's login made. The
 * roles are read anew for each request, since Camunda's own copy is only renewed while its webapps are in use.
 */
final class WebappSessionFilter extends OncePerRequestFilter {

    /** Under this name Camunda's webapps keep the logged-in users in the HTTP session. */
    static final String SESSION_ATTRIBUTE = "authenticatedUser";

    private final StaffLogin staff;

    WebappSessionFilter(StaffLogin staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        loggedIn(request.getSession(false))
                .filter(staff::exists)
                .map(staff::known)
                .ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> loggedIn(HttpSession session) {
        if (session == null || !(session.getAttribute(SESSION_ATTRIBUTE) instanceof Authentications logins)) {
            return Optional.empty();
        }
        return Optional.ofNullable(logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
                .map(Authentication::getIdentityId);
    }
}
