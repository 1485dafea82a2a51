package dk.forloeb.letter;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that letter texts prevent is told in Danish, with all that is to be put right. */
class TemplateExceptionAnalyzer extends AbstractFailureAnalyzer<TemplateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TemplateException refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
