package dk.forloeb.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;

/** The demo's people, each logged in once in a browser of their own. */
public final class People {

    /** Where Camunda's webapps reach the engine. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Map<DemoUser, Browser> browsers = new EnumMap<>(DemoUser.class);

    public People(int port) {
        this.port = port;
    }

    /** Logged in where everybody may log in; not everybody may use Tasklist. */
    public Browser browserOf(DemoUser person) {
        return browsers.computeIfAbsent(
                person, user -> new Browser("http://localhost:" + port).login("welcome", user.id(), "demo"));
    }

    /** What the engine answers this person. */
    public JsonNode json(DemoUser person, String path) {
        return parsed(path, browserOf(person).get(ENGINE + path));
    }

    public JsonNode json(DemoUser person, String path, String query) {
        return parsed(path, browserOf(person).post(ENGINE + path, query));
    }

    private static JsonNode parsed(String path, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(path + " answered " + answer.body(), e);
        }
    }
}
