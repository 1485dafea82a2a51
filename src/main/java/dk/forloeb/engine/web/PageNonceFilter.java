package dk.forloeb.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the webapps' pages carry the nonce of their own response. Camunda keeps one nonce for the whole server, so that
 * two requests at the same time give a page whose scripts the browser blocks: a blank screen.
 */
final class PageNonceFilter extends OncePerRequestFilter {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (looksLikeAsset(request)) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        if (isHtml(page) && nonce.find()) {
            // ISO 8859-1 keeps every byte as it is, whatever the page is written in.
            String body = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            String corrected =
                    IN_PAGE.matcher(body).replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\""));
            page.resetBuffer();
            StreamUtils.copy(corrected.getBytes(StandardCharsets.ISO_8859_1), page.getOutputStream());
        }
        page.copyBodyToResponse();
    }

    private static boolean looksLikeAsset(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.lastIndexOf('.') > path.lastIndexOf('/') && !path.endsWith(".html");
    }

    private static boolean isHtml(HttpServletResponse response) {
        return response.getContentType() != null && response.getContentType().startsWith("text/html");
    }
}
