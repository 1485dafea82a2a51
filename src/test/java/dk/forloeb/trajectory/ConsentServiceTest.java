package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    @Test
    void keepsEveryAnswerWithWhoWroteItDown() {
        register(ConsentPurpose.MENTOR, true, TODAY.minusDays(1), "SPROG");
        register(ConsentPurpose.ARBEJDSGIVER, true, TODAY.plusMonths(1), "ARBEJDE");
        register(ConsentPurpose.ARBEJDSGIVER, true, TODAY.plusMonths(2), "ARBEJDE");
        register(ConsentPurpose.PARTNER, false, TODAY, "SPROG");

        assertThat(consents.all(NO))
                .extracting(ConsentView::purpose, ConsentView::standing)
                .containsExactly(
                        tuple(ConsentPurpose.PARTNER, ConsentStanding.NEJ),
                        tuple(ConsentPurpose.ARBEJDSGIVER, ConsentStanding.GAELDER),
                        tuple(ConsentPurpose.ARBEJDSGIVER, ConsentStanding.ERSTATTET),
                        tuple(ConsentPurpose.MENTOR, ConsentStanding.UDLOEBET));
        assertThat(consents.all(NO)).extracting(ConsentView::recordedBy).containsOnly("visitator");
        consents.withdraw(NO, ConsentPurpose.ARBEJDSGIVER);
        assertThat(consents.all(NO).get(1).standing()).isEqualTo(ConsentStanding.TRUKKET);
        assertThat(consents.standingFor(NO, ConsentPurpose.ARBEJDSGIVER))
                .as("the older answer does not come back")
                .isEmpty();
    }

    @Test
    void permitsWhomAndWhatTheCitizenNamed() {
        register(ConsentPurpose.TVAERGAAENDE, true, TODAY, "SOCIALT", "SPROG");

        assertThat(permits("NOGEN", ConsentScope.SOCIALT, ConsentScope.SPROG)).isTrue();
        assertThat(permits("SOF", ConsentScope.SOCIALT)).isFalse();
        assertThat(permits("NOGEN", ConsentScope.SOCIALT, ConsentScope.ARBEJDE)).isFalse();
    }

    @Test
    void tellsOnceOfAConsentThatRunsOutAndOfOneThatHas() {
        register(ConsentPurpose.ARBEJDSGIVER, true, TODAY.plusDays(3), "ARBEJDE");
        register(ConsentPurpose.MENTOR, true, TODAY.minusDays(1), "SPROG");
        register(ConsentPurpose.PARTNER, true, TODAY.plusDays(1), "SPROG");
        register(ConsentPurpose.PARTNER, true, TODAY.plusMonths(1), "SPROG");

        List<UUID> soon = consents.runningOut(TODAY.plusDays(14), 10);
        assertThat(soon).hasSize(2);
        UUID id = soon.get(1);
        assertThat(consents.consent(id).purpose()).isEqualTo(ConsentPurpose.ARBEJDSGIVER);
        assertThat(consents.claimNotice(id)).isTrue();
        assertThat(consents.claimNotice(id)).isFalse();

        List<UUID> over = consents.runOut(10);
        assertThat(over).hasSize(1);
        assertThat(consents.expire(over.get(0))).isTrue();
        assertThat(consents.expire(over.get(0))).isFalse();
        assertThat(consents.runOut(10)).isEmpty();
        assertThat(trajectories.newestEvent(NO, List.of(EventKind.SAMTYKKE_UDLOEBET)))
                .map(EventView::code)
                .contains("MENTOR");

        UUID renewed = consents.renew(id, "SKRIFTLIGT", TODAY.plusMonths(6));
        assertThat(consents.consent(id).standing()).isEqualTo(ConsentStanding.ERSTATTET);
        assertThat(consents.consent(renewed)).satisfies(view -> {
            assertThat(view.standing()).isEqualTo(ConsentStanding.GAELDER);
            assertThat(view.scopes()).containsExactly(ConsentScope.ARBEJDE);
        });
    }

    private boolean permits(String party, ConsentScope... scopes) {
        return consents.permits(NO, ConsentPurpose.TVAERGAAENDE, party, List.of(scopes));
    }

    private void register(ConsentPurpose purpose, boolean given, LocalDate validUntil, String... scopes) {
        consents.register(
                NO, new ConsentGiven(purpose, List.of("NOGEN"), List.of(scopes), given, "DIGITALT", validUntil, null));
    }
}
