package dk.forloeb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.gateway.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form of the product as a person fills it in, checked by its own schema as the gateway checks it. */
public final class FilledForm {

    private final FormReceiver receiver;
    private final FormTask task;
    private final FormSchema schema;
    private final Map<String, Object> submitted = new HashMap<>();

    private FilledForm(String module, FormReceiver receiver, FormTask task) {
        this.receiver = receiver;
        this.task = task;
        try {
            schema = FormSchema.parse(Files.readAllBytes(Path.of("forms", module, receiver.formId() + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param module folder of the form
     * @param variables what the process holds when the form is opened
     */
    public static FilledForm of(String module, FormReceiver receiver, Map<String, Object> variables) {
        return new FilledForm(
                module, receiver, new FormTask(ProcessDriver.TRAJECTORY, "task", "activity", "user", variables::get));
    }

    public FilledForm with(String key, Object value) {
        submitted.put(key, value);
        return this;
    }

    public FilledForm without(String key) {
        submitted.remove(key);
        return this;
    }

    /** What the form shows before anybody types; every key must belong to the form. */
    public Map<String, Object> prefill() {
        Map<String, Object> offered = receiver.prefill(task);
        assertThat(offered.keySet()).allSatisfy(key -> assertThat(
                        schema.keys().contains(key) || schema.optionsKeys().contains(key))
                .as("form %s has a field for %s", receiver.formId(), key)
                .isTrue());
        return offered;
    }

    public Routing submit() {
        Map<String, Object> offered = prefill();
        return receiver.receive(
                task, new FormValues(schema.validate(submitted, offered::get, key -> options(offered, key))));
    }

    private static List<FormOption> options(Map<String, Object> offered, String key) {
        return ((List<?>) offered.getOrDefault(key, List.of()))
                .stream().map(FormOption.class::cast).toList();
    }
}
