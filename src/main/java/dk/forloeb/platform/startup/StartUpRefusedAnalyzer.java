package dk.forloeb.platform.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What {@link StartUpCheck} found, as it stands. */
class StartUpRefusedAnalyzer extends AbstractFailureAnalyzer<StartUpRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartUpRefusedException refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
