package dk.forloeb.engine.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Parsed forms by the engine's id of the form definition. A deployed form never changes, so an entry stays right on every
 * node for as long as it lives; when the cache is full it starts over.
 */
public final class FormSchemas {

    private static final int MAX_FORMS = 1_000;

    private final Map<String, FormSchema> byDefinitionId = new ConcurrentHashMap<>();

    /**
     * @param content loads the form's bytes when it has not been read before
     * @throws FormSchemaException when the form cannot be used; it is read again next time
     */
    public FormSchema get(String formDefinitionId, Supplier<byte[]> content) {
        FormSchema known = byDefinitionId.get(formDefinitionId);
        if (known != null) {
            return known;
        }
        FormSchema read = FormSchema.parse(content.get());
        if (byDefinitionId.size() >= MAX_FORMS) {
            byDefinitionId.clear();
        }
        byDefinitionId.put(formDefinitionId, read);
        return read;
    }
}
