package dk.forloeb.platform.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why Forløb didn't start and what to do; Spring Boot's own page of text is switched off. */
class OneLineReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.debug("The start failed.", analysis.getCause());
        String remedy = analysis.getAction() == null ? "" : " " + analysis.getAction();
        LOG.error("Forløb startede ikke. {}", (analysis.getDescription() + remedy).replaceAll("\\s*\\R\\s*", " "));
    }
}
