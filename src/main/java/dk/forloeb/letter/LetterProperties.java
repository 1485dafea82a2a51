package dk.forloeb.letter;

import dk.forloeb.trajectory.OrgUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who the letters come from and how stubbornly they are sent.
 *
 * @param directory where letters for Digital Post and print are put for the systems that carry them
 * @param register file with what Digital Post and CPR know of citizens; null when nobody delivers one
 * @param dispatchEvery how often each node looks for letters to send
 * @param authority who is responsible for the data
 * @param units where each unit is reached
 * @param childWelfare who looks at notifications about children, in the social administration
 * @param notices sender of notices by e-mail
 */
@Validated
@ConfigurationProperties("forloeb.letter")
public record LetterProperties(
        @NotNull(
                        message =
                                "mangler: sæt FORLOEB_LETTER_DIRECTORY til mappen, som Digital Post og print henter breve fra")
                Path directory,
        Path register,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("20s") Duration dispatchEvery,
        @NotNull @Valid @DefaultValue Retry retry,
        @NotNull(message = "mangler: sæt forloeb.letter.authority (name, address, phone, data-protection-contact)")
                @Valid
                Authority authority,
        @NotNull(message = "mangler: sæt forloeb.letter.units med phone og address for hver enhed")
                Map<OrgUnit, @Valid Unit> units,
        @NotNull(message = "mangler: sæt forloeb.letter.child-welfare (name, cvr, address) til børn og unge i SOF")
                @Valid
                Office childWelfare,
        @NotNull @Valid @DefaultValue Notices notices) {

    @AssertTrue(message = "mangler en enhed: sæt phone og address for hver enhed")
    boolean isEveryUnitReachable() {
        return units == null || units.size() == OrgUnit.values().length;
    }

    /**
     * @param first pause after the first failure; each further one is twice as long
     * @param longest pause at most
     * @param attempts after so many a person has to look
     */
    public record Retry(
            @NotNull @DurationMin(seconds = 1) @DefaultValue("1m") Duration first,
            @NotNull @DurationMin(seconds = 1) @DefaultValue("1h") Duration longest,
            @Min(1) @Max(1000) @DefaultValue("12") int attempts) {

        /** Pause after so many failures; null when there is no further attempt. */
        Duration after(int failures) {
            return failures >= attempts ? null : pause(failures);
        }

        /** Pause after so many failures of a letter that is never given up. */
        Duration pause(int failures) {
            Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    public record Authority(
            @NotBlank String name,
            @NotBlank String address,
            @NotBlank String phone,
            @NotBlank String dataProtectionContact) {}

    public record Unit(@NotBlank String phone, @NotBlank String address) {}

    /** @param cvr company number by which Digital Post knows the office */
    public record Office(
            @NotBlank String name,
            @NotNull @Pattern(regexp = "[0-9]{8}", message = "skal være et CVR-nummer på 8 cifre") String cvr,
            @NotBlank String address) {}

    /** @param from null when no notices are sent */
    public record Notices(String from) {}
}
