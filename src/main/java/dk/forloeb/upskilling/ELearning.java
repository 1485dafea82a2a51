package dk.forloeb.upskilling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Persistable;

/** How far a citizen is in the four modules of "Make it work in Denmark" (form F-A9). */
@Entity
@Table(name = "e_learning", schema = "forloeb")
class ELearning implements Persistable<String> {

    @Id
    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Version
    private int version;

    @Column(name = "module1_done")
    private LocalDate module1Done;

    @Column(name = "module2_done")
    private LocalDate module2Done;

    @Column(name = "module3_done")
    private LocalDate module3Done;

    @Column(name = "module4_done")
    private LocalDate module4Done;

    private boolean supported;

    @Transient
    private boolean fresh = true;

    ELearning() {}

    ELearning(String trajectoryNo) {
        this.trajectoryNo = trajectoryNo;
    }

    void register(ELearningProgress progress) {
        this.module1Done = progress.moduleDone(1);
        this.module2Done = progress.moduleDone(2);
        this.module3Done = progress.moduleDone(3);
        this.module4Done = progress.moduleDone(4);
        this.supported = progress.supported();
    }

    ELearningProgress progress() {
        return new ELearningProgress(modules(), supported);
    }

    boolean isComplete() {
        return modules().stream().allMatch(Objects::nonNull);
    }

    private List<LocalDate> modules() {
        return Arrays.asList(module1Done, module2Done, module3Done, module4Done);
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
    void stored() {
        this.fresh = false;
    }
}
