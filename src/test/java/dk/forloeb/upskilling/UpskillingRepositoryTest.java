package dk.forloeb.upskilling;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import dk.forloeb.support.RepositoryTest;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.Industry;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entities agree with the tables that Flyway makes, and the derived queries with both. */
@RepositoryTest
class UpskillingRepositoryTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private CourseRepository courses;

    @Autowired
    private WorkshopRepository workshops;

    @Autowired
    private ELearningRepository eLearning;

    @Autowired
    private TestEntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void record() {
        RecordExample.insertTrajectory(jdbc);
    }

    @Test
    void replacesOnlyCoursesThatNobodyTookUp() {
        UpskillingCourse taken = courses.save(new UpskillingCourse(NO, 0, new PlannedCourse(Track.JOBDANSK, 12)));
        taken.start(new CourseStart(Provider.JOBDANSK, DAY, DAY.plusMonths(2), 96, DanishLevel.A2));
        taken.report(
                new CourseReport(90, CourseResult.GENNEMFOERT, DanishLevel.B1, Certificate.DELTAGER, null, null, 0));
        taken.actOnAttendance(AttendanceAction.SAMTALE);
        courses.save(new UpskillingCourse(NO, 1, new PlannedCourse(Track.FVU_DANSK, 6)));

        courses.deleteWaiting(NO);
        courses.save(new UpskillingCourse(NO, 0, new PlannedCourse(Track.PLEJE_OPKVAL, 20)));
        entityManager.flush();
        entityManager.clear();

        assertThat(courses.findWaiting(NO, 0))
                .hasValueSatisfying(course -> assertThat(course.track()).isEqualTo(Track.PLEJE_OPKVAL));
        assertThat(courses.findWaiting(NO, 1)).isEmpty();
        assertThat(courses.findByTrajectoryNoOrderByPosition(NO))
                .extracting(UpskillingCourse::track)
                .containsExactlyInAnyOrder(Track.JOBDANSK, Track.PLEJE_OPKVAL);
    }

    @Test
    void findsTheNewestWorkshopAndTheModules() {
        workshops.save(
                new WorkshopAttendance(NO, new WorkshopReport(DAY, Industry.PLEJE, "Leder", false, DAY.plusDays(14))));
        workshops.save(
                new WorkshopAttendance(NO, new WorkshopReport(DAY.plusDays(14), Industry.PLEJE, "Leder", true, null)));
        eLearning.save(new ELearning(NO)).register(new ELearningProgress(Arrays.asList(DAY, null, null, null), true));
        entityManager.flush();
        entityManager.clear();

        assertThat(workshops.findFirstByTrajectoryNoOrderByHeldOnDesc(NO))
                .hasValueSatisfying(held -> assertThat(held.report().attended()).isTrue());
        assertThat(eLearning.findById(NO)).hasValueSatisfying(learning -> assertThat(learning.progress())
                .isEqualTo(new ELearningProgress(Arrays.asList(DAY, null, null, null), true)));
    }
}
