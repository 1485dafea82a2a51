package dk.forloeb.supervision.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.supervision.Failure;
import dk.forloeb.supervision.Failures;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What stands still, in words.
 *
 * @param waiting such as »3 forløb«
 * @param code the kind, for the form that has it tried again
 */
record FailureLine(
        String processKey,
        String process,
        String stepId,
        String step,
        String code,
        String meaning,
        String action,
        String since,
        String lapse,
        String waiting,
        List<String> numbers) {

    static final String MORE = "Mindst %d trin står stille; de ældste vises.".formatted(Failures.MOST);
    static final String MORE_TO_RETRY =
            "Der stod mindst %d trin stille, og kun de ældste blev set efter: prøv igen, når listen er blevet kortere."
                    .formatted(Failures.MOST);

    static FailureLine of(Failure failure, LocalDateTime now) {
        return new FailureLine(
                failure.processKey(),
                failure.process(),
                failure.stepId(),
                failure.step(),
                failure.kind().name(),
                failure.kind().meaning(),
                failure.kind().action(),
                DanishDates.moment(failure.since()),
                Lapse.words(Duration.between(failure.since(), now)),
                waiting(failure),
                failure.numbers());
    }

    private static String waiting(Failure failure) {
        if (failure.numbers().isEmpty()) {
            return failure.others() + " uden forløbsnummer";
        }
        return failure.numbers().size() + " forløb"
                + (failure.others() == 0 ? "" : " og %d uden nummer".formatted(failure.others()));
    }
}
