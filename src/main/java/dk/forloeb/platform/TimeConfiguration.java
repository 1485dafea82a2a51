package dk.forloeb.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock that everybody reads, and the work that comes back by itself. */
@Configuration
@EnableScheduling
class TimeConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock(Clock.system(MovableClock.COPENHAGEN));
    }
}
