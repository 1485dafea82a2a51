package dk.forloeb.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.trajectory.ProposalView;
import dk.forloeb.trajectory.Proposed;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a proposal is kept from whom (domain 2.1). */
class ProposalReaderTest {

    private static final LocalDateTime REVIEWED = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final LocalDateTime LATER = REVIEWED.plusDays(10);
    private static final String WRITER = "signe";

    @ParameterizedTest
    @CsvSource({
        // caseworker, consent, the table's column, whether it is kept back
        "true,  true,  health-routing/conclusion,                false",
        "true,  false, health-routing/conclusion,                true",
        "false, true,  health-routing/conclusion,                true",
        "false, false, health-routing/conclusion,                true",
        "true,  false, health-routing/missedSlots,               false",
        "false, false, health-routing/missedSlots,               false",
        "true,  true,  next-step/healthFlag,                     false",
        "true,  false, next-step/healthFlag,                     true",
        "false, true,  next-step/healthFlag,                     true",
        "false, false, next-step/kind,                           false",
        "true,  false, upskilling-track/workBand,                true",
        "false, true,  upskilling-track/workBand,                true",
        "true,  false, clarification-screening/prognosis,        false",
        "false, true,  clarification-screening/treatmentOngoing, true",
        "false, true,  clarification-screening/age,              false",
        "false, false, target-group/healthBarrier,               false",
        "true,  true,  target-group/diagnosis,                   true"
    })
    void keepsBackWhatTheRoleMayNotKnow(boolean caseworker, boolean consent, String column, boolean hidden) {
        String[] place = column.split("/");
        ProposalReader reader = new ProposalReader("somebody", caseworker, consent, REVIEWED);

        ShownProposal shown = reader.shown(proposal(place[0], LATER, Set.of(place[1]), place[1]));

        assertThat(shown.hidden()).isEqualTo(hidden ? Set.of(place[1]) : Set.of());
        assertThat(shown.rowShown()).isEqualTo(!hidden);
        assertThat(shown.choiceShown()).isEqualTo(!hidden);
        assertThat(shown.isWhole()).isEqualTo(!hidden);
    }

    @Test
    void aRowThatDoesNotTellOfWhatIsHiddenIsShown() {
        ProposalReader leader = new ProposalReader("tina", false, true, REVIEWED);

        ShownProposal shown = leader.shown(
                proposal("health-routing", LATER, Set.of("attended", "missedSlots"), "conclusion", "missedSlots"));

        assertThat(shown.rowShown()).isTrue();
        assertThat(shown.hidden()).containsExactly("conclusion");
        assertThat(shown.isWhole())
                .as("what else would have come of it is worked out from the hidden fact too")
                .isFalse();
    }

    @Test
    void whoeverWroteAReasonReadsIt() {
        ProposalReader writer = new ProposalReader(WRITER, true, false, REVIEWED);

        ShownProposal shown = writer.shown(proposal("next-step", LATER, Set.of("healthFlag"), "healthFlag"));

        assertThat(shown.choiceShown()).isTrue();
        assertThat(shown.rowShown()).isFalse();
    }

    @Test
    void beforeAPhysicianHasSaidAnythingThereIsNothingToKeepBack() {
        ProposalView before = proposal("next-step", REVIEWED.minusMinutes(1), Set.of("healthFlag"), "healthFlag");

        assertThat(new ProposalReader("tina", false, false, REVIEWED)
                        .shown(before)
                        .isWhole())
                .isTrue();
        assertThat(new ProposalReader("tina", false, false, null).shown(before).isWhole())
                .isTrue();
        assertThat(new ProposalReader("tina", false, false, REVIEWED)
                        .shown(proposal("next-step", REVIEWED, Set.of("healthFlag"), "healthFlag"))
                        .isWhole())
                .isFalse();
    }

    private static ProposalView proposal(String table, LocalDateTime at, Set<String> told, String... inputs) {
        List<ProposalView.Input> asked = Arrays.stream(inputs)
                .map(input -> new ProposalView.Input(input, input, "x"))
                .toList();
        return new ProposalView(
                UUID.randomUUID(),
                new Proposed(table, 1, "Rule_01", "PAUSE", "Fordi."),
                "Tabel, version 1",
                null,
                "RS-2026-07",
                at,
                asked,
                told,
                "PLAN",
                "Skrevet af en sagsbehandler.",
                WRITER,
                at);
    }
}
