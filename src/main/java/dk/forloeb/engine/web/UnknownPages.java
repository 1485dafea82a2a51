package dk.forloeb.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Gives people who come to an address of Forløb's own pages that leads nowhere an error page, where Spring would show them
 * the problem details that are meant for machines.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPages implements HandlerExceptionResolver {

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception problem) {
        boolean leadsNowhere = problem instanceof NoResourceFoundException
                || problem instanceof HttpRequestMethodNotSupportedException;
        if (!leadsNowhere || !isPage(request)) {
            return null;
        }
        try {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith("/forloeb/")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
