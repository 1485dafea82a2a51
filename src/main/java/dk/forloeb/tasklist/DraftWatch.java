package dk.forloeb.tasklist;

import dk.forloeb.engine.DueWork;
import dk.forloeb.engine.TaskForms;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Deletes drafts that nobody came back to, and those of tasks that are done or left by their process. That is not done with
 * the task itself, since it would cost every completion a statement. Every node may do it; the second finds nothing.
 */
@Component
class DraftWatch implements DueWork, SchedulingConfigurer {

    private static final int PAGE = 200;

    private final DraftStore drafts;
    private final TaskForms forms;
    private final TasklistProperties policy;
    private final Clock clock;

    DraftWatch(DraftStore drafts, TaskForms forms, TasklistProperties policy, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::runDue, policy.watchEvery(), policy.watchEvery()));
    }

    @Override
    public int runDue() {
        return drafts.deleteOlderThan(LocalDateTime.now(clock).minusDays(policy.draftDays())) + deleteWithoutTask();
    }

    private int deleteWithoutTask() {
        int deleted = 0;
        String last = "";
        Set<String> page;
        do {
            page = drafts.tasks(last, PAGE);
            if (!page.isEmpty()) {
                Set<String> gone = new HashSet<>(page);
                gone.removeAll(forms.open(page));
                deleted += drafts.deleteOf(gone);
                last = page.stream().max(String::compareTo).orElseThrow();
            }
        } while (page.size() == PAGE);
        return deleted;
    }
}
