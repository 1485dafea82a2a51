package dk.forloeb.employment.web;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.web.RequestProblems;
import dk.forloeb.trajectory.KeyReusedException;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in Danish what is wrong with a referral (problem details, RFC 9457), and never repeats what was sent. */
@RestControllerAdvice(assignableTypes = ReferralController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferralProblems {

    private static final String TITLE = "Henvisningen kan ikke modtages";

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        return RequestProblems.refused(
                TITLE,
                invalid.getFieldErrors().stream()
                        .map(error -> new FieldError(field(error.getField()), error.getDefaultMessage()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail rejected(FormRejectedException rejected) {
        return RequestProblems.refused(TITLE, rejected.errors());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return RequestProblems.refused(TITLE, unreadable);
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return RequestProblems.of(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Kun visitatorer, sagsbehandlere og teamledere kan henvise borgere.");
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYourReferralException foreign) {
        return RequestProblems.of(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Du kan kun se de henvisninger, du selv har sendt, og de forløb, du er sagsbehandler for.");
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReusedException reused) {
        return RequestProblems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Nøglen er brugt",
                "Nøglen i Idempotency-Key er allerede brugt til en henvisning med andre oplysninger. Brug en ny nøgle,"
                        + " hvis det er en anden henvisning. Intet er gemt.");
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownTrajectoryException unknown) {
        return RequestProblems.of(HttpStatus.NOT_FOUND, "Findes ikke", "Der er intet forløb med det nummer.");
    }

    /** A rule across fields is named after the method that checks it; its message says which field to mend. */
    private static String field(String name) {
        return "residenceExplained".equals(name) ? "residenceReason" : name;
    }
}
