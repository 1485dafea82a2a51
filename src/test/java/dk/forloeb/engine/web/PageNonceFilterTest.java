package dk.forloeb.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNonceFilterTest {

    private final PageNonceFilter filter = new PageNonceFilter();

    @Test
    void thePageGetsTheNonceOfItsOwnHeader() throws Exception {
        MockHttpServletResponse response = run(
                "/camunda/app/tasklist/default/",
                "text/html",
                "<title>Forløb</title><script nonce=\"theirs\"></script>");

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("<title>Forløb</title><script nonce=\"ours\"></script>");
    }

    @Test
    void anythingElseIsLeftAlone() throws Exception {
        String body = "x = '<script nonce=\"theirs\">'";
        assertThat(run("/camunda/app/tasklist/scripts/deps.js", "text/html", body)
                        .getContentAsString())
                .isEqualTo(body);
        assertThat(run("/camunda/app/tasklist/default/", "text/plain", body).getContentAsString())
                .isEqualTo(body);
    }

    private MockHttpServletResponse run(String path, String type, String body) throws Exception {
        FilterChain webapp = (request, response) -> {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setHeader("Content-Security-Policy", "script-src 'strict-dynamic' 'nonce-ours'; base-uri 'none'");
            http.setContentType(type);
            http.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        };
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, webapp);
        return response;
    }
}
