package dk.forloeb.deadline;

import dk.forloeb.engine.Decisions;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The row of deadline-escalation.dmn that holds for a deadline: when somebody is reminded, and when the team leader is told. */
@Embeddable
class EscalationRule {

    static final String DECISION_ID = "deadline-escalation";

    @Column(name = "escalation_version")
    private int decisionVersion;

    @Column(name = "escalation_rule")
    private String ruleId;

    @Column(name = "remind_days")
    private Integer remindDays;

    @Column(name = "escalate_days")
    private Integer escalateDays;

    @Column(name = "late_priority")
    private Integer priority;

    EscalationRule() {}

    EscalationRule(Decisions.Outcome outcome) {
        Decisions.Hit hit = outcome.first();
        this.decisionVersion = outcome.version();
        this.ruleId = hit.ruleId();
        if (Boolean.TRUE.equals(hit.outputs().get("escalate"))) {
            this.remindDays = hit.number("remindWorkingDaysBefore");
            this.escalateDays = hit.number("escalateWorkingDaysAfter");
            this.priority = hit.number("priority");
        }
    }

    /** Whether anybody is reminded and told at all. */
    boolean escalates() {
        return escalateDays != null;
    }

    int decisionVersion() {
        return decisionVersion;
    }

    String ruleId() {
        return ruleId;
    }

    /** Working days before the date. */
    int remindDays() {
        return remindDays;
    }

    /** Working days after the date. */
    int escalateDays() {
        return escalateDays;
    }

    /** How urgent the task is from the reminder on. */
    int priority() {
        return priority;
    }
}
