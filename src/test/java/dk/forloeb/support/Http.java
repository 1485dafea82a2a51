package dk.forloeb.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person, or nobody, who talks to the running application over HTTP. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private final String root;
    private final Map<String, String> headers;

    private Http(String root, Map<String, String> headers) {
        this.root = root;
        this.headers = headers;
    }

    /** Somebody who is not logged in. */
    public static Http nobody(int port) {
        return new Http("http://localhost:" + port, Map.of());
    }

    /** A user of the demo. */
    public static Http as(int port, String userId) {
        return nobody(port).with("Authorization", basic(userId, "demo"));
    }

    public static String basic(String userId, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public Http with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Http(root, all);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json(body)), "application/json");
    }

    public Answer postText(String path, String body, String contentType) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), contentType);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json(body)), "application/json");
    }

    /** Sends files as a browser's form does, each under its own name. */
    public Answer upload(String path, Map<String, String> fields, Map<String, String> files) {
        String boundary = "forloeb-test-boundary";
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) ->
                parts.add("Content-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        files.forEach((name, content) -> parts.add(
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n%s\r\n"
                        .formatted(name, name, content)));
        String body =
                "--" + boundary + "\r\n" + String.join("--" + boundary + "\r\n", parts) + "--" + boundary + "--\r\n";
        return send(
                "POST", path, HttpRequest.BodyPublishers.ofString(body), "multipart/form-data; boundary=" + boundary);
    }

    /** Submits a task's form as Tasklist does. */
    public Answer submitTask(String taskId, Map<String, Object> answers) {
        return post("/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables(answers)));
    }

    /** Submits a start form as Tasklist does. */
    public Answer start(String processId, Map<String, Object> answers) {
        return post(
                "/engine-rest/process-definition/key/" + processId + "/submit-form",
                Map.of("variables", variables(answers)));
    }

    /** Values as Tasklist sends them: scalars without a type, lists as Json. */
    public static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, answer) -> variables.put(
                key,
                answer instanceof List<?>
                        ? Map.of("type", "Json", "value", json(answer))
                        : Collections.singletonMap("value", answer)));
        return variables;
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    private static String json(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("No JSON: " + response.body(), e);
            }
        }

        /** The sentence that the person sees. */
        public String message() {
            return json().path("message").asText();
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.uri() + ": " + status() + " " + body();
        }
    }
}
