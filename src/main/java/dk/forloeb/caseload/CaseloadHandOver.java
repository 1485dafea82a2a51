package dk.forloeb.caseload;

import static dk.forloeb.caseload.BoardRefusedException.refuseIf;

import dk.forloeb.caseload.BoardQuery.Caseworker;
import dk.forloeb.interruption.CaseworkerHandOver;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A team leader moves many trajectories to another fixed caseworker. Each is decided and stored by itself, so that one that
 * can't move keeps none of the others back.
 */
@Service
public class CaseloadHandOver {

    static final String SOURCE = "page:caseload-hand-over";

    /** The most at a time: what a page of the board shows. */
    private static final int MOST = CaseloadService.PAGE;

    private static final String NUMBER = "F-\\d{4}-\\d{6}";

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final BoardQuery query;
    private final CaseworkerHandOver handOver;
    private final TrajectoryService trajectories;
    private final CurrentUser user;
    private final AccessLog log;
    private final TransactionTemplate transaction;

    CaseloadHandOver(
            BoardQuery query,
            CaseworkerHandOver handOver,
            TrajectoryService trajectories,
            CurrentUser user,
            AccessLog log,
            TransactionTemplate transaction) {
        this.query = query;
        this.handOver = handOver;
        this.trajectories = trajectories;
        this.user = user;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * Moves each of the trajectories that may move; the citizen is told of it in a letter. The same order a second time
     * finds all of them where they are wanted, and writes no second letter.
     *
     * @param order which hand-over this is
     * @param to user id of the new caseworker
     * @throws BoardRefusedException when nothing can be moved that way
     * @throws NoBoardException when the person is no team leader
     */
    public HandOverResult move(UUID order, Collection<String> nos, String to, String reason) {
        Set<String> chosen = new LinkedHashSet<>(nos);
        if (!user.roles().contains(Role.TEAM_LEADER.key())) {
            chosen.stream().filter(this::exists).limit(MOST).forEach(no -> log.refused(no, SOURCE));
            throw new NoBoardException();
        }
        String text = reason == null ? "" : reason.strip();
        refuseIf(chosen.isEmpty(), "Sæt hak ved mindst ét forløb.");
        refuseIf(chosen.size() > MOST, "Flyt højst %d forløb ad gangen.".formatted(MOST));
        Caseworker caseworker = query.caseworkers().get(to);
        refuseIf(caseworker == null || !caseworker.active(), "Vælg den sagsbehandler, der skal have forløbene.");
        refuseIf(
                text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON,
                "Skriv en begrundelse på mindst %d og højst %d tegn.".formatted(SHORTEST_REASON, LONGEST_REASON));
        // A database keeps no NUL, and nobody sees the others.
        refuseIf(
                text.chars()
                        .anyMatch(character -> Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0),
                "Begrundelsen indeholder et usynligt styretegn. Skriv den igen.");

        int moved = 0;
        int there = 0;
        Map<String, String> refused = new LinkedHashMap<>();
        for (String no : chosen) {
            String answer = movedAlone(order, no, to, caseworker, text);
            if (answer == null) {
                moved++;
            } else if (answer.isEmpty()) {
                there++;
            } else {
                refused.put(no, answer);
            }
        }
        return new HandOverResult(caseworker.name(), moved, there, refused);
    }

    /** @return null when it has moved, "" when it was there before, otherwise why it stays */
    private String movedAlone(UUID order, String no, String to, Caseworker caseworker, String reason) {
        try {
            return transaction.execute(status -> moved(order, no, to, caseworker, reason));
        } catch (ConcurrencyFailureException conflict) {
            return "Forløbet blev ændret imens. Se det igennem, og prøv igen.";
        }
    }

    private String moved(UUID order, String no, String to, Caseworker caseworker, String reason) {
        if (!exists(no)) {
            return "Der er intet forløb med dette nummer.";
        }
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (to.equals(trajectory.caseworkerId())) {
            return "";
        }
        if (trajectory.status().isOver()) {
            return "Forløbet er lukket.";
        }
        if (trajectory.caseworkerId() == null) {
            return "Forløbet har ingen sagsbehandler endnu; den vælges i visitationen.";
        }
        if (trajectory.orgUnit() != caseworker.unit()) {
            return "Forløbet hører til %s, og %s arbejder i %s."
                    .formatted(
                            trajectory.orgUnit().label(),
                            caseworker.name(),
                            caseworker.unit().label());
        }
        handOver.choose(no, to, reason);
        handOver.tellCitizen(no, UUID.nameUUIDFromBytes((order + no).getBytes(StandardCharsets.UTF_8)));
        log.record(AccessLog.Action.WRITE, no, SOURCE);
        return null;
    }

    /** What doesn't look like a number is none; the database would refuse to look for some of it. */
    private boolean exists(String no) {
        return no.matches(NUMBER) && trajectories.exists(no);
    }
}
