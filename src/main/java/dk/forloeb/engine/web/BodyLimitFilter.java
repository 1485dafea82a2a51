package dk.forloeb.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away requests that the engine's REST layer, which reads whole bodies into memory, could choke on. */
final class BodyLimitFilter extends OncePerRequestFilter {

    static final long MOST_BYTES = 5L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            Problems.tooLarge(response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            Problems.lengthMissing(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
