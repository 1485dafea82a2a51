package dk.forloeb.upskilling;

import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what citizens learn about the culture of Danish workplaces: the workshop and the e-learning. */
@Service
@Transactional
public class CultureService {

    private final WorkshopRepository workshops;
    private final ELearningRepository eLearning;
    private final TrajectoryService trajectories;

    CultureService(WorkshopRepository workshops, ELearningRepository eLearning, TrajectoryService trajectories) {
        this.workshops = workshops;
        this.eLearning = eLearning;
        this.trajectories = trajectories;
    }

    public void reportWorkshop(String no, WorkshopReport report) {
        workshops.save(new WorkshopAttendance(no, report));
        trajectories.record(no, EventKind.WORKSHOP, report.attended() ? "DELTOG" : "UDEBLEV");
    }

    /** The newest workshop to which the citizen was invited. */
    @Transactional(readOnly = true)
    public Optional<WorkshopReport> latestWorkshop(String no) {
        return workshops.findFirstByTrajectoryNoOrderByHeldOnDesc(no).map(WorkshopAttendance::report);
    }

    /** Keeps the progress and says whether all four modules are completed. */
    public boolean registerELearning(String no, ELearningProgress progress) {
        ELearning learning = eLearning.findById(no).orElseGet(() -> eLearning.save(new ELearning(no)));
        learning.register(progress);
        long done = progress.modulesDone().stream().filter(day -> day != null).count();
        trajectories.record(no, EventKind.E_LAERING, "%d_AF_4".formatted(done));
        return learning.isComplete();
    }

    @Transactional(readOnly = true)
    public Optional<ELearningProgress> eLearning(String no) {
        return eLearning.findById(no).map(ELearning::progress);
    }

    @Transactional(readOnly = true)
    public boolean isELearningDone(String no) {
        return eLearning.findById(no).map(ELearning::isComplete).orElse(false);
    }
}
