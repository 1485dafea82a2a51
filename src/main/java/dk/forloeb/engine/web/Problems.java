package dk.forloeb.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Refusals of the interfaces for machines, as {@code application/problem+json} with a Danish explanation. */
final class Problems {

    private Problems() {}

    static void notLoggedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Forloeb\", charset=\"UTF-8\"");
        write(response, HttpStatus.UNAUTHORIZED, "Log ind", "Brugernavn eller adgangskode mangler eller er forkert.");
    }

    static void noAccess(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "Ingen adgang", "Din bruger har ikke adgang til dette.");
    }

    static void tooLarge(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.PAYLOAD_TOO_LARGE, "For stor", "Indholdet må højst fylde 5 MB.");
    }

    static void lengthMissing(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.LENGTH_REQUIRED, "Længde mangler", "Send længden af indholdet i Content-Length.");
    }

    // The texts are constants without quotes or backslashes, so that they are valid JSON as they stand.
    private static void write(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status.value(), detail));
    }
}
