package dk.forloeb.employment;

import dk.forloeb.platform.CodeSet;
import dk.forloeb.trajectory.Industry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The plan of one round of a course. Never changed: the next round lays a new one. */
@Entity
@Table(name = "plan", schema = "forloeb")
class Plan implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "round_no")
    private int round;

    @Column(name = "job_goal")
    private String jobGoal;

    @Enumerated(EnumType.STRING)
    private Industry industry;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_item", schema = "forloeb", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "item_no")
    private List<PlanItem> items = new ArrayList<>();

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "hours_per_week")
    private int hoursPerWeek;

    @Column(name = "contact_days")
    private int contactDays;

    @Column(name = "legal_bases")
    private String legalBases;

    @Column(name = "budget_line")
    private String budgetLine;

    private String reasoning;

    @Column(name = "fagsystem_ref")
    private String fagsystemRef;

    @Column(name = "reason_not_registered")
    private String reasonNotRegistered;

    @Column(name = "laid_at")
    private LocalDateTime laidAt;

    @Column(name = "laid_by")
    private String laidBy;

    @Transient
    private boolean fresh = true;

    Plan() {}

    Plan(String trajectoryNo, int round, PlanContent content, String laidBy, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.round = round;
        this.jobGoal = content.jobGoal();
        this.industry = content.industry();
        content.tracks().forEach(planned -> items.add(PlanItem.of(planned)));
        if (content.mentorWanted()) {
            items.add(PlanItem.of(PlanItem.Kind.MENTOR));
        }
        if (content.placementWanted()) {
            items.add(PlanItem.of(PlanItem.Kind.PLACERING));
        }
        this.startsOn = content.startsOn();
        this.endsOn = content.endsOn();
        this.hoursPerWeek = content.hoursPerWeek();
        this.contactDays = content.contactDays();
        this.legalBases = CodeSet.join(content.legalBases());
        this.budgetLine = content.budgetLine();
        this.reasoning = content.reasoning();
        this.fagsystemRef = content.fagsystemRef();
        this.reasonNotRegistered = content.reasonNotRegistered();
        this.laidBy = laidBy;
        this.laidAt = now;
    }

    PlanView view() {
        return new PlanView(trajectoryNo, round, content(), laidAt.toLocalDate());
    }

    private PlanContent content() {
        return new PlanContent(
                jobGoal,
                industry,
                items.stream()
                        .filter(item -> item.is(PlanItem.Kind.SPOR))
                        .map(PlanItem::planned)
                        .toList(),
                has(PlanItem.Kind.MENTOR),
                has(PlanItem.Kind.PLACERING),
                startsOn,
                endsOn,
                hoursPerWeek,
                contactDays,
                CodeSet.split(legalBases, LegalBasis.class),
                budgetLine,
                reasoning,
                fagsystemRef,
                reasonNotRegistered);
    }

    private boolean has(PlanItem.Kind kind) {
        return items.stream().anyMatch(item -> item.is(kind));
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
