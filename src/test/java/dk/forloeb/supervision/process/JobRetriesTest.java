package dk.forloeb.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

class JobRetriesTest {

    private final ManagementService management = mock(ManagementService.class, RETURNS_DEEP_STUBS);
    private final JobRetries retries = new JobRetries(management);

    @Test
    void passesOverWhatSomebodyElseHasChangedOrFinished() {
        doThrow(new OptimisticLockingException("changed")).when(management).setJobRetries(eq("changed"), anyInt());
        doThrow(new ProcessEngineException("no job")).when(management).setJobRetries(eq("gone"), anyInt());
        when(management.createJobQuery().jobId("gone").count()).thenReturn(0L);

        assertThat(retries.again("changed")).isFalse();
        assertThat(retries.again("gone")).isFalse();
        assertThat(retries.again("there")).isTrue();
    }

    @Test
    void hidesNoOtherFailure() {
        doThrow(new ProcessEngineException("no right")).when(management).setJobRetries(eq("there"), anyInt());
        when(management.createJobQuery().jobId("there").count()).thenReturn(1L);

        assertThatThrownBy(() -> retries.again("there")).isInstanceOf(ProcessEngineException.class);
    }
}
