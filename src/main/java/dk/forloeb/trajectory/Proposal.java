package dk.forloeb.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What a decision table proposed, from which inputs and by which rule, and what the person then chose. */
@Entity
@Table(name = "proposal", schema = "forloeb")
class Proposal implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "decision_id")
    private String decisionId;

    @Column(name = "decision_version")
    private int decisionVersion;

    @Column(name = "rule_id")
    private String ruleId;

    @Column(name = "rule_set_id")
    private String ruleSetId;

    @Column(name = "proposed_at")
    private LocalDateTime proposedAt;

    private String inputs;
    private String proposed;
    private String reason;
    private String chosen;

    @Column(name = "override_reason")
    private String overrideReason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    @Transient
    private boolean fresh = true;

    Proposal() {}

    Proposal(String trajectoryNo, Proposed made, String ruleSetId, String inputs, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.decisionId = made.decisionId();
        this.decisionVersion = made.decisionVersion();
        this.ruleId = made.ruleId();
        this.ruleSetId = ruleSetId;
        this.proposedAt = now;
        this.inputs = inputs;
        this.proposed = made.result();
        this.reason = made.reason();
    }

    void decide(String newChosen, String newOverrideReason, String by, LocalDateTime now) {
        this.chosen = newChosen;
        this.overrideReason = newOverrideReason;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    boolean isOverriddenBy(String choice) {
        return view().isOverriddenBy(choice);
    }

    String inputs() {
        return inputs;
    }

    /** What became of the proposal, without what the system asked. */
    ProposalView whole(Proposed named, String table, String about, List<ProposalView.Input> asked, Set<String> told) {
        return new ProposalView(
                id,
                named,
                table,
                about,
                ruleSetId,
                proposedAt,
                asked,
                told,
                chosen,
                overrideReason,
                decidedBy,
                decidedAt);
    }

    Proposed view() {
        return new Proposed(decisionId, decisionVersion, ruleId, proposed, reason);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    void stored() {
        this.fresh = false;
    }
}
