package dk.forloeb.platform.startup;

import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/** Settings of ours that break their own rules; the values, which may be secrets, are not repeated. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindValidationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindValidationException broken) {
        String settings = broken.getValidationErrors().getAllErrors().stream()
                .map(error -> "%s %s"
                        .formatted(
                                error instanceof FieldError field
                                        ? broken.getValidationErrors().getName() + "." + field.getField()
                                        : error.getObjectName(),
                                error.getDefaultMessage()))
                .sorted()
                .collect(Collectors.joining("; "));
        return new FailureAnalysis("En indstilling kan ikke bruges: " + settings + ". Ret den.", null, broken);
    }
}
