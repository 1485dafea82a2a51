package dk.forloeb.platform.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Somebody else took the port between the check and the start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException taken) {
        return new FailureAnalysis(message(taken.getPort()), null, taken);
    }

    static String message(int port) {
        return "Port %d er optaget. Stop det andet program, eller start med --server.port=%d."
                .formatted(port, port + 1);
    }
}
