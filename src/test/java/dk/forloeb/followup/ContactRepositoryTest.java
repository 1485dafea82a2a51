package dk.forloeb.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import dk.forloeb.support.RepositoryTest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entities agree with the tables that Flyway makes, and the derived queries with both. */
@RepositoryTest
class ContactRepositoryTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private CitizenContactRepository citizens;

    @Autowired
    private WorkplaceContactRepository workplaces;

    @Autowired
    private TestEntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void record() {
        RecordExample.insertTrajectory(jdbc);
    }

    @Test
    void findsTheNewestContacts() {
        citizens.save(new CitizenContact(NO, citizen(DAY)));
        citizens.save(new CitizenContact(NO, citizen(DAY.plusDays(7))));
        workplaces.save(new WorkplaceContact(NO, workplace(DAY.plusDays(7))));
        workplaces.save(new WorkplaceContact(NO, workplace(DAY)));
        entityManager.flush();
        entityManager.clear();

        assertThat(citizens.findByTrajectoryNoOrderByHeldAtDesc(NO))
                .extracting(CitizenContact::report)
                .containsExactly(citizen(DAY.plusDays(7)), citizen(DAY));
        assertThat(workplaces.findFirstByTrajectoryNoOrderByHeldAtDesc(NO).map(WorkplaceContact::report))
                .contains(workplace(DAY.plusDays(7)));
    }

    private static CitizenContactReport citizen(LocalDate day) {
        return new CitizenContactReport(
                day.atTime(9, 0),
                ContactChannel.VIDEO,
                null,
                3,
                4,
                5,
                Set.of(ContactIssue.SPROG, ContactIssue.FAMILIE),
                day.plusDays(7));
    }

    private static WorkplaceContactReport workplace(LocalDate day) {
        return new WorkplaceContactReport(
                "Karl Karlsen", day.atTime(9, 0), 90, 0, 4, 4, 3, EmployerIntent.USIKKER, null, day.plusDays(14));
    }
}
