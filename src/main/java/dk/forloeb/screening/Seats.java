package dk.forloeb.screening;

import dk.forloeb.engine.Decisions;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.RuleSets;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many seats a unit has by capacity.dmn, and how many of them are free today. */
@Component
class Seats {

    static final String CAPACITY = "capacity";

    private final SeatPoolRepository pools;
    private final TrajectoryService trajectories;
    private final Decisions decisions;
    private final RuleSets ruleSets;
    private final Clock clock;

    Seats(
            SeatPoolRepository pools,
            TrajectoryService trajectories,
            Decisions decisions,
            RuleSets ruleSets,
            Clock clock) {
        this.pools = pools;
        this.trajectories = trajectories;
        this.decisions = decisions;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    long free(OrgUnit orgUnit) {
        LocalDate today = LocalDate.now(clock);
        int seats = decisions
                .evaluate(
                        CAPACITY,
                        Map.of("orgUnit", orgUnit.name(), "decisionDate", today, "ruleSetId", ruleSets.on(today)))
                .first()
                .number("seats");
        return Math.max(0, seats - trajectories.seatsTaken(orgUnit));
    }

    /** As {@link #free}, and nobody else can claim a seat of the unit before this transaction ends. */
    long lockAndCountFree(OrgUnit orgUnit) {
        if (pools.findByOrgUnit(orgUnit).isEmpty()) {
            throw new IllegalStateException("Unit %s has no row in forloeb.seat_pool.".formatted(orgUnit));
        }
        return free(orgUnit);
    }
}
