package dk.forloeb.placement;

import static dk.forloeb.placement.PlacementExample.END;
import static dk.forloeb.placement.PlacementExample.START;
import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.health.Accommodation;
import dk.forloeb.support.RecordExample;
import dk.forloeb.support.RepositoryTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entity agrees with the table that Flyway makes, and the queries with both. */
@RepositoryTest
class PlacementRepositoryTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final Set<PlacementStatus> STARTED =
            Set.of(PlacementStatus.I_GANG, PlacementStatus.AFSLUTTET, PlacementStatus.AFBRUDT);

    @Autowired
    private PlacementRepository placements;

    @Autowired
    private TestEntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void record() {
        RecordExample.insertTrajectory(jdbc);
    }

    @Test
    void findsWhereTheCitizenWorks() {
        Placement running = started();
        Placement over = started();
        over.foresee(new PlacementOutcome(true, EndReason.SYGDOM, START.plusDays(3)));
        over.end();
        placements.save(new Placement(NO, PlacementExample.offer(Set.of(Accommodation.PAUSER)), 10));
        store();

        assertThat(placements.findWorkingOn(NO, START.plusDays(4)))
                .extracting(Placement::getId)
                .containsExactly(running.getId());
        assertThat(placements.findWorkingOn(NO, START.plusDays(3))).hasSize(2);
        assertThat(placements.findWorkingOn(NO, START.minusDays(1))).isEmpty();
        assertThat(placements.findByTrajectoryNoAndStatusInOrderByStartsOnDesc(NO, STARTED))
                .hasSize(2);
        assertThat(placements.findByTrajectoryNoOrderByStartsOn(NO)).hasSize(3);
    }

    @Test
    void findsNobodyAtWorkAfterAPlacementIsBrokenOff() {
        started().breakOff(EndReason.SYGDOM, START.plusDays(3));
        store();

        assertThat(placements.findWorkingOn(NO, START.plusDays(3))).hasSize(1);
        assertThat(placements.findWorkingOn(NO, START.plusDays(4))).isEmpty();
    }

    @Test
    void keepsEverythingThatWasAgreed() {
        Placement matched =
                placements.save(new Placement(NO, PlacementExample.offer(Set.of(Accommodation.PAUSER)), 10));
        Placement extended = started();
        extended.attended(90);
        extended.askForExtension(new ExtensionRequest(END.plusWeeks(13), true, "Mangler certifikat."));
        extended.breakOff(EndReason.SYGDOM, END);
        PlacementView expected = extended.view();
        store();

        assertThat(placements.findById(extended.getId()))
                .hasValueSatisfying(found -> assertThat(found.view()).isEqualTo(expected));
        assertThat(placements.findById(matched.getId())).hasValueSatisfying(found -> {
            assertThat(found.view().check()).isNull();
            assertThat(found.view().maxLiftKg()).isEqualTo(10);
            assertThat(found.view().accommodations()).containsExactly(Accommodation.PAUSER);
        });
    }

    private Placement started() {
        Placement placement = placements.save(new Placement(NO, PlacementExample.offer(Set.of()), null));
        placement.check(PlacementExample.check(true, true));
        placement.approve(new PlacementApproval("Ingen", true, "V-1", Set.of(ApprovalCheck.ARBEJDSMILJOE), null));
        placement.start();
        return placement;
    }

    private void store() {
        entityManager.flush();
        entityManager.clear();
    }
}
