package dk.forloeb.caseload;

import dk.forloeb.caseload.BoardQuery.Caseworker;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.CoverRefusedException;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.CoverView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who covers for whom. The team leader plans for every caseworker; a caseworker sees the own ones and plans for the own
 * absence, with a colleague of the own unit: that somebody of another unit sees its citizens is for the team leader to say.
 */
@Service
@Transactional
public class CoverPlanning {

    private final BoardQuery query;
    private final CoverService covers;
    private final CurrentUser user;

    CoverPlanning(BoardQuery query, CoverService covers, CurrentUser user) {
        this.query = query;
        this.covers = covers;
        this.user = user;
    }

    /**
     * @param covers those that run or are planned, and the last that are over; the latest first
     * @param absent who may be away, names by user id
     * @param others who may cover, names and units by user id
     * @param names of everybody, by user id
     */
    public record Plan(
            List<CoverView> covers,
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
        return new Plan(
                covers.latest(isLeader() ? null : user.id()),
                chosen(all, id -> isLeader() || id.equals(user.id())),
                chosen(
                        all,
                        id -> isLeader() || own != null && all.get(id).unit() == own.unit() && !id.equals(user.id())),
                names);
    }

    /**
     * Plans a cover.
     *
     * @param health whether tasks about the citizens' health go along
     * @throws CoverRefusedException when it can't be planned that way
     * @throws NoBoardException as above
     */
    public void plan(String absentId, String coverId, LocalDate from, LocalDate until, boolean health) {
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
        covers.plan(absentId, coverId, from, until, health);
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
