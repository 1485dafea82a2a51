package dk.forloeb.mentoring;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A mentor granted to a citizen for a period; going on means a new grant (LAB §§ 167-169). */
@Entity
@Table(name = "mentor_grant", schema = "forloeb")
class MentorGrant implements Persistable<UUID> {

    /** Where a grant stands. */
    enum Status {
        LOEBER,
        AFSLUTTET
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private MentorKind kind;

    @Enumerated(EnumType.STRING)
    private MentorSource source;

    @Column(name = "mentor_name")
    private String mentorName;

    @Column(name = "mentor_organisation")
    private String mentorOrganisation;

    @Column(name = "mentor_phone")
    private String mentorPhone;

    @Column(name = "mentor_user_id")
    private String mentorUserId;

    private String goal;
    private String tasks;

    @Column(name = "hours_per_week")
    private BigDecimal hoursPerWeek;

    @Column(name = "from_date")
    private LocalDate firstDay;

    @Column(name = "to_date")
    private LocalDate lastDay;

    @Column(name = "beyond_normal")
    private boolean beyondNormal;

    @Column(name = "child_contact")
    private boolean childContact;

    @Column(name = "child_certificate_on")
    private LocalDate childCertificateOn;

    @Column(name = "budget_line")
    private String budgetLine;

    @Column(name = "granted_at")
    private LocalDateTime grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Transient
    private boolean fresh = true;

    MentorGrant() {}

    MentorGrant(String trajectoryNo, MentorTerms terms, GrantLimits limits, LocalDateTime now, String by) {
        require(terms.kind() != MentorKind.INGEN, "a kind of mentor");
        require(
                limits.allowPeriod(terms.from(), terms.to()),
                "a period within %d months".formatted(limits.maxMonths()));
        require(
                limits.allowHours(terms.hoursPerWeek()),
                "%s to %s hours a week".formatted(limits.minHoursPerWeek(), limits.maxHoursPerWeek()));
        require(terms.source() != MentorSource.VIRKSOMHED || terms.beyondNormal(), "support beyond the ordinary");
        require(!terms.childContact() || terms.childCertificateOn() != null, "a certificate for contact with children");
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.status = Status.LOEBER;
        this.kind = terms.kind();
        this.source = terms.source();
        this.mentorName = terms.mentorName();
        this.mentorOrganisation = terms.mentorOrganisation();
        this.mentorPhone = terms.mentorPhone();
        this.mentorUserId = terms.userId();
        this.goal = terms.goal();
        this.tasks = terms.tasks();
        this.hoursPerWeek = terms.hoursPerWeek();
        this.firstDay = terms.from();
        this.lastDay = terms.to();
        this.beyondNormal = terms.beyondNormal();
        this.childContact = terms.childContact();
        this.childCertificateOn = terms.childCertificateOn();
        this.budgetLine = terms.budgetLine();
        this.grantedAt = now;
        this.grantedBy = by;
    }

    /** The grant that follows this one without a gap, on the same terms. */
    MentorGrant renewUntil(LocalDate newTo, GrantLimits limits, LocalDateTime now, String by) {
        end(lastDay);
        MentorTerms terms = new MentorTerms(
                kind,
                source,
                mentorName,
                mentorOrganisation,
                mentorPhone,
                mentorUserId,
                goal,
                tasks,
                hoursPerWeek,
                nextFrom(),
                newTo,
                beyondNormal,
                childContact,
                childCertificateOn,
                budgetLine);
        return new MentorGrant(trajectoryNo, terms, limits, now, by);
    }

    /** First day of a grant that would follow. */
    LocalDate nextFrom() {
        return lastDay.plusDays(1);
    }

    void end(LocalDate on) {
        if (status != Status.LOEBER) {
            throw new IllegalStateException("Mentor grant of %s is %s: no end now.".formatted(trajectoryNo, status));
        }
        this.status = Status.AFSLUTTET;
        this.endedOn = on;
    }

    boolean hasRunOut(LocalDate today) {
        return lastDay.isBefore(today);
    }

    /** When the mentor writes next: at the usual interval, but no later than renewal has to be decided. */
    MentorLogPlan planLog(LocalDate today, int intervalDays, int noticeDays) {
        LocalDate renewalOn = renewalOn(intervalDays, noticeDays);
        LocalDate next = earlier(later(today, firstDay).plusDays(intervalDays), renewalOn);
        return new MentorLogPlan(later(next, today), renewalOn, mentorUserId);
    }

    boolean isRenewalDue(LocalDate today, int intervalDays, int noticeDays) {
        return !today.isBefore(renewalOn(intervalDays, noticeDays));
    }

    /** A short grant still gets its first log before anybody asks whether it shall go on. */
    private LocalDate renewalOn(int intervalDays, int noticeDays) {
        return earlier(later(lastDay.minusDays(noticeDays), firstDay.plusDays(intervalDays)), lastDay);
    }

    /** Whether this user gives the support; any mentor may, where it is somebody who doesn't use Forløb. */
    boolean isGivenBy(String userId) {
        return mentorUserId == null || mentorUserId.equals(userId);
    }

    MentorGrantView view() {
        return new MentorGrantView(
                kind, mentorName, mentorPhone, mentorUserId, goal, tasks, hoursPerWeek, firstDay, lastDay);
    }

    String trajectoryNo() {
        return trajectoryNo;
    }

    LocalDate lastDay() {
        return lastDay;
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
    @PostPersist
    void stored() {
        this.fresh = false;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalStateException("A mentor grant needs %s.".formatted(what));
        }
    }
}
