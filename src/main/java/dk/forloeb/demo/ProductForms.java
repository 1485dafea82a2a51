package dk.forloeb.demo;

import dk.forloeb.engine.gateway.FormSchema;
import dk.forloeb.engine.gateway.FormSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The forms as they come with the product. */
final class ProductForms {

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    private final FormSchemas known = new FormSchemas();

    FormSchema form(String formId) {
        return known.get(formId, () -> read(formId));
    }

    private byte[] read(String formId) {
        try {
            Resource[] found = resolver.getResources("classpath*:forms/*/" + formId + ".form");
            if (found.length != 1) {
                throw new IllegalStateException("There are %d forms %s.".formatted(found.length, formId));
            }
            return found[0].getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
