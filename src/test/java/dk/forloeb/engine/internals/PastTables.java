package dk.forloeb.engine.internals;

import dk.forloeb.engine.Decisions.Hit;
import dk.forloeb.engine.Decisions.Outcome;
import dk.forloeb.engine.PastTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** Tables to ask again on the real DMN engine, without a database. */
public final class PastTables {

    private PastTables() {}

    /** The table {@code processes/<module>/<id>.dmn}. */
    public static PastTable load(String module, String id) {
        return read(id, text(module, id));
    }

    /** Its text, to be changed as its keeper might. */
    public static String text(String module, String id) {
        try {
            return Files.readString(Path.of("processes", module, id + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PastTable read(String id, String dmn) {
        List<Hit> hits = new ArrayList<>();
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(RememberingFeel::new);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(event -> remember(event, hits)));
        DmnEngine engine = configuration.buildEngine();
        DmnDecision decision = engine.parseDecision(id, stream(dmn));
        DecisionTable table = Dmn.readModelFromStream(stream(dmn))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        return new EnginePastTable(table, inputs -> {
            hits.clear();
            engine.evaluateDecisionTable(decision, inputs);
            return new Outcome(id, 1, List.copyOf(hits));
        });
    }

    private static InputStream stream(String dmn) {
        return new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8));
    }

    private static void remember(DmnDecisionTableEvaluationEvent event, List<Hit> hits) {
        event.getMatchingRules().forEach(rule -> {
            Map<String, Object> outputs = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .forEach((column, output) -> outputs.put(
                            output.getOutputName(), output.getValue().getValue()));
            hits.add(new Hit(rule.getId(), outputs));
        });
    }
}
