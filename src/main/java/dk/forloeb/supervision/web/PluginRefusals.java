package dk.forloeb.supervision.web;

import dk.forloeb.engine.web.RequestProblems;
import dk.forloeb.supervision.NoSupervisorException;
import dk.forloeb.supervision.UnknownProcessException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What Cockpit's plugins are told that get no data. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(
        assignableTypes = {HeatMapController.class, FinishedController.class, FailureTableController.class})
class PluginRefusals {

    @ExceptionHandler(NoSupervisorException.class)
    ProblemDetail noAccess(NoSupervisorException refused) {
        return RequestProblems.of(HttpStatus.FORBIDDEN, "Ingen adgang", refused.getMessage());
    }

    @ExceptionHandler(UnknownProcessException.class)
    ProblemDetail unknown() {
        return RequestProblems.of(
                HttpStatus.NOT_FOUND, "Findes ikke", "Der er ingen proces eller version på denne adresse.");
    }
}
