package dk.forloeb.upskilling;

import dk.forloeb.engine.Decisions;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.OfferStarted;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.Segment;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries the courses of a plan from the proposal of tracks to their results. */
@Service
@Transactional
public class UpskillingService {

    /** Decision table that proposes tracks. */
    public static final String TRACK_DECISION = "upskilling-track";

    /** Code of the table for somebody who can do any work. */
    private static final String FULLY_ABLE = "FULD";

    private final CourseRepository courses;
    private final CultureService culture;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final UpskillingProperties policy;
    private final AwaitedResult awaitedResult;
    private final ApplicationEventPublisher publisher;

    UpskillingService(
            CourseRepository courses,
            CultureService culture,
            TrajectoryService trajectories,
            ProposalService proposals,
            UpskillingProperties policy,
            AwaitedResult awaitedResult,
            ApplicationEventPublisher publisher) {
        this.courses = courses;
        this.culture = culture;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.policy = policy;
        this.awaitedResult = awaitedResult;
        this.publisher = publisher;
    }

    /** Proposes tracks; the result is their codes in alphabetical order, joined by commas. */
    public Proposed proposeTracks(String no, TrackInputs known) {
        return proposals.propose(no, TRACK_DECISION, inputs(no, known), UpskillingService::tracks);
    }

    /** Every rule of the table that hits, with its hours and reason; nothing is kept. */
    @Transactional(readOnly = true)
    public List<TrackSuggestion> suggestTracks(String no, TrackInputs known) {
        return proposals.ask(no, TRACK_DECISION, inputs(no, known)).hits().stream()
                .map(hit -> new TrackSuggestion(
                        Track.valueOf(hit.text("track")), hit.number("hoursPerWeek"), hit.text("reason")))
                .toList();
    }

    /** Lays down the courses of a plan in its order. Courses that nobody has taken up yet are replaced. */
    public void plan(String no, List<PlannedCourse> planned) {
        courses.deleteWaiting(no);
        courses.saveAll(IntStream.range(0, planned.size())
                .mapToObj(position -> new UpskillingCourse(no, position, planned.get(position)))
                .toList());
    }

    /**
     * Takes a course up.
     *
     * @param position which of the planned courses, from 0
     */
    public UUID take(String no, int position) {
        UpskillingCourse course = courses.findWaiting(no, position)
                .orElseThrow(() -> new IllegalStateException(
                        "Trajectory %s has no planned course number %d.".formatted(no, position)));
        course.take();
        return course.getId();
    }

    public void start(UUID id, CourseStart start) {
        UpskillingCourse course = find(id);
        course.start(start);
        trajectories.record(
                course.trajectoryNo(), EventKind.OPKVAL_STARTET, course.track().name());
        publisher.publishEvent(new OfferStarted(course.trajectoryNo(), start.startsOn()));
    }

    /**
     * The citizen has left a running course before its time. The fact is on the record at once; the instructor is asked for
     * the result where the process waits for the end of the course, and by the record where it does not.
     *
     * @param note what happened; null when there is nothing to add
     */
    public void breakOff(UUID id, CourseBreak left, String note) {
        UpskillingCourse course = find(id);
        course.breakOff(left);
        String no = course.trajectoryNo();
        if (note != null) {
            trajectories.note(no, NoteKind.OPKVALIFICERING, note);
        }
        trajectories.record(no, EventKind.OPKVAL_AFBRUDT, course.track().name());
        awaitedResult.brokenOff(no, id);
    }

    /** Keeps the instructor's report and says whether attendance was so low that the caseworker must act. */
    public boolean report(UUID id, CourseReport report, String note) {
        UpskillingCourse course = find(id);
        course.report(report);
        if (note != null) {
            trajectories.note(course.trajectoryNo(), NoteKind.OPKVALIFICERING, note);
        }
        return course.attendancePct() < policy.lowAttendanceBelowPct();
    }

    public void actOnAttendance(UUID id, AttendanceAction action, String agreement) {
        UpskillingCourse course = find(id);
        course.actOnAttendance(action);
        trajectories.note(course.trajectoryNo(), NoteKind.OPKVALIFICERING, agreement);
        trajectories.record(
                course.trajectoryNo(), EventKind.LAVT_FREMMOEDE, course.track().name());
    }

    /** Ends or extends the course as reported. */
    public Conclusion conclude(UUID id) {
        UpskillingCourse course = find(id);
        CourseResult result = course.conclude();
        if (result != CourseResult.FORLAENGET) {
            trajectories.record(course.trajectoryNo(), EventKind.OPKVAL_AFSLUTTET, result.name());
            if (course.levelAfter() != null) {
                trajectories.learnDanish(course.trajectoryNo(), course.levelAfter());
            }
        }
        return new Conclusion(result, course.waitsUntil());
    }

    /** The trajectory has ended: the courses that run are over, and nobody reports on them any more. */
    public void endRunning(String no, LocalDate on) {
        allRunning(no).forEach(course -> {
            course.endWithTrajectory(on);
            trajectories.record(no, EventKind.OPKVAL_AFSLUTTET, CourseResult.AFBRUDT.name());
        });
    }

    @Transactional(readOnly = true)
    public CourseView course(UUID id) {
        return find(id).view();
    }

    /** Every course of a trajectory in the order of its plan. */
    @Transactional(readOnly = true)
    public List<CourseView> courses(String no) {
        return courses.findByTrajectoryNoOrderByPosition(no).stream()
                .map(UpskillingCourse::view)
                .toList();
    }

    /** The courses that a citizen takes part in, or is about to, in the order of the plan. */
    @Transactional(readOnly = true)
    public List<CourseView> running(String no) {
        return allRunning(no).stream().map(UpskillingCourse::view).toList();
    }

    private List<UpskillingCourse> allRunning(String no) {
        return courses.findByTrajectoryNoOrderByPosition(no).stream()
                .filter(course -> course.view().status().isRunning())
                .toList();
    }

    /** How a course went on, and the day on which its result is to be expected as it stands now. */
    public record Conclusion(CourseResult result, LocalDate endsOn) {}

    private Map<String, Object> inputs(String no, TrackInputs known) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("danishRank", trajectory.danishRank());
        inputs.put("literacy", known.literacy());
        inputs.put("industry", code(known.industry()));
        inputs.put("educationLevel", code(known.educationLevel()));
        inputs.put("workBand", known.workBand() == null ? workBandWithoutReview(trajectory) : known.workBand());
        inputs.put("jobNear", trajectory.segment() == Segment.JOBNAER);
        inputs.put("eLearningDone", culture.isELearningDone(no));
        return inputs;
    }

    /** Who has no trouble with health is not sent to the physician, and is taken to be able to work. */
    private static String workBandWithoutReview(TrajectoryView trajectory) {
        return trajectory.hasHealthBarrier() ? null : FULLY_ABLE;
    }

    private UpskillingCourse find(UUID id) {
        return courses.findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no course %s.".formatted(id)));
    }

    private static String tracks(Decisions.Outcome outcome) {
        return outcome.hits().stream()
                .map(hit -> hit.text("track"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String code(Enum<?> code) {
        return code == null ? null : code.name();
    }
}
