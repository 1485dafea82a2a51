package dk.forloeb.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.supervision.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

    @ParameterizedTest
    @CsvSource({
        "org.springframework.mail.MailSendException, POST",
        "jakarta.mail.MessagingException, POST",
        "dk.forloeb.letter.LetterNotSentException, POST",
        "java.net.ConnectException, ANDET_SYSTEM",
        "java.net.http.HttpTimeoutException, ANDET_SYSTEM",
        "org.springframework.web.client.ResourceAccessException, ANDET_SYSTEM",
        "java.nio.file.AccessDeniedException, MAPPE",
        "java.io.UncheckedIOException, MAPPE",
        "dk.forloeb.letter.TemplateException, BREV",
        "org.camunda.bpm.dmn.engine.impl.DmnEvaluationException, REGLER",
        "org.camunda.bpm.dmn.feel.impl.FeelException, REGLER",
        "org.postgresql.util.PSQLException, DATABASE",
        "org.springframework.dao.DataIntegrityViolationException, DATABASE",
        "org.camunda.bpm.engine.OptimisticLockingException, DATABASE",
        "org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException, DIAGRAM",
        "org.camunda.bpm.engine.MismatchingMessageCorrelationException, DIAGRAM",
        "java.lang.IllegalStateException, FORLOEBET",
        "dk.forloeb.trajectory.UnknownTrajectoryException, FORLOEBET",
        "java.lang.NullPointerException, UKENDT",
        "java.lang.OutOfMemoryError, UKENDT"
    })
    void knowsAFailureByItsClass(String name, FailureKind kind) {
        assertThat(Causes.kindOf(name + ": something\n\tat dk.forloeb.X.y(X.java:1)\n"))
                .isEqualTo(kind);
        assertThat(Causes.kindOf("org.camunda.bpm.engine.ProcessEngineException: x\n\tat a.b.C.d(C.java:1)\nCaused by: "
                        + name + ": something\n\t... 3 more\n"))
                .isEqualTo(kind);
    }

    @Test
    void looksForWhatStartedIt() {
        assertThat(Causes.kindOf("java.lang.IllegalStateException: x\n\tat a.B.c(B.java:1)\n"
                        + "Caused by: org.springframework.mail.MailSendException: x\n\tat a.B.c(B.java:1)\n"
                        + "Caused by: java.net.ConnectException: refused\n"))
                .as("the mail server did not answer")
                .isEqualTo(FailureKind.POST);
        assertThat(Causes.kindOf("org.postgresql.util.PSQLException: x\n\tat a.B.c(B.java:1)\n"
                        + "Caused by: java.net.SocketTimeoutException: x\n"))
                .as("the database did not answer")
                .isEqualTo(FailureKind.DATABASE);
        assertThat(Causes.kindOf("org.springframework.web.client.ResourceAccessException: x\n\tat a.B.c(B.java:1)\n"
                        + "Caused by: java.net.ConnectException: refused\n"))
                .isEqualTo(FailureKind.ANDET_SYSTEM);
    }

    @Test
    void knowsATableWithoutAnAnswerByWhoAsked() {
        assertThat(
                        Causes.kindOf(
                                "java.lang.IllegalStateException: x\n\tat dk.forloeb.engine.Decisions$Outcome.first(Decisions.java:36)\n"))
                .isEqualTo(FailureKind.REGLER);
    }

    @Test
    void isNotLedAstrayByAMessage() {
        assertThat(Causes.kindOf("java.lang.NullPointerException: Caused by: java.net.ConnectException\n"))
                .isEqualTo(FailureKind.UKENDT);
        assertThat(Causes.kindOf("")).isEqualTo(FailureKind.UKENDT);
    }
}
