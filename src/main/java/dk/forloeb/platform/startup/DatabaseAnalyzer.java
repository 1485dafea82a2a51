package dk.forloeb.platform.startup;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The database can't be opened or written to. Only what has an own remedy gets own words. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    static final String NOT_WRITABLE =
            "Databasens mappe kan ikke skrives. Giv skriveret til den, eller vælg en anden med --spring.datasource.url.";
    private static final String IN_USE =
            "Databasefilen er i brug. Forløb kører måske allerede; stop det, eller vælg en anden fil med --spring.datasource.url.";
    private static final String WRONG_LOGIN =
            "Databasen afviser brugeren. Ret SPRING_DATASOURCE_USERNAME og SPRING_DATASOURCE_PASSWORD.";
    private static final String NO_ANSWER =
            "Databasen svarer ikke. Se efter, om den kører, og om SPRING_DATASOURCE_URL er rigtig.";

    /** H2: files that can't be made, read, written, renamed or deleted, and a database opened read-only. */
    private static final Set<Integer> FILE_CODES = Set.of(90024, 90025, 90028, 90031, 90062, 90097);

    private static final int FILE_IN_USE = 90020;
    private static final Set<String> LOGIN_STATES = Set.of("28000", "28P01");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException failure) {
        boolean known = FILE_CODES.contains(failure.getErrorCode())
                || failure.getErrorCode() == FILE_IN_USE
                || LOGIN_STATES.contains(failure.getSQLState());
        return known ? new FailureAnalysis(message(failure), null, failure) : null;
    }

    static String message(SQLException failure) {
        if (FILE_CODES.contains(failure.getErrorCode())) {
            return NOT_WRITABLE;
        }
        if (failure.getErrorCode() == FILE_IN_USE) {
            return IN_USE;
        }
        return LOGIN_STATES.contains(failure.getSQLState()) ? WRONG_LOGIN : NO_ANSWER;
    }
}
