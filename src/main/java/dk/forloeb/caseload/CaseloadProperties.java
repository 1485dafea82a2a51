package dk.forloeb.caseload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for the caseload board. None of it is law.
 *
 * @param soonWorkingDays working days within which a deadline counts as near
 * @param silentDays days after which an active course without contact counts as one without
 */
@Validated
@ConfigurationProperties("forloeb.caseload")
public record CaseloadProperties(
        @Min(1) @Max(60) @DefaultValue("5") int soonWorkingDays,
        @Min(1) @Max(366) @DefaultValue("30") int silentDays) {}
