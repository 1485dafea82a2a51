package dk.forloeb.upskilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.trajectory.Barrier;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.ApplicationEventPublisher;

class UpskillingServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDate START = LocalDate.of(2026, 2, 2);

    private final CourseRepository courses = mock(CourseRepository.class);
    private final CultureService culture = mock(CultureService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final AwaitedResult awaitedResult = mock(AwaitedResult.class);
    private final ApplicationEventPublisher publisher = mock(ApplicationEventPublisher.class);
    private final UpskillingService service = new UpskillingService(
            courses,
            culture,
            trajectories,
            proposals,
            new UpskillingProperties(80, 12, Map.of(), List.of("Modul 1", "Modul 2", "Modul 3", "Modul 4")),
            awaitedResult,
            publisher);
    private final UpskillingCourse course = new UpskillingCourse(NO, 0, new PlannedCourse(Track.FVU_DANSK, 6));

    @Test
    void replacesCoursesThatNobodyTookUp() {
        service.plan(NO, List.of(new PlannedCourse(Track.FVU_DANSK, 6), new PlannedCourse(Track.JOBDANSK, 12)));

        var order = inOrder(courses);
        order.verify(courses).deleteWaiting(NO);
        order.verify(courses).saveAll(any());
    }

    @Test
    void takesThePlannedCourseOfAPosition() {
        when(courses.findWaiting(NO, 0)).thenReturn(Optional.of(course));

        assertThat(service.take(NO, 0)).isEqualTo(course.getId());
        assertThatIllegalStateException()
                .isThrownBy(() -> service.take(NO, 1))
                .withMessageContaining("course number 1");
    }

    @Test
    void tellsTheCaseworkerOfLowAttendance() {
        UUID id = started();

        assertThat(service.report(id, completed(79), null)).isTrue();
        assertThat(service.report(id, completed(80), "Gik godt.")).isFalse();
        verify(trajectories).note(NO, NoteKind.OPKVALIFICERING, "Gik godt.");

        service.actOnAttendance(id, AttendanceAction.SAMTALE, "Talt om tiderne.");
        verify(trajectories).record(NO, EventKind.LAVT_FREMMOEDE, "FVU_DANSK");
    }

    @Test
    void learnsTheNewLevelOfDanish() {
        UUID id = started();
        service.report(id, completed(90), null);

        assertThat(service.conclude(id).result()).isEqualTo(CourseResult.GENNEMFOERT);

        verify(trajectories).learnDanish(NO, DanishLevel.B1);
        verify(trajectories).record(NO, EventKind.OPKVAL_AFSLUTTET, "GENNEMFOERT");
    }

    @Test
    void keepsTheCourseOpenWhenExtended() {
        UUID id = started();
        LocalDate later = START.plusMonths(4);
        service.report(id, new CourseReport(50, CourseResult.FORLAENGET, null, null, null, later, 20), null);

        assertThat(service.conclude(id)).isEqualTo(new UpskillingService.Conclusion(CourseResult.FORLAENGET, later));

        verify(trajectories, never()).record(eq(NO), eq(EventKind.OPKVAL_AFSLUTTET), any());
    }

    @Test
    @SuppressWarnings("unchecked")
    void proposesEveryTrackOnceInAlphabeticalOrder() {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(culture.isELearningDone(NO)).thenReturn(true);

        service.proposeTracks(NO, new TrackInputs("FUNKTIONEL", Industry.PLEJE, null, "FULD"));

        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        ArgumentCaptor<Function<Decisions.Outcome, String>> result = ArgumentCaptor.forClass(Function.class);
        verify(proposals).propose(eq(NO), eq("upskilling-track"), inputs.capture(), result.capture());
        assertThat(inputs.getValue())
                .containsEntry("danishRank", 2)
                .containsEntry("industry", "PLEJE")
                .containsEntry("educationLevel", null)
                .containsEntry("jobNear", false)
                .containsEntry("eLearningDone", true);
        assertThat(result.getValue()
                        .apply(new Decisions.Outcome(
                                "upskilling-track",
                                1,
                                List.of(hit("WORKSHOP_KULTUR"), hit("JOBDANSK"), hit("JOBDANSK")))))
                .isEqualTo("JOBDANSK,WORKSHOP_KULTUR");
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesWhoNeedsNoPhysicianToBeFullyAble() {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().with(Barrier.SPROG).view())
                .thenReturn(TrajectoryExample.aTrajectory()
                        .with(Barrier.HELBRED_FYSISK)
                        .view());

        service.proposeTracks(NO, new TrackInputs("FUNKTIONEL", Industry.PLEJE, null, null));
        service.proposeTracks(NO, new TrackInputs("FUNKTIONEL", Industry.PLEJE, null, null));

        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        verify(proposals, times(2)).propose(eq(NO), eq("upskilling-track"), inputs.capture(), any());
        assertThat(inputs.getAllValues())
                .extracting(given -> given.get("workBand"))
                .containsExactly("FULD", null);
    }

    @Test
    void breaksARunningCourseOff() {
        UUID id = started();
        when(courses.findByTrajectoryNoOrderByPosition(NO)).thenReturn(List.of(course));
        assertThat(service.running(NO)).extracting(CourseView::id).containsExactly(id);
        service.report(
                id, new CourseReport(50, CourseResult.FORLAENGET, null, null, null, START.plusMonths(4), 20), null);

        service.breakOff(id, new CourseBreak(InterruptReason.JOB, START.plusDays(5)), "Fik arbejde.");

        verify(awaitedResult).brokenOff(NO, id);
        verify(trajectories).record(NO, EventKind.OPKVAL_AFBRUDT, "FVU_DANSK");
        verify(trajectories).note(NO, NoteKind.OPKVALIFICERING, "Fik arbejde.");
        assertThat(service.conclude(id))
                .isEqualTo(new UpskillingService.Conclusion(CourseResult.FORLAENGET, START.plusDays(5)));
    }

    private static Decisions.Hit hit(String track) {
        return new Decisions.Hit("Rule", Map.of("track", track));
    }

    private UUID started() {
        when(courses.findById(course.getId())).thenReturn(Optional.of(course));
        service.start(course.getId(), new CourseStart(Provider.FVU, START, START.plusMonths(3), 100, DanishLevel.A2));
        verify(trajectories).record(NO, EventKind.OPKVAL_STARTET, "FVU_DANSK");
        return course.getId();
    }

    private static CourseReport completed(int attended) {
        return new CourseReport(
                attended, CourseResult.GENNEMFOERT, DanishLevel.B1, Certificate.DELTAGER, null, null, 0);
    }
}
