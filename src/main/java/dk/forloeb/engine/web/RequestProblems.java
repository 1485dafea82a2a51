package dk.forloeb.engine.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dk.forloeb.engine.FieldError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;

/**
 * What is wrong with a request to an interface for machines, field by field in Danish (problem details, RFC 9457). It never
 * repeats what was sent, which may be about a citizen.
 */
public final class RequestProblems {

    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z]{1,40}");

    private RequestProblems() {}

    public static ProblemDetail of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    /** @param title such as »Meldingen kan ikke modtages« */
    public static ProblemDetail refused(String title, List<FieldError> errors) {
        ProblemDetail problem = of(
                HttpStatus.BAD_REQUEST,
                title,
                "Der er fejl i oplysningerne. Ret felterne, og send igen. Intet er gemt.");
        problem.setProperty(
                "errors",
                errors.stream().sorted(Comparator.comparing(FieldError::field)).toList());
        return problem;
    }

    /** Fields that break a rule. */
    public static ProblemDetail refused(String title, MethodArgumentNotValidException invalid) {
        return refused(
                title,
                invalid.getFieldErrors().stream()
                        .map(error -> new FieldError(error.getField(), error.getDefaultMessage()))
                        .toList());
    }

    /** A body that is no JSON, or has a field or a value that is not known. */
    public static ProblemDetail refused(String title, HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            String name = unknown.getPropertyName();
            return refused(
                    title,
                    List.of(
                            SHOWABLE.matcher(name).matches()
                                    ? new FieldError(name, "Feltet »%s« kendes ikke. Fjern det.".formatted(name))
                                    : new FieldError("", "Der er et felt, som ikke kendes. Fjern det.")));
        }
        if (unreadable.getCause() instanceof MismatchedInputException wrong
                && !wrong.getPath().isEmpty()) {
            return refused(title, List.of(new FieldError(path(wrong), wrongValue(wrong))));
        }
        // Such as a number that is too large for its field.
        if (unreadable.getCause() instanceof JsonMappingException wrong
                && !wrong.getPath().isEmpty()) {
            return refused(title, List.of(new FieldError(path(wrong), "Værdien kan ikke bruges.")));
        }
        return of(HttpStatus.BAD_REQUEST, "Ulæseligt indhold", "Indholdet er ikke gyldig JSON. Ret det, og send igen.");
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
