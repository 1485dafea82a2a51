package dk.forloeb.engine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.forloeb.engine.internals.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people see only plain Danish sentences where the engine's REST layer would show them "Cannot submit task form
 * 5f1c…: ". A refusal of ours is always HTTP 400 or 403, and a conflict with somebody else 409, also where that layer makes
 * it 500.
 */
final class PlainMessageFilter extends OncePerRequestFilter {

    private final ObjectMapper json = new ObjectMapper();
    private final boolean forPeople;

    /**
     * @param forPeople true for the webapps; false where machines want to see the engine's own details, and its own words
     *     for all but a missing right, which a person is to be told of
     */
    PlainMessageFilter(boolean forPeople) {
        this.forPeople = forPeople;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorBody body = new ErrorBody(response);
        chain.doFilter(request, body);
        if (body.isError()) {
            Optional<ObjectNode> error = parsed(body.getContentAsByteArray());
            if (error.isPresent() && reword(error.get(), body)) {
                body.resetBuffer();
                body.getOutputStream().write(json.writeValueAsBytes(error.get()));
            }
            body.copyBodyToResponse();
        }
    }

    private boolean reword(ObjectNode error, HttpServletResponse response) {
        String message = error.path("message").asText("");
        if (error.path("code").asInt() == Refusal.CODE) {
            if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            error.put("message", PlainMessage.withoutPrefix(message));
            return true;
        }
        String type = error.path("type").asText("");
        Optional<String> conflict = PlainMessage.conflict(type, message);
        if (conflict.isPresent()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            error.put("message", conflict.get());
            return true;
        }
        if (!forPeople && response.getStatus() != HttpServletResponse.SC_FORBIDDEN) {
            return false;
        }
        error.put("message", PlainMessage.of(response.getStatus(), type, message));
        if (!forPeople) {
            return true;
        }
        error.remove("missingAuthorizations");
        error.remove("resourceId");
        return true;
    }

    private Optional<ObjectNode> parsed(byte[] body) throws IOException {
        try {
            JsonNode node = body.length == 0 ? null : json.readTree(body);
            return node instanceof ObjectNode error && error.has("message") ? Optional.of(error) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            logger.debug("An error page of the engine is no JSON and stays as it is.");
            return Optional.empty();
        }
    }
}
