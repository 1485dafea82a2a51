package dk.forloeb.coordination;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for requests to other administrations. None of it is law.
 *
 * @param answerWorkingDays working days that an administration gets to answer
 */
@Validated
@ConfigurationProperties("forloeb.coordination")
public record CoordinationProperties(@Min(1) @Max(120) @DefaultValue("10") int answerWorkingDays) {}
