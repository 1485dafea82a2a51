package dk.forloeb.letter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters to many are written.
 *
 * @param every how often each node looks for a mailing that was approved
 * @param page letters written in one transaction
 */
@Validated
@ConfigurationProperties("forloeb.mailing")
public record MailingProperties(
        @NotNull @DurationMin(seconds = 1) @DefaultValue("30s") Duration every,
        @DefaultValue("50") @Min(1) @Max(500) int page) {}
