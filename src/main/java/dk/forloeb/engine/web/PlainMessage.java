package dk.forloeb.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sentence a person sees in place of the engine's own English and technical one. */
final class PlainMessage {

    static final String NO_ACCESS =
            "Du har ikke adgang til dette. Spørg din teamleder, hvis du mener, at du skal have det.";
    static final String TASK_IS_GONE =
            "Opgaven findes ikke længere. Den er måske løst af en anden. Opdatér opgavelisten.";
    static final String TASK_IS_TAKEN = "En anden har taget opgaven. Opdatér opgavelisten.";
    static final String CHANGED_MEANWHILE =
            "En anden har ændret det samme imens. Intet af dit er gemt. Opdatér siden, og prøv igen.";
    static final String FAILED =
            "Noget gik galt i systemet, og intet er gemt. Prøv igen. Kontakt driften, hvis det sker igen.";

    static final String WRONG_KIND = "En af værdierne har en forkert form. Intet er gemt. Ret feltet, og prøv igen.";

    // An id may itself have colons (definition:version:id), but the blank after the last one ends the prefix.
    private static final Pattern PREFIX = Pattern.compile("^Cannot (?:"
            + "(?:submit task form|complete task|resolve task|signal execution|instantiate process definition) \\S+"
            + "|submit (?:\\w+ )?form \\S+"
            + "|put .{1,40} variable \\S+"
            + "|modify variables for .{1,80}?"
            + "|set variables"
            + "|deliver message"
            + "|trigger message .{1,120}? for execution \\S+"
            + "): ");

    private static final Pattern GONE = Pattern.compile(
            "task is null|No matching task|Cannot find task|Task with id \\S+ (?:does not|doesn't) exist",
            Pattern.CASE_INSENSITIVE);

    // The engine repeats the value in this message.
    private static final Pattern NOT_CONVERTED = Pattern.compile("Cannot convert value|due to number format exception");

    private PlainMessage() {}

    static String withoutPrefix(String message) {
        return PREFIX.matcher(message).replaceFirst("");
    }

    /** What to say when the engine found that somebody else had been faster. */
    static Optional<String> conflict(String type, String message) {
        if (type.equals("TaskAlreadyClaimedException") || message.contains("already claimed")) {
            return Optional.of(TASK_IS_TAKEN);
        }
        return type.equals("OptimisticLockingException") || message.contains("concurrently")
                ? Optional.of(CHANGED_MEANWHILE)
                : Optional.empty();
    }

    /** @param type the simple class name of the engine's exception */
    static String of(int status, String type, String message) {
        if (type.equals("AuthorizationException") || status == HttpServletResponse.SC_FORBIDDEN) {
            return NO_ACCESS;
        }
        if (GONE.matcher(message).find()) {
            return TASK_IS_GONE;
        }
        if (NOT_CONVERTED.matcher(message).find()) {
            return WRONG_KIND;
        }
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? FAILED : withoutPrefix(message);
    }
}
