package dk.forloeb.trajectory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's own rules of work on a trajectory. None of it is law.
 *
 * @param overrideReasonCharacters how long the reason for another choice than the proposed one must be at least
 */
@Validated
@ConfigurationProperties("forloeb.work")
record WorkProperties(@Min(1) @Max(300) @DefaultValue("20") int overrideReasonCharacters) {}
