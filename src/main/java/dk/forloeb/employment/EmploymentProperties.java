package dk.forloeb.employment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for the course as a whole. None of it is law.
 *
 * @param longCourseMonths months after which a team leader must agree to another round
 * @param planMonths longest period of a plan
 * @param complaintWeeks how long an ended course without after-care stays open for a complaint
 * @param firstOfferWatchEvery how often it is looked for first offers that are soon due by law
 * @param aftercareMonths when after the end the citizen is contacted, in months and rising order
 */
@Validated
@ConfigurationProperties("forloeb")
public record EmploymentProperties(
        @Min(1) @Max(120) @DefaultValue("12") int longCourseMonths,
        @Min(1) @Max(60) @DefaultValue("12") int planMonths,
        @Min(1) @Max(52) @DefaultValue("4") int complaintWeeks,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("1h") Duration firstOfferWatchEvery,
        @NotEmpty @DefaultValue({"1", "3", "6", "12"}) List<@NotNull @Min(1) Integer> aftercareMonths) {

    public EmploymentProperties {
        if (!aftercareMonths.stream().sorted().distinct().toList().equals(aftercareMonths)) {
            throw new IllegalArgumentException(
                    "forloeb.aftercare-months must rise from one to the next: " + aftercareMonths);
        }
    }
}
