package dk.forloeb.clarification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for clarifications. What the law changes stands in the module's tables.
 *
 * @param pensionAge age from which folkepension is proposed on the form; the caseworker corrects it by the year of birth
 */
@Validated
@ConfigurationProperties("forloeb.clarification")
public record ClarificationProperties(@DefaultValue("69") @Min(60) @Max(80) int pensionAge) {}
