package dk.forloeb.employment;

import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.domain.Persistable;

/** The end of one course: result and wish for after-care (efterværn). */
@Entity
@Table(name = "closing", schema = "forloeb")
class Closing implements Persistable<String> {

    @Id
    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "outcome_on")
    private LocalDate outcomeOn;

    private String employer;

    @Column(name = "weekly_hours")
    private Integer weeklyHours;

    private String education;

    @Enumerated(EnumType.STRING)
    @Column(name = "danish_level")
    private DanishLevel danishLevel;

    @Column(name = "aftercare_wanted")
    private boolean aftercareWanted;

    @Column(name = "registered_at")
    private LocalDateTime registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Transient
    private boolean fresh = true;

    Closing() {}

    Closing(String trajectoryNo) {
        this.trajectoryNo = trajectoryNo;
    }

    void report(ClosingReport report, String by, LocalDateTime now) {
        this.outcome = report.outcome();
        this.outcomeOn = report.outcomeOn();
        this.employer = report.employer();
        this.weeklyHours = report.weeklyHours();
        this.education = report.education();
        this.danishLevel = report.danishLevel();
        this.aftercareWanted = report.aftercareWanted();
        this.registeredBy = by;
        this.registeredAt = now;
    }

    ClosingReport view() {
        return new ClosingReport(outcome, outcomeOn, employer, weeklyHours, education, danishLevel, aftercareWanted);
    }

    @Override
    public String getId() {
        return trajectoryNo;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.fresh = false;
    }
}
