package dk.forloeb.absence.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import dk.forloeb.absence.NotReportableException;
import dk.forloeb.absence.ReportKeyReusedException;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z]{1,40}");

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        return refused(invalid.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), error.getDefaultMessage()))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail rejected(FormRejectedException rejected) {
        return refused(rejected.errors());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException wrong
                && !wrong.getPath().isEmpty()) {
            String name = wrong.getPath().get(0).getFieldName();
            boolean showable = name != null && SHOWABLE.matcher(name).matches();
            return refused(List.of(
                    new FieldError(showable ? name : "", "Feltet kendes ikke, eller værdien kan ikke bruges.")));
        }
        return problem(
                HttpStatus.BAD_REQUEST, "Ulæseligt indhold", "Indholdet er ikke gyldig JSON. Ret det, og send igen.");
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return problem(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Kun undervisere, mentorer, virksomhedskonsulenter, sagsbehandlere og teamledere kan melde fravær.");
    }

    @ExceptionHandler
    ProblemDetail keyReused(ReportKeyReusedException reused) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Nøglen er brugt",
                "Nøglen i Idempotency-Key er allerede brugt til en melding med andre oplysninger. Brug en ny nøgle,"
                        + " hvis det er en anden melding. Intet er gemt.");
    }

    @ExceptionHandler
    ProblemDetail notReportable(NotReportableException unknown) {
        return problem(HttpStatus.NOT_FOUND, "Findes ikke", unknown.getMessage() + " Intet er gemt.");
    }

    private static ProblemDetail refused(List<FieldError> errors) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "Meldingen kan ikke modtages",
                "Der er fejl i oplysningerne. Ret dem, og send igen. Intet er gemt.");
        problem.setProperty(
                "errors",
                errors.stream().sorted(Comparator.comparing(FieldError::field)).toList());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
