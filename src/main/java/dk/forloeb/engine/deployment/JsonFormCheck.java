package dk.forloeb.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** Whether a form is JSON at all; what the engine itself would answer with a server error. */
final class JsonFormCheck implements FormCheck {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public List<String> problems(String file, byte[] content) {
        try {
            JsonNode form = json.readTree(content);
            return form != null && form.isObject()
                    ? List.of()
                    : List.of("Filen er ikke en formular. Gem den igen fra Camunda Modeler.");
        } catch (IOException e) {
            return List.of("Filen er ikke læselig JSON. Gem den igen fra Camunda Modeler.");
        }
    }
}
