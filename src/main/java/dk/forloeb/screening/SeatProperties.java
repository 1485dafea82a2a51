package dk.forloeb.screening;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param offerEvery how long a seat that no step of a trajectory tells of may stand free while somebody waits for it
 */
@Validated
@ConfigurationProperties("forloeb.seats")
record SeatProperties(@NotNull @DurationMin(seconds = 10) @DefaultValue("5m") Duration offerEvery) {}
