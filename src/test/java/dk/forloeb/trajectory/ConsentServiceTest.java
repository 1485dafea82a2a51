package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RecordTest
class ConsentServiceTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private ConsentService consents;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void record() {
        RecordExample.insertTrajectory(jdbc);
    }

    @Test
    void coversOnlyTheInformationThatTheCitizenNamed() {
        register(ConsentPurpose.ARBEJDSGIVER, true, TODAY, "ARBEJDE", "SPROG");

        assertThat(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER)).isTrue();
        assertThat(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER, ConsentScope.SPROG))
                .isTrue();
        assertThat(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER, ConsentScope.HELBRED_FUNKTION))
                .isFalse();
        assertThat(consents.isValid(NO, ConsentPurpose.MENTOR, ConsentScope.SPROG))
                .isFalse();
    }

    @Test
    void theNewestAnswerReplacesEarlierOnesInScopeToo() {
        register(ConsentPurpose.ARBEJDSGIVER, true, TODAY.plusMonths(1), "HELBRED_FUNKTION");
        register(ConsentPurpose.ARBEJDSGIVER, true, TODAY.plusMonths(1), "ARBEJDE");

        assertThat(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER, ConsentScope.HELBRED_FUNKTION))
                .isFalse();
    }

    @Test
    void countsNoRefusalAndNoneThatHasRunOut() {
        register(ConsentPurpose.MENTOR, false, TODAY.plusMonths(1), "SPROG");
        register(ConsentPurpose.PARTNER, true, TODAY.minusDays(1), "SPROG");

        assertThat(consents.isValid(NO, ConsentPurpose.MENTOR, ConsentScope.SPROG))
                .isFalse();
        assertThat(consents.isValid(NO, ConsentPurpose.PARTNER, ConsentScope.SPROG))
                .isFalse();
    }

    @Test
    void aWithdrawnConsentEndsAtOnceAndLeavesAnEvent() {
        register(ConsentPurpose.ARBEJDSGIVER, true, TODAY.plusMonths(1), "HELBRED_FUNKTION");
        register(ConsentPurpose.MENTOR, true, TODAY.plusMonths(1), "SPROG");
        assertThat(consents.standing(NO)).containsExactly(ConsentPurpose.ARBEJDSGIVER, ConsentPurpose.MENTOR);

        assertThat(consents.withdraw(NO, ConsentPurpose.ARBEJDSGIVER)).isTrue();

        assertThat(consents.isValid(NO, ConsentPurpose.ARBEJDSGIVER, ConsentScope.HELBRED_FUNKTION))
                .isFalse();
        assertThat(consents.standing(NO)).containsExactly(ConsentPurpose.MENTOR);
        assertThat(trajectories.newestEvent(NO, List.of(EventKind.SAMTYKKE_TRUKKET)))
                .map(EventView::code)
                .contains("ARBEJDSGIVER");
        assertThat(consents.withdraw(NO, ConsentPurpose.ARBEJDSGIVER))
                .as("nothing to withdraw twice")
                .isFalse();
    }

    private void register(ConsentPurpose purpose, boolean given, LocalDate validUntil, String... scopes) {
        consents.register(
                NO, new ConsentGiven(purpose, List.of("NOGEN"), List.of(scopes), given, "DIGITALT", validUntil, null));
    }
}
