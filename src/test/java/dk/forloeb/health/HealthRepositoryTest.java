package dk.forloeb.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import dk.forloeb.support.RepositoryTest;
import dk.forloeb.trajectory.OrgUnit;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entities agree with the tables that Flyway makes, and the derived queries with both. */
@RepositoryTest
class HealthRepositoryTest {

    private static final LocalDateTime SLOT = LocalDateTime.of(2026, 3, 5, 10, 0);

    @Autowired
    private HealthReferralRepository referrals;

    @Autowired
    private HealthReviewRepository reviews;

    @Autowired
    private PhysicianSlotRepository slots;

    @Autowired
    private TestEntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void record() {
        RecordExample.insertTrajectory(jdbc);
    }

    @Test
    void findsTheNewestReferralAndReview() {
        HealthReferral referral = referrals.save(HealthReferralTest.aReferral(ReferralUrgency.NORMAL));
        referral.book(SLOT);
        referral.reviewed(HealthConclusion.KLAR);
        // The longest texts that the form takes, as they are when encrypted: base64 of UTF-8 and nonce.
        reviews.save(new HealthReview(
                referral,
                new HealthFindings(
                        "f".repeat(8000), List.of(), Severity.LET, Severity.INGEN, "m".repeat(2000), Set.of()),
                new HealthAssessment(
                        HealthConclusion.KLAR, Set.of(Accommodation.values()), 10, WorkBand.FULD, "s".repeat(600)),
                text -> "x".repeat((text.length() * 3 + 28) * 4 / 3 + 3),
                SLOT,
                "laege"));
        entityManager.flush();
        entityManager.clear();

        assertThat(referrals.findFirstByTrajectoryNoOrderByReferredAtDesc(ProcessDriver.TRAJECTORY))
                .hasValueSatisfying(found -> assertThat(found.isReviewed()).isTrue());
        assertThat(reviews.findFirstByTrajectoryNoOrderByReviewedAtDesc(ProcessDriver.TRAJECTORY))
                .hasValueSatisfying(
                        found -> assertThat(found.shared().accommodations()).containsExactly(Accommodation.values()));
        assertThat(reviews.findFirstByReferralIdOrderByReviewedAtDesc(referral.getId()))
                .isPresent();
    }

    @Test
    void findsFreeSlotsInOrder() {
        PhysicianSlot taken = new PhysicianSlot(OrgUnit.CENTER_NORD, SLOT);
        taken.book(ProcessDriver.TRAJECTORY);
        slots.saveAll(List.of(
                new PhysicianSlot(OrgUnit.CENTER_NORD, SLOT.plusDays(2)),
                new PhysicianSlot(OrgUnit.CENTER_NORD, SLOT.plusDays(1)),
                new PhysicianSlot(OrgUnit.CENTER_SYD, SLOT),
                taken));
        entityManager.flush();
        entityManager.clear();

        assertThat(slots.findFirstByOrgUnitAndBookedByIsNullAndStartsAtBetweenOrderByStartsAt(
                        OrgUnit.CENTER_NORD, SLOT.minusDays(1), SLOT.plusDays(9)))
                .hasValueSatisfying(slot -> assertThat(slot.startsAt()).isEqualTo(SLOT.plusDays(1)));
        assertThat(slots.findByBookedByAndStartsAtAfter(ProcessDriver.TRAJECTORY, SLOT.minusHours(1)))
                .hasSize(1);
        assertThat(slots.findByStartsAtBetween(SLOT, SLOT.plusDays(1))).hasSize(3);
        assertThat(slots.findByOrgUnitAndStartsAt(OrgUnit.CENTER_SYD, SLOT)).isPresent();
    }

    @Test
    void letsOnePhysicianSeeOneCitizenAtATime() {
        slots.saveAndFlush(new PhysicianSlot(OrgUnit.CENTER_NORD, SLOT));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> slots.saveAndFlush(new PhysicianSlot(OrgUnit.CENTER_NORD, SLOT)));
    }
}
