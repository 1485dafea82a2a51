package dk.forloeb.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FormSchemasTest {

    private final FormSchemas schemas = new FormSchemas();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void readsAFormOnce() {
        FormSchema first = schemas.get("form:1", this::load);

        assertThat(schemas.get("form:1", this::load)).isSameAs(first);
        assertThat(schemas.get("form:2", this::load)).isNotSameAs(first);
        assertThat(loads).hasValue(2);
    }

    @Test
    void readsAFormAgainAfterAFailure() {
        assertThatThrownBy(() -> schemas.get("form:1", () -> "{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormSchemaException.class);

        assertThat(schemas.get("form:1", this::load).id()).isEqualTo("test-form");
    }

    @Test
    void staysSmall() {
        for (int i = 0; i <= 1_000; i++) {
            schemas.get("form:" + i, this::load);
        }

        schemas.get("form:0", this::load);
        assertThat(loads).hasValue(1_002);
    }

    private byte[] load() {
        loads.incrementAndGet();
        return FormJson.bytes(FormJson.text("name", "Navn", ""));
    }
}
