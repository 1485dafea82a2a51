package dk.forloeb.interruption;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks for news of the register regularly. Every node does it, so that it depends on none. */
@Component
class RegisterWatch implements SchedulingConfigurer {

    private final RegisterEvents events;
    private final RegisterIntake intake;
    private final RegisterProperties properties;

    RegisterWatch(RegisterEvents events, RegisterIntake intake, RegisterProperties properties) {
        this.events = events;
        this.intake = intake;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(
                () -> events.handOver(intake::take), properties.lookEvery(), properties.lookEvery()));
    }
}
