package dk.forloeb.interruption;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where news of a register of persons come from.
 *
 * @param directory where the municipality's integration puts them; null when nobody delivers any
 * @param lookEvery how often each node looks
 */
@Validated
@ConfigurationProperties("forloeb.register")
public record RegisterProperties(
        Path directory, @NotNull @DurationMin(seconds = 1) @DefaultValue("1m") Duration lookEvery) {}
