package dk.forloeb.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Keeps all that is logged at the level of production, with the traces of exceptions, until it is closed. */
public final class LogRecorder extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public LogRecorder() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.INFO);
    }

    /** Lines that hold one of these texts. */
    public List<String> linesWith(Set<String> texts) {
        return lines.stream()
                .filter(line -> texts.stream().anyMatch(text -> line.contains(text.toLowerCase(Locale.ROOT))))
                .toList();
    }

    public int size() {
        return lines.size();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        String line = "%s %s %s %s %s"
                .formatted(
                        event.getLoggerName(),
                        event.getFormattedMessage(),
                        Arrays.toString(event.getArgumentArray()),
                        event.getMDCPropertyMap(),
                        trace);
        lines.add(line.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
        stop();
    }
}
