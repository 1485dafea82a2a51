package dk.forloeb.absence.web;

import dk.forloeb.absence.NotReportableException;
import dk.forloeb.absence.ReportKeyReusedException;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.web.RequestProblems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in Danish what is wrong with a report (problem details, RFC 9457), and never repeats what was sent. */
@RestControllerAdvice(assignableTypes = AbsenceController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AbsenceProblems {

    private static final String TITLE = "Meldingen kan ikke modtages";

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        return RequestProblems.refused(TITLE, invalid);
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
                "Kun undervisere, mentorer, virksomhedskonsulenter, sagsbehandlere og teamledere kan melde fravær.");
    }

    @ExceptionHandler
    ProblemDetail keyReused(ReportKeyReusedException reused) {
        return RequestProblems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Nøglen er brugt",
                "Nøglen i Idempotency-Key er allerede brugt til en melding med andre oplysninger. Brug en ny nøgle,"
                        + " hvis det er en anden melding. Intet er gemt.");
    }

    @ExceptionHandler
    ProblemDetail notReportable(NotReportableException unknown) {
        return RequestProblems.of(HttpStatus.NOT_FOUND, "Findes ikke", unknown.getMessage() + " Intet er gemt.");
    }
}
