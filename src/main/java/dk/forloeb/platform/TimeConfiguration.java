package dk.forloeb.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that everybody reads. */
@Configuration
class TimeConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock(Clock.system(MovableClock.COPENHAGEN));
    }
}
