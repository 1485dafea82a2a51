package dk.forloeb.upskilling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Local policy of the effort.
 *
 * @param lowAttendanceBelowPct attendance under this share of the planned lessons goes to the caseworker
 * @param maxCourseMonths longest period of a course in months; it can be extended
 * @param usualProviders who usually gives a track; proposed when a course starts
 * @param moduleTitles names of the four e-learning modules "Make it work in Denmark"
 */
@Validated
@ConfigurationProperties("forloeb.upskilling")
public record UpskillingProperties(
        @DefaultValue("80") @Min(1) @Max(100) int lowAttendanceBelowPct,
        @DefaultValue("12") @Min(1) @Max(36) int maxCourseMonths,
        @DefaultValue Map<Track, Provider> usualProviders,
        @DefaultValue({"Modul 1", "Modul 2", "Modul 3", "Modul 4"}) @Size(min = 4, max = 4)
                List<@NotBlank String> moduleTitles) {}
