package dk.forloeb.deadline;

import dk.forloeb.engine.Decisions;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The row of task-deadline.dmn that set a deadline, as it stood on that day. */
@Embeddable
class DeadlineRule {

    static final String DECISION_ID = "task-deadline";

    @Column(name = "decision_version")
    private int decisionVersion;

    @Column(name = "rule_id")
    private String ruleId;

    @Column(name = "rule_set_id")
    private String ruleSetId;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_unit")
    private DayUnit unit;

    private int days;
    private String reason;

    @Column(name = "legal_basis")
    private String legalBasis;

    /** Whether no time runs while the citizen is on leave or in prison. */
    @Column(name = "stands_still")
    private boolean standsStill;

    DeadlineRule() {}

    /** @param outcome answer of the table under this rule set */
    DeadlineRule(Decisions.Outcome outcome, String ruleSetId) {
        Decisions.Hit hit = outcome.first();
        this.decisionVersion = outcome.version();
        this.ruleId = hit.ruleId();
        this.ruleSetId = ruleSetId;
        this.kind = DeadlineKind.valueOf(hit.text("kind"));
        this.unit = DayUnit.valueOf(hit.text("unit"));
        this.days = hit.number("dueDays");
        this.reason = hit.text("reason");
        this.legalBasis = hit.text("legalBasis");
        this.standsStill =
                kind != DeadlineKind.LOV && Boolean.TRUE.equals(hit.outputs().get("standsStill"));
    }

    int decisionVersion() {
        return decisionVersion;
    }

    String ruleId() {
        return ruleId;
    }

    String ruleSetId() {
        return ruleSetId;
    }

    DeadlineKind kind() {
        return kind;
    }

    DayUnit unit() {
        return unit;
    }

    int days() {
        return days;
    }

    boolean standsStill() {
        return standsStill;
    }

    String reason() {
        return reason;
    }

    String legalBasis() {
        return legalBasis;
    }
}
