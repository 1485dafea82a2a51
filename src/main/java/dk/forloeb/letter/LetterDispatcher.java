package dk.forloeb.letter;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Empties the outbox regularly. Every node does it, so that it depends on none. */
@Component
public class LetterDispatcher implements SchedulingConfigurer {

    private final LetterOutbox outbox;
    private final LetterProperties properties;

    LetterDispatcher(LetterOutbox outbox, LetterProperties properties) {
        this.outbox = outbox;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(
                new FixedDelayTask(this::sendDue, properties.dispatchEvery(), properties.dispatchEvery()));
    }

    /** @return how many were tried */
    public int sendDue() {
        int tried = 0;
        while (outbox.sendNext()) {
            tried++;
        }
        return tried;
    }
}
