package dk.forloeb.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import dk.forloeb.support.RepositoryTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entities agree with the tables that Flyway makes, and the derived queries with both. */
@RepositoryTest
class MentorRepositoryTest {

    @Autowired
    private MentorGrantRepository grants;

    @Autowired
    private MentorLogRepository logs;

    @Autowired
    private TestEntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void record() {
        RecordExample.insertTrajectory(jdbc);
    }

    @Test
    void findsTheGrantThatRuns() {
        MentorGrant first = grants.save(MentorGrantTest.grant(
                MentorGrantTest.terms(MentorSource.KOMMUNE, "2.5", MentorGrantTest.TO, true, false)));
        MentorGrant second = grants.save(first.renewUntil(
                LocalDate.of(2027, 2, 1), MentorGrantTest.LIMITS, MentorGrantTest.TO.atTime(9, 0), "sagsbehandler"));
        logs.save(new MentorLog(
                second.getId(),
                new MentorLogEntry(MentorGrantTest.TO, null, MentorActivity.INGEN_KONTAKT, null, false, "Ferie."),
                MentorGrantTest.TO.atTime(9, 0),
                "mentor"));
        entityManager.flush();
        entityManager.clear();

        assertThat(grants.findFirstByTrajectoryNoAndStatusOrderByFirstDayDesc(
                        ProcessDriver.TRAJECTORY, MentorGrant.Status.LOEBER))
                .hasValueSatisfying(grant -> assertThat(grant.view().from()).isEqualTo(MentorGrantTest.TO.plusDays(1)));
        assertThat(grants.findByTrajectoryNoAndStatus(ProcessDriver.TRAJECTORY, MentorGrant.Status.AFSLUTTET))
                .hasSize(1);
        assertThat(logs.findByGrantIdOrderByWrittenAt(second.getId()))
                .extracting(log -> log.view().text())
                .containsExactly("Ferie.");
    }
}
