package dk.forloeb.caseload;

import dk.forloeb.caseload.BoardQuery.Caseworker;
import dk.forloeb.engine.CoverShare;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.CoverRefusedException;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.CoverView;
import dk.forloeb.trajectory.Phase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who covers for whom. The team leader plans for every caseworker; a caseworker sees the own ones and plans for the own
 * absence, with a colleague of the own unit: that somebody of another unit sees its citizens is for the team leader to say.
 */
@Service
@Transactional
public class CoverPlanning {

    private static final String SOURCE = "page:cover";

    private final BoardQuery query;
    private final CoverService covers;
    private final CurrentUser user;
    private final AccessLog log;

    CoverPlanning(BoardQuery query, CoverService covers, CurrentUser user, AccessLog log) {
        this.query = query;
        this.covers = covers;
        this.user = user;
        this.log = log;
    }

    /**
     * @param covers those that run or are planned, and the last that are over; the latest first
     * @param absent who may be away, names by user id
     * @param others who may cover, names and units by user id
     * @param names of everybody, by user id
     * @param courses of those covers that are for some courses only
     */
    public record Plan(
            List<CoverView> covers,
            Map<UUID, List<String>> courses,
            Map<String, String> absent,
            Map<String, String> others,
            Map<String, String> names) {}

    /** @throws NoBoardException when the person is neither caseworker nor team leader */
    @Transactional(readOnly = true)
    public Plan plan() {
        BoardReader.require(user);
        Map<String, Caseworker> all = query.caseworkers();
        Caseworker own = all.get(user.id());
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach((id, caseworker) -> names.put(id, caseworker.name()));
        List<CoverView> latest = covers.latest(isLeader() ? null : user.id());
        return new Plan(
                latest,
                covers.coursesOf(latest),
                chosen(all, id -> isLeader() || id.equals(user.id())),
                chosen(
                        all,
                        id -> isLeader() || own != null && all.get(id).unit() == own.unit() && !id.equals(user.id())),
                names);
    }

    /**
     * A course that may be chosen.
     *
     * @param name null when the citizen's is protected
     */
    public record Choice(String no, String name, Phase phase) {}

    /**
     * The courses of a caseworker among which the reader may choose, in the order of their numbers.
     *
     * @param absentId has none when the reader may not plan for this one
     * @throws NoBoardException as above
     */
    public List<Choice> choices(String absentId) {
        BoardReader.require(user);
        if (!isLeader() && !absentId.equals(user.id())) {
            return List.of();
        }
        List<Choice> choices = query.coursesOf(absentId);
        log.record(AccessLog.Action.READ, choices.stream().map(Choice::no).toList(), SOURCE);
        return choices;
    }

    /**
     * Plans a cover.
     *
     * @throws CoverRefusedException when it can't be planned that way
     * @throws NoBoardException as above
     */
    public void plan(String absentId, String coverId, LocalDate from, LocalDate until, CoverShare share) {
        BoardReader.require(user);
        Map<String, Caseworker> all = query.caseworkers();
        Caseworker absent = all.get(absentId);
        Caseworker cover = all.get(coverId);
        refuseIf(absent == null || !absent.active(), "Vælg den sagsbehandler, der er væk.");
        refuseIf(!isLeader() && !absentId.equals(user.id()), "Du kan kun finde en vikar til dig selv.");
        refuseIf(cover == null || !cover.active(), "Vælg den sagsbehandler, der skal være vikar.");
        refuseIf(
                !isLeader() && absent.unit() != cover.unit(),
                "Vælg en vikar fra %s. Kun teamlederen kan finde en vikar i en anden enhed."
                        .formatted(absent.unit().label()));
        // Two who plan for the same persons at once: the second sees the first one's cover.
        query.hold(absentId, coverId);
        refuseIf(
                !share.allCourses() && !hasAll(absentId, share.courses()),
                "Et af de valgte forløb kan ikke vælges mere for den, der er væk. Vælg forløbene igen.");
        covers.plan(absentId, coverId, from, until, share);
    }

    /**
     * Ends a cover now.
     *
     * @throws CoverRefusedException when there is none, or it is not the person's to end
     * @throws NoBoardException as above
     */
    public void end(UUID id) {
        BoardReader.require(user);
        refuseIf(covers.find(id).filter(this::mayEnd).isEmpty(), "Vikardækningen findes ikke. Intet er ændret.");
        covers.end(id);
    }

    private boolean hasAll(String caseworkerId, Set<String> courses) {
        return query.coursesOf(caseworkerId).stream()
                .map(Choice::no)
                .collect(Collectors.toSet())
                .containsAll(courses);
    }

    public boolean mayEnd(CoverView cover) {
        return isLeader() || cover.absentId().equals(user.id());
    }

    private static Map<String, String> chosen(Map<String, Caseworker> all, Predicate<String> whom) {
        Map<String, String> chosen = new LinkedHashMap<>();
        all.forEach((id, caseworker) -> {
            if (caseworker.active() && whom.test(id)) {
                chosen.put(
                        id,
                        "%s, %s".formatted(caseworker.name(), caseworker.unit().label()));
            }
        });
        return chosen;
    }

    private boolean isLeader() {
        return user.roles().contains(Role.TEAM_LEADER.key());
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new CoverRefusedException(why);
        }
    }
}
