package dk.forloeb.employment.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.trajectory.KeyReusedException;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z]{1,40}");

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        return refused(invalid.getFieldErrors().stream()
                .map(error -> new FieldError(field(error.getField()), error.getDefaultMessage()))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail rejected(FormRejectedException rejected) {
        return refused(rejected.errors());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            String name = unknown.getPropertyName();
            return SHOWABLE.matcher(name).matches()
                    ? refused(List.of(new FieldError(name, "Feltet »%s« kendes ikke. Fjern det.".formatted(name))))
                    : refused(List.of(new FieldError("", "Der er et felt, som ikke kendes. Fjern det.")));
        }
        if (unreadable.getCause() instanceof MismatchedInputException wrong
                && !wrong.getPath().isEmpty()) {
            return refused(List.of(new FieldError(path(wrong), wrongValue(wrong))));
        }
        return problem(
                HttpStatus.BAD_REQUEST, "Ulæseligt indhold", "Indholdet er ikke gyldig JSON. Ret det, og send igen.");
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return problem(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Kun visitatorer, sagsbehandlere og teamledere kan henvise borgere.");
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYourReferralException foreign) {
        return problem(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Du kan kun se de henvisninger, du selv har sendt, og de forløb, du er sagsbehandler for.");
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReusedException reused) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Nøglen er brugt",
                "Nøglen i Idempotency-Key er allerede brugt til en henvisning med andre oplysninger. Brug en ny nøgle,"
                        + " hvis det er en anden henvisning. Intet er gemt.");
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownTrajectoryException unknown) {
        return problem(HttpStatus.NOT_FOUND, "Findes ikke", "Der er intet forløb med det nummer.");
    }

    private static ProblemDetail refused(List<FieldError> errors) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "Henvisningen kan ikke modtages",
                "Der er fejl i oplysningerne. Ret felterne, og send igen. Intet er gemt.");
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

    /** A rule across fields is named after the method that checks it; its message says which field to mend. */
    private static String field(String name) {
        return "residenceExplained".equals(name) ? "residenceReason" : name;
    }

    private static String path(JsonMappingException wrong) {
        String name = wrong.getPath().get(0).getFieldName();
        return name == null ? "" : name;
    }

    private static String wrongValue(MismatchedInputException wrong) {
        if (wrong instanceof InvalidFormatException && wrong.getTargetType().isEnum()) {
            return "Brug en af værdierne %s."
                    .formatted(Arrays.stream(wrong.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
        return wrong.getTargetType() == Boolean.class ? "Skriv true eller false." : "Værdien har en forkert type.";
    }
}
