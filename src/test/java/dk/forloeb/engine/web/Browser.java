package dk.forloeb.engine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A plain HTTP client with cookies, which can log in as Tasklist does. */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String authorization;

    public Browser(String address) {
        this.address = address;
    }

    public Browser withPassword(String user, String password) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Browser login(String user, String password) {
        return login("tasklist", user, password);
    }

    /** Logs in to one of Camunda's applications; the session is good for the engine's interface too. */
    public Browser login(String application, String user, String password) {
        String page = "/camunda/app/" + application + "/default/";
        get(page);
        HttpResponse<String> answer = send(request("/camunda/api/admin/auth/user/default/login/" + application)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Login answered " + answer.statusCode() + ": " + answer.body());
        }
        // Camunda makes a new session at login, and hands out its CSRF token with the next page.
        get(page);
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** For what is no text. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form as a page does. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form of our own pages with the token that its page would ask for, whether or not the person sees the page. */
    public HttpResponse<String> submitOwn(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", field("token", get("/forloeb/session")));
        return submit(path, all);
    }

    /** Sends a form with a file as a page does. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String name, String file) {
        String start = "--forloeb-test-boundary\r\nContent-Disposition: form-data; name=\"%s\"";
        String body = fields.entrySet().stream()
                        .map(field -> start.formatted(field.getKey()) + "\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + start.formatted(name)
                + "; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + file
                + "\r\n--forloeb-test-boundary--\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=forloeb-test-boundary")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path, String... headers) {
        HttpRequest.Builder request = request(path).DELETE();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public static String message(HttpResponse<String> answer) {
        return field("message", answer);
    }

    private static String field(String name, HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body()).path(name).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
