package dk.forloeb.absence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The periods of the reaction to absence. All are proposals; the law has no fixed period for a hearing.
 *
 * @param sickTalkDay day of sickness, the first counted, on which a conversation is held
 * @param caseConferenceDay day of sickness on which a case conference is held
 * @param conferenceEveryDays days between two case conferences of one sickness
 * @param hearingDays days that a hearing gives the citizen for a reply
 * @param hearingLeastDays days that it gives at least
 * @param repeatDays days within which a second no-show counts as repeated
 * @param mostLines lines that one attendance list may have
 */
@Validated
@ConfigurationProperties("forloeb.absence")
public record AbsenceProperties(
        @DefaultValue("15") @Min(2) @Max(60) int sickTalkDay,
        @DefaultValue("29") @Min(3) @Max(180) int caseConferenceDay,
        @DefaultValue("28") @Min(1) @Max(180) int conferenceEveryDays,
        @DefaultValue("14") @Min(7) @Max(60) int hearingDays,
        @DefaultValue("7") @Min(1) @Max(60) int hearingLeastDays,
        @DefaultValue("30") @Min(1) @Max(365) int repeatDays,
        @DefaultValue("2000") @Min(1) @Max(10_000) int mostLines) {

    public AbsenceProperties {
        if (sickTalkDay >= caseConferenceDay) {
            throw new IllegalArgumentException(
                    "forloeb.absence.sick-talk-day must be before forloeb.absence.case-conference-day: %d, %d"
                            .formatted(sickTalkDay, caseConferenceDay));
        }
        if (hearingLeastDays > hearingDays) {
            throw new IllegalArgumentException(
                    "forloeb.absence.hearing-least-days must not exceed forloeb.absence.hearing-days: %d, %d"
                            .formatted(hearingLeastDays, hearingDays));
        }
    }
}
