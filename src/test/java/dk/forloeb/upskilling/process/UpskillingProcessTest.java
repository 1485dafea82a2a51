package dk.forloeb.upskilling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.upskilling.CourseResult;
import dk.forloeb.upskilling.UpskillingService;
import dk.forloeb.upskilling.process.UpskillingModel.Elements;
import dk.forloeb.upskilling.process.UpskillingModel.Messages;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpskillingProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final UUID COURSE = new UUID(4, 2);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    private final UpskillingService upskilling = mock(UpskillingService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "upskilling/" + UpskillingModel.PROCESS_ID)
            .with("takeCourseDelegate", new TakeCourseDelegate(upskilling))
            .with("recordResultDelegate", new RecordResultDelegate(upskilling));

    @BeforeEach
    void plan() {
        when(upskilling.take(ProcessDriver.TRAJECTORY, 1)).thenReturn(COURSE);
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void endsACourseThatWasCompleted() {
        when(upskilling.conclude(COURSE)).thenReturn(conclusion(CourseResult.GENNEMFOERT, END));

        startCourse();
        assertThat(process.variable("courseId")).isEqualTo(COURSE.toString());
        process.fireTimer(Elements.COURSE_ENDS)
                .complete(Elements.COMPLETE_UPSKILLING, Map.of("lowAttendance", false))
                .endedBy(Elements.COURSE_DONE);
    }

    @Test
    void letsTheCaseworkerActOnLowAttendanceAndWaitsForAnExtension() {
        when(upskilling.conclude(COURSE))
                .thenReturn(conclusion(CourseResult.FORLAENGET, END.plusMonths(1)))
                .thenReturn(conclusion(CourseResult.AFBRUDT, END.plusMonths(1)));

        startCourse()
                .fireTimer(Elements.COURSE_ENDS)
                .complete(Elements.COMPLETE_UPSKILLING, Map.of("lowAttendance", true))
                .complete(Elements.HANDLE_LOW_ATTENDANCE)
                .waitsAt(Elements.WAIT);
        assertThat(process.variable("courseEndAt"))
                .isEqualTo(EngineDate.startOf(END.plusMonths(1).plusDays(1)));

        process.fireTimer(Elements.COURSE_ENDS)
                .complete(Elements.COMPLETE_UPSKILLING, Map.of("lowAttendance", false))
                .endedBy(Elements.COURSE_DONE);
    }

    @Test
    void asksForTheResultAtOnceWhenACourseIsBrokenOff() {
        when(upskilling.conclude(COURSE)).thenReturn(conclusion(CourseResult.AFBRUDT, END));

        startCourse()
                .receive(Messages.BROKEN_OFF)
                .complete(Elements.COMPLETE_UPSKILLING, Map.of("lowAttendance", false))
                .endedBy(Elements.COURSE_DONE);
    }

    private ProcessDriver startCourse() {
        return process.start(Map.of("caseworker", "sagsbehandler", "itemNo", 1))
                .complete(Elements.START_UPSKILLING, Map.of("courseEndAt", CourseTimes.resultDue(END)));
    }

    private static UpskillingService.Conclusion conclusion(CourseResult result, LocalDate endsOn) {
        return new UpskillingService.Conclusion(result, endsOn);
    }
}
