package dk.forloeb.engine;

import java.util.List;
import java.util.Map;

/**
 * Takes the values of one form into the record and offers what the form shows. One bean per form, in the {@code process}
 * package of the module that owns the form. Everything runs in the transaction that completes the task.
 */
public interface FormReceiver {

    /** Id of the form, equal to its file name without {@code .form}. */
    String formId();

    /**
     * What the form shows before anybody types: read-only facts, the system's proposal, earlier answers.
     * Values are String, Integer, BigDecimal, Boolean, LocalDate, LocalDateTime, an enum or a list of those; the options
     * of a field with {@code valuesKey} are a list of {@link FormOption}.
     */
    default Map<String, Object> prefill(FormTask task) {
        return Map.of();
    }

    /**
     * What the form's own conditions ask of the record when it is submitted: those entries of the prefill. Overridden where
     * the whole prefill costs much more.
     */
    default Map<String, Object> facts(FormTask task) {
        return prefill(task);
    }

    /** Whether only the role that does the task may open the form, so that not even the team leader can (health). */
    default boolean isConfidential() {
        return false;
    }

    /** Whether what people type on the form is about health, so that drafts of it are kept apart too. */
    default boolean isAboutHealth() {
        return isConfidential();
    }

    /**
     * What the record or the person's answers must bring before {@link #receive} or the form's schema lets the form through,
     * as Danish phrases for whoever may open the course; empty when there is nothing to prepare. No health, no free text.
     */
    default List<String> missing(String trajectoryNo) {
        return List.of();
    }

    /**
     * Stores the values, which already agree with the form's own schema, and says what the engine may know.
     *
     * @throws FormRejectedException when a rule across fields or against the record is broken; nothing is stored then
     */
    Routing receive(FormTask task, FormValues values);
}
