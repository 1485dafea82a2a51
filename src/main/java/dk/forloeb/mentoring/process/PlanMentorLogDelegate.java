package dk.forloeb.mentoring.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.mentoring.MentorLogPlan;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.platform.MovableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets when the mentor writes next. */
@Component
class PlanMentorLogDelegate implements JavaDelegate {

    /** When the offices open: a day's timer fires then. */
    private static final LocalTime OPENING = LocalTime.of(8, 0);

    private final MentorService mentors;

    PlanMentorLogDelegate(MentorService mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MentorLogPlan plan = mentors.planLog(execution.getProcessBusinessKey(), PlanItem.of(execution));
        Variables.NEXT_MENTOR_LOG_AT.set(execution, onMorningOf(plan.nextLogOn()));
        Variables.MENTOR_RENEWAL_AT.set(execution, onMorningOf(plan.renewalOn()));
    }

    private static Date onMorningOf(LocalDate day) {
        return Date.from(day.atTime(OPENING).atZone(MovableClock.COPENHAGEN).toInstant());
    }
}
