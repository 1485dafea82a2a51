package dk.forloeb.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param population whether the demo has synthetic citizens at all
 * @param size how many citizens
 * @param seed the same seed makes the same citizens
 */
@Validated
@ConfigurationProperties("forloeb.demo")
record PopulationProperties(
        @DefaultValue("true") boolean population,
        @DefaultValue("72") @Min(1) @Max(500) int size,
        @DefaultValue("2025") long seed) {}
