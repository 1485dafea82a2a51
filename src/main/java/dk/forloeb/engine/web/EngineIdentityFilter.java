package dk.forloeb.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine for the length of one request who the logged-in person is. Without it the engine would take the
 * request for its own work and check no permission at all.
 */
final class EngineIdentityFilter extends OncePerRequestFilter {

    private final StaffLogin staff;

    EngineIdentityFilter(StaffLogin staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (person != null && !(person instanceof AnonymousAuthenticationToken)) {
                staff.enter(person);
            }
            chain.doFilter(request, response);
        } finally {
            staff.leave();
        }
    }
}
