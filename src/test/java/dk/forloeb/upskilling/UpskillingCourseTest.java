package dk.forloeb.upskilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.forloeb.trajectory.DanishLevel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UpskillingCourseTest {

    private static final LocalDate START = LocalDate.of(2026, 2, 2);
    private static final LocalDate END = LocalDate.of(2026, 4, 30);

    private final UpskillingCourse course =
            new UpskillingCourse("F-2026-000001", 0, new PlannedCourse(Track.JOBDANSK, 12));

    @Test
    void runsFromPlanToResult() {
        course.take();
        course.start(new CourseStart(Provider.JOBDANSK, START, END, 100, DanishLevel.A2));
        assertThat(course.view().status()).isEqualTo(CourseStatus.I_GANG);

        course.report(completed(90));

        assertThat(course.conclude()).isEqualTo(CourseResult.GENNEMFOERT);
        assertThat(course.view().status()).isEqualTo(CourseStatus.GENNEMFOERT);
        assertThat(course.attendancePct()).isEqualTo(90);
    }

    @Test
    void goesOnWithMoreLessonsWhenExtended() {
        started().report(new CourseReport(60, CourseResult.FORLAENGET, null, null, null, END.plusMonths(1), 40));

        assertThat(course.conclude()).isEqualTo(CourseResult.FORLAENGET);
        assertThat(course.view().status()).isEqualTo(CourseStatus.FORLAENGET);
        assertThat(course.endsOn()).isEqualTo(END.plusMonths(1));
        assertThat(course.view().plannedLessons()).isEqualTo(140);

        course.report(completed(140));
        assertThat(course.conclude()).isEqualTo(CourseResult.GENNEMFOERT);
    }

    @Test
    void endsOnTheDayTheCitizenLeft() {
        assertThatIllegalStateException()
                .isThrownBy(() -> course.breakOff(new CourseBreak(InterruptReason.FAMILIE, START)));
        var left = new CourseBreak(InterruptReason.FAMILIE, START.plusDays(10));
        started().breakOff(left);

        assertThat(course.view().brokenOff()).isEqualTo(left);
        assertThat(course.waitsUntil()).isEqualTo(left.on());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> course.report(
                        new CourseReport(1, CourseResult.FORLAENGET, null, null, null, END.plusMonths(1), 0)));

        course.report(new CourseReport(
                20, CourseResult.AFBRUDT, DanishLevel.A2, Certificate.INGEN, InterruptReason.FAMILIE, null, 0));
        course.conclude();
        assertThat(course.endsOn()).isEqualTo(left.on());
        assertThat(course.view().brokenOff()).isNull();
    }

    @Test
    void endsWithTheTrajectory() {
        assertThatIllegalStateException().isThrownBy(() -> course.endWithTrajectory(START));
        started().endWithTrajectory(START.plusDays(10));

        assertThat(course.view().status()).isEqualTo(CourseStatus.AFBRUDT);
        assertThatIllegalStateException().isThrownBy(() -> course.report(completed(140)));
    }

    @Test
    void isTakenOnlyOnce() {
        course.take();

        assertThatIllegalStateException().isThrownBy(course::take).withMessageContaining("PLANLAGT and taken");
    }

    @Test
    void isNotConcludedWithoutReport() {
        assertThatIllegalStateException().isThrownBy(() -> started().conclude()).withMessageContaining("I_GANG");
    }

    @Test
    void isNotStartedTwice() {
        assertThatIllegalStateException().isThrownBy(() -> started().start(startTo(END)));
    }

    @Test
    void endsAfterItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> course.start(startTo(START)));
    }

    @Test
    void hasNoMoreAttendanceThanLessons() {
        assertThatIllegalArgumentException().isThrownBy(() -> started().report(completed(101)));
    }

    @Test
    void isPlannedForCoursesOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlannedCourse(Track.PLACERING_DIREKTE, 25));
        assertThat(Track.WORKSHOP_KULTUR.isCulture()).isTrue();
        assertThat(Track.PLACERING_DIREKTE.isPlacement()).isTrue();
    }

    private UpskillingCourse started() {
        if (course.view().status() == CourseStatus.PLANLAGT) {
            course.start(startTo(END));
        }
        return course;
    }

    private static CourseStart startTo(LocalDate end) {
        return new CourseStart(Provider.JOBDANSK, START, end, 100, DanishLevel.A2);
    }

    private static CourseReport completed(int attended) {
        return new CourseReport(
                attended, CourseResult.GENNEMFOERT, DanishLevel.B1, Certificate.DELTAGER, null, null, 0);
    }
}
