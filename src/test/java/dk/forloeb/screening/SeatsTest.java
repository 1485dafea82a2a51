package dk.forloeb.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.RuleSets;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class SeatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final SeatPoolRepository pools = mock(SeatPoolRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final Decisions decisions = mock(Decisions.class);
    private final RuleSets ruleSets = mock(RuleSets.class);
    private final Seats seats = new Seats(
            pools,
            trajectories,
            decisions,
            ruleSets,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void sixtySeats() {
        when(ruleSets.on(TODAY)).thenReturn("RS-2026-02");
        when(decisions.evaluate(
                        "capacity", Map.of("orgUnit", "CENTER_NORD", "decisionDate", TODAY, "ruleSetId", "RS-2026-02")))
                .thenReturn(new Decisions.Outcome(
                        "capacity", 1, List.of(new Decisions.Hit("Rule_01", Map.of("seats", 60)))));
    }

    @Test
    void countsWhatIsLeft() {
        when(trajectories.seatsTaken(OrgUnit.CENTER_NORD)).thenReturn(58L);
        assertThat(seats.free(OrgUnit.CENTER_NORD)).isEqualTo(2);

        when(trajectories.seatsTaken(OrgUnit.CENTER_NORD)).thenReturn(61L);
        assertThat(seats.free(OrgUnit.CENTER_NORD)).isZero();
    }

    @Test
    void locksBeforeItCounts() {
        when(pools.findByOrgUnit(OrgUnit.CENTER_NORD)).thenReturn(Optional.of(new SeatPool()));

        assertThat(seats.lockAndCountFree(OrgUnit.CENTER_NORD)).isEqualTo(60);

        InOrder order = inOrder(pools, trajectories);
        order.verify(pools).findByOrgUnit(OrgUnit.CENTER_NORD);
        order.verify(trajectories).seatsTaken(OrgUnit.CENTER_NORD);
    }

    @Test
    void failsForAUnitThatCanNotBeLocked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> seats.lockAndCountFree(OrgUnit.CENTER_SYD))
                .withMessageContaining("CENTER_SYD");
    }
}
