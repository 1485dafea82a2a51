package dk.forloeb.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends whoever is not logged in to Camunda's login, which goes on to the page that was asked for (webapps.js). */
final class LoginEntryPoint extends LoginUrlAuthenticationEntryPoint {

    /** The login that lets in every role; Tasklist's refuses those who have no tasks. */
    private static final String APP = "/camunda/app/welcome/default/";

    private static final String FORM = "#/login";

    LoginEntryPoint() {
        super(APP + FORM);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return getLoginFormUrl();
        }
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return APP + "?til=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + FORM;
    }
}
