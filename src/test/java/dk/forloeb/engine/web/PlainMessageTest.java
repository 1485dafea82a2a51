package dk.forloeb.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMessageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot submit task form 5f1c-9: Begrundelsen mangler: skriv den.",
                "Cannot complete task 5f1c-9: Begrundelsen mangler: skriv den.",
                "Cannot resolve task 5f1c-9: Begrundelsen mangler: skriv den.",
                "Cannot instantiate process definition screening:3:5f1c-9: Begrundelsen mangler: skriv den.",
                "Cannot submit start form 5f1c-9: Begrundelsen mangler: skriv den.",
                "Cannot put execution variable citizenName: Begrundelsen mangler: skriv den.",
                "Cannot put process instance variable citizenName: Begrundelsen mangler: skriv den.",
                "Cannot modify variables for execution 5f1c-9: Begrundelsen mangler: skriv den.",
                "Cannot deliver message: Begrundelsen mangler: skriv den.",
                "Begrundelsen mangler: skriv den."
            })
    void onlyOurOwnSentenceIsLeft(String message) {
        assertThat(PlainMessage.of(400, "RestException", message)).isEqualTo("Begrundelsen mangler: skriv den.");
    }

    @Test
    void theEnginesOwnMessagesBecomePlainDanish() {
        assertThat(PlainMessage.of(
                        403,
                        "AuthorizationException",
                        "The user with id 'x' does not have one of the following permissions: 'TASK_WORK' …"))
                .isEqualTo(PlainMessage.NO_ACCESS);
        assertThat(PlainMessage.of(
                        500, "RestException", "Cannot complete task x: Cannot find task with id x: task is null"))
                .isEqualTo(PlainMessage.TASK_IS_GONE);
        assertThat(PlainMessage.of(404, "InvalidRequestException", "No matching task with id x"))
                .isEqualTo(PlainMessage.TASK_IS_GONE);
        assertThat(
                        PlainMessage.of(
                                400,
                                "InvalidRequestException",
                                "Cannot submit task form x: Cannot convert value 'Amina' of type 'Date' to java type java.util.Date"))
                .isEqualTo(PlainMessage.WRONG_KIND);
        assertThat(PlainMessage.of(500, "NullPointerException", "Cannot invoke String.length()"))
                .isEqualTo(PlainMessage.FAILED);
    }

    @Test
    void whoCameTooLateIsToldSo() {
        assertThat(PlainMessage.conflict("TaskAlreadyClaimedException", "Task 'x' is already claimed by someone else."))
                .contains(PlainMessage.TASK_IS_TAKEN);
        assertThat(
                        PlainMessage.conflict(
                                "OptimisticLockingException",
                                "ENGINE-03005 Execution of 'UPDATE TaskEntity[x]' failed. Entity was updated by another transaction concurrently."))
                .contains(PlainMessage.CHANGED_MEANWHILE);
        assertThat(PlainMessage.conflict("RestException", "Begrundelsen mangler: skriv den."))
                .isEmpty();
    }
}
