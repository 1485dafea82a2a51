package dk.forloeb.absence.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.engine.SystemAccess;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.dao.ConcurrencyFailureException;

class AbsenceResponseOvertakenTest {

    @Test
    void tellsOfAnOvertakenReportInTheWordsOfTheRecord() {
        RuntimeService runtime = mock(RuntimeService.class);
        ExecutionQuery waiting = mock(ExecutionQuery.class, Answers.RETURNS_SELF);
        when(runtime.createExecutionQuery()).thenReturn(waiting);
        when(waiting.list()).thenReturn(List.of(mock(Execution.class)));
        doThrow(new OptimisticLockingException("moved on")).when(runtime).messageEventReceived(anyString(), any());
        SystemAccess access = mock(SystemAccess.class);
        when(access.asSystem(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());

        assertThatThrownBy(() -> new AbsenceResponseProcess(runtime, access).reported(ProcessDriver.TRAJECTORY))
                .isInstanceOf(ConcurrencyFailureException.class);
    }
}
