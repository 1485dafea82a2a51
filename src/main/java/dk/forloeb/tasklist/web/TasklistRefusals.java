package dk.forloeb.tasklist.web;

import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.StartRefusedException;
import dk.forloeb.engine.TaskRefusedException;
import dk.forloeb.engine.web.RequestProblems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why something in Tasklist was not done, in a sentence for its user; never with what was sent. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = TasklistRefusals.class)
class TasklistRefusals {

    private static final String NOT_KEPT = "Kladden er ikke gemt";

    @ExceptionHandler
    ProblemDetail refused(TaskRefusedException refused) {
        return RequestProblems.of(
                refused.isGone() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN,
                refused.isGone() ? "Opgaven findes ikke" : "Ingen adgang",
                refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(StartRefusedException refused) {
        return RequestProblems.of(HttpStatus.FORBIDDEN, "Ingen adgang", refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail rejected(FormRejectedException rejected) {
        return RequestProblems.of(HttpStatus.BAD_REQUEST, NOT_KEPT, rejected.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(DraftTooLargeException tooLarge) {
        return RequestProblems.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                NOT_KEPT,
                "Der er skrevet for meget i formularen til, at kladden kan gemmes.");
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyCardsException tooMany) {
        return RequestProblems.of(
                HttpStatus.BAD_REQUEST, "For mange opgaver", "Der kan højst spørges om 100 opgaver ad gangen.");
    }

    @ExceptionHandler
    ProblemDetail twice(DuplicateKeyException twice) {
        return RequestProblems.of(
                HttpStatus.CONFLICT, NOT_KEPT, "Et andet vindue gemte kladden i samme øjeblik. Prøv igen.");
    }

    @ExceptionHandler
    ProblemDetail conflict(ConcurrencyFailureException conflict) {
        return RequestProblems.of(
                HttpStatus.CONFLICT, NOT_KEPT, "En anden ændrede opgaven i samme øjeblik. Prøv igen.");
    }
}
