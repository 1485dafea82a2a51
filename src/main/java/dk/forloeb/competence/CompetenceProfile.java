package dk.forloeb.competence;

import dk.forloeb.platform.CodeSet;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Industry;
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
import java.util.Set;
import org.springframework.data.domain.Persistable;

/** The citizen's Danish, schooling, work and wishes, as clarified in one trajectory. */
@Entity
@Table(name = "competence_profile", schema = "forloeb")
class CompetenceProfile implements Persistable<String> {

    @Id
    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "danish_test")
    private DanishTestKind danishTest;

    @Column(name = "test_date")
    private LocalDate testDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "danish_level")
    private DanishLevel danishLevel;

    @Column(name = "test_remark")
    private String testRemark;

    @Column(name = "school_years")
    private Integer schoolYears;

    @Enumerated(EnumType.STRING)
    @Column(name = "education_level")
    private EducationLevel educationLevel;

    @Column(name = "education_country")
    private String educationCountry;

    @Column(name = "work_years_dk")
    private BigDecimal workYearsDk;

    @Column(name = "work_years_abroad")
    private BigDecimal workYearsAbroad;

    @Enumerated(EnumType.STRING)
    private Literacy literacy;

    @Column(name = "it_skills")
    private Integer itSkills;

    @Column(name = "preferred_industries")
    private String preferredIndustries = "";

    private String licences = "";

    @Column(name = "clarified_by")
    private String clarifiedBy;

    @Column(name = "clarified_at")
    private LocalDateTime clarifiedAt;

    @Transient
    private boolean fresh = true;

    CompetenceProfile() {}

    CompetenceProfile(String trajectoryNo) {
        this.trajectoryNo = trajectoryNo;
    }

    void test(DanishTest test) {
        this.danishTest = test.kind();
        this.testDate = test.date();
        this.danishLevel = test.level();
    }

    void remark(String remark) {
        this.testRemark = remark;
    }

    void clarify(Competences competences, String by, LocalDateTime now) {
        this.schoolYears = competences.schoolYears();
        this.educationLevel = competences.educationLevel();
        this.educationCountry = competences.educationCountry();
        this.workYearsDk = competences.workYearsDk();
        this.workYearsAbroad = competences.workYearsAbroad();
        this.literacy = competences.literacy();
        this.itSkills = competences.itSkills();
        this.preferredIndustries = CodeSet.join(competences.preferredIndustries());
        this.licences = CodeSet.join(competences.licences());
        this.clarifiedBy = by;
        this.clarifiedAt = now;
    }

    boolean isClarified() {
        return clarifiedAt != null;
    }

    Literacy literacy() {
        return literacy;
    }

    EducationLevel educationLevel() {
        return educationLevel;
    }

    Set<Industry> industries() {
        return CodeSet.split(preferredIndustries, Industry.class);
    }

    CompetenceView view() {
        DanishTest test = danishTest == null ? null : new DanishTest(danishTest, testDate, danishLevel);
        return new CompetenceView(test, isClarified() ? competences() : null);
    }

    private Competences competences() {
        return new Competences(
                schoolYears,
                educationLevel,
                educationCountry,
                workYearsDk,
                workYearsAbroad,
                literacy,
                itSkills,
                industries(),
                CodeSet.split(licences, Licence.class));
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
