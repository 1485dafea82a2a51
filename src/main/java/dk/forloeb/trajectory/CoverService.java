package dk.forloeb.trajectory;

import dk.forloeb.engine.CoverShare;
import dk.forloeb.engine.TaskCover;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CoverRepository.Chosen;
import dk.forloeb.trajectory.CoverRepository.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cover for caseworkers who are away: for some days a colleague gets their tasks, or those of some courses, and may open the
 * courses; afterwards all of it goes back by itself. Letters still name the fixed caseworker.
 */
@Service
@Transactional
public class CoverService {

    private static final int PAGE = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final CoverRepository covers;
    private final TaskCover tasks;
    private final CoverProperties policy;
    private final CurrentUser user;
    private final Clock clock;

    CoverService(CoverRepository covers, TaskCover tasks, CoverProperties policy, CurrentUser user, Clock clock) {
        this.covers = covers;
        this.tasks = tasks;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Plans a cover; one that begins today applies at once. Whoever calls has seen to it that both are caseworkers of one
     * unit, and that the person may plan it.
     *
     * @param until the last day
     * @throws CoverRefusedException when the days are none, too many or past, no course is chosen, or another cover of one of
     *     the two is in the way
     */
    public void plan(String absentId, String coverId, LocalDate from, LocalDate until, CoverShare share) {
        LocalDate today = LocalDate.now(clock);
        refuseIf(absentId.equals(coverId), "Vælg to forskellige sagsbehandlere.");
        refuseIf(from.isBefore(today), "Den første dag er forbi. Vælg i dag eller en senere dag.");
        refuseIf(until.isBefore(from), "Den sidste dag ligger før den første.");
        refuseIf(
                until.isAfter(from.plusDays(policy.mostDays() - 1L)),
                ("En vikar kan højst dække %d dage. Er kollegaen væk i længere tid, så flyt forløbene til en anden"
                                + " sagsbehandler i overblikket.")
                        .formatted(policy.mostDays()));
        refuseIf(
                !share.allCourses() && share.courses().isEmpty(),
                "Vælg mindst ét forløb, som vikaren skal have, eller vælg alle forløb.");
        covers.touching(absentId, coverId, from, until)
                .forEach(other -> refuseUnlessShared(other, absentId, coverId, share));
        Cover cover =
                covers.save(new Cover(absentId, coverId, from, until, share, user.id(), LocalDateTime.now(clock)));
        if (cover.view().isRunning(today)) {
            tasks.give(absentId, coverId, share);
        }
    }

    /** Several colleagues may share the work of one, each with courses of their own. */
    private static void refuseUnlessShared(Cover other, String absentId, String coverId, CoverShare share) {
        CoverView view = other.view();
        boolean shared = view.absentId().equals(absentId)
                && !view.coverId().equals(coverId)
                && !view.allCourses()
                && !share.allCourses();
        refuseIf(
                !shared,
                "En af de to er allerede med i en vikardækning fra %s til %s. Slut den først, eller vælg andre dage."
                        .formatted(DAY.format(view.from()), DAY.format(view.until())));
        share.courses().stream()
                .filter(other.share().courses()::contains)
                .sorted()
                .findFirst()
                .ifPresent(no -> {
                    throw new CoverRefusedException("%s har allerede en anden vikar fra %s til %s."
                            .formatted(no, DAY.format(view.from()), DAY.format(view.until())));
                });
    }

    /**
     * Ends a cover before its last day, and takes the tasks back; one that has not begun has none, and one that is over stays
     * as it is.
     *
     * @throws CoverRefusedException when there is none
     */
    public void end(UUID id) {
        Cover cover = covers.hold(id)
                .orElseThrow(() -> new CoverRefusedException("Vikardækningen findes ikke. Intet er ændret."));
        end(cover);
    }

    /** Who is no caseworker any more neither covers nor is covered. */
    public void endAllOf(String userId) {
        covers.current(LocalDate.now(clock)).stream()
                .map(Cover::view)
                .filter(view -> view.coverId().equals(userId) || view.absentId().equals(userId))
                .forEach(view -> covers.hold(view.id()).ifPresent(this::end));
    }

    private void end(Cover cover) {
        LocalDate today = LocalDate.now(clock);
        CoverView view = cover.view();
        if (view.isOver(today)) {
            return;
        }
        cover.end(today);
        if (view.isRunning(today)) {
            takeBack(cover);
        } else {
            cover.takeBack();
        }
    }

    @Transactional(readOnly = true)
    public Optional<CoverView> find(UUID id) {
        return covers.findById(id).map(Cover::view);
    }

    /**
     * Those that run or are planned, and then the last that are over; each the latest first.
     *
     * @param userId only those of this person; null for everybody's
     */
    @Transactional(readOnly = true)
    public List<CoverView> latest(String userId) {
        LocalDate today = LocalDate.now(clock);
        Limit most = Limit.of(PAGE);
        Stream<Cover> current = covers.current(today).stream()
                .filter(cover -> userId == null
                        || userId.equals(cover.view().absentId())
                        || userId.equals(cover.view().coverId()));
        List<Cover> past = userId == null ? covers.past(today, most) : covers.pastOf(userId, today, most);
        return Stream.concat(current, past.stream()).map(Cover::view).toList();
    }

    /** The courses of those covers that are for some only, in the order of their numbers. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> coursesOf(Collection<CoverView> of) {
        List<UUID> some = of.stream()
                .filter(cover -> !cover.allCourses())
                .map(CoverView::id)
                .toList();
        return some.isEmpty()
                ? Map.of()
                : covers.chosen(some).stream()
                        .collect(Collectors.groupingBy(
                                Chosen::getId, Collectors.mapping(Chosen::getNo, Collectors.toList())));
    }

    /** Who does this caseworker's work with a course today. */
    @Transactional(readOnly = true)
    public Optional<CoverView> now(String absentId, String no) {
        return covers.now(absentId, no, LocalDate.now(clock)).map(Cover::view);
    }

    /** Everybody who has done the work of one of these caseworkers with a course, the latest first. */
    @Transactional(readOnly = true)
    public List<CoverView> ofAbsent(Collection<String> absentIds, String no) {
        return covers.ofAbsent(absentIds, no, Limit.of(PAGE)).stream()
                .map(Cover::view)
                .toList();
    }

    /** Whether one does another's work with a course today. */
    @Transactional(readOnly = true)
    public boolean covers(String coverId, String absentId, String no) {
        return covers.covers(coverId, absentId, no, LocalDate.now(clock));
    }

    /** What somebody does for others today. */
    @Transactional(readOnly = true)
    public CoveredWork coveredBy(String coverId) {
        List<Part> parts = covers.coveredBy(coverId, LocalDate.now(clock));
        return new CoveredWork(
                parts.stream()
                        .filter(Part::isAllCourses)
                        .map(Part::getAbsentId)
                        .collect(Collectors.toUnmodifiableSet()),
                parts.stream().map(Part::getNo).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
    }

    @Transactional(readOnly = true)
    List<UUID> running() {
        return covers.running(LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    List<UUID> over(int most) {
        return covers.over(LocalDate.now(clock), Limit.of(most));
    }

    /** Gives who covers the tasks that have come since, and takes back those of courses that have moved. */
    int giveNew(UUID id) {
        Cover cover = covers.hold(id).orElseThrow();
        CoverView view = cover.view();
        if (!view.isRunning(LocalDate.now(clock))) {
            return 0;
        }
        if (view.allCourses()) {
            return tasks.give(view.absentId(), view.coverId(), cover.share());
        }
        Set<String> still = covers.stillTheirs(id);
        Set<String> moved = new HashSet<>(cover.share().courses());
        moved.removeAll(still);
        tasks.takeBack(view.absentId(), view.coverId(), moved);
        return tasks.give(view.absentId(), view.coverId(), CoverShare.ofSome(view.health(), still));
    }

    /** @return false when another node has done so, or a task that stands still could not go back yet */
    boolean takeBack(UUID id) {
        Cover cover = covers.hold(id).orElseThrow();
        return !cover.isReturned() && takeBack(cover);
    }

    private boolean takeBack(Cover cover) {
        CoverView view = cover.view();
        boolean all = tasks.takeBack(view.absentId(), view.coverId());
        if (all) {
            cover.takeBack();
        }
        return all;
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new CoverRefusedException(why);
        }
    }
}
