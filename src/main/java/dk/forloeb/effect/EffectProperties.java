package dk.forloeb.effect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for figures. None of it is law.
 *
 * @param smallestGroup fewest citizens or cases that a figure may be of (domain 4.1); smaller groups are hidden
 * @param firstYear earliest year that can be asked for
 * @param targets what the process owner wants a figure to be, in the figure's own unit; without one no target is shown
 */
@Validated
@ConfigurationProperties("forloeb.effect")
public record EffectProperties(
        @Min(3) @Max(50) @DefaultValue("5") int smallestGroup,
        @Min(2000) @DefaultValue("2025") int firstYear,
        @NotNull @DefaultValue Map<Measure, @NotNull BigDecimal> targets) {}
