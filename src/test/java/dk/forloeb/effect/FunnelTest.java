package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.effect.EffectQueries.FunnelCount;
import dk.forloeb.effect.EffectReport.Leaving;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which stages and ways to leave are shown, of counts that are given. */
class FunnelTest {

    private static final EffectFilter CITY = new EffectFilter(2025, null, null);
    private static final EffectFilter NORTH = new EffectFilter(2025, OrgUnit.CENTER_NORD, null);

    /** Facts of those who came as far as the plan. */
    private static final int PLAN = facts(Stage.VISITERET, Stage.STARTMOEDE, Stage.PLAN);

    private static final int PLACED = PLAN | facts(Stage.PLACERING);
    private static final int JOB_AT_ONCE = facts(Stage.VISITERET, Stage.JOB);

    @Test
    void countsEachStageByItsOwnFact() {
        assertThat(funnel(one(PLAN, null, 20), one(PLACED, null, 10), one(JOB_AT_ONCE, Outcome.AFSL_JOB, 25))
                        .reached(CITY))
                .containsEntry(Stage.HENVIST, Optional.of(55L))
                .containsEntry(Stage.STARTMOEDE, Optional.of(30L))
                .containsEntry(Stage.PLACERING, Optional.of(10L))
                .as("more than had a placement")
                .containsEntry(Stage.JOB, Optional.of(25L));
    }

    @Test
    void hidesAStageThatAllButFewHaveComeTo() {
        assertThat(funnel(one(PLAN, null, 20), one(PLACED, null, 10), one(0, null, 3))
                        .reached(CITY))
                .containsEntry(Stage.HENVIST, Optional.of(33L))
                .containsEntry(Stage.VISITERET, Optional.empty())
                .containsEntry(Stage.PLACERING, Optional.of(10L));
    }

    @Test
    void hidesAPartThatWouldTellOfFewInTheOther() {
        FunnelCount south = new FunnelCount(OrgUnit.CENTER_SYD, Segment.UDSAT, PLAN, null, 20);
        FunnelCount fewSouth = new FunnelCount(OrgUnit.CENTER_SYD, Segment.UDSAT, PLACED, null, 3);
        FunnelCount manySouth = new FunnelCount(OrgUnit.CENTER_SYD, Segment.UDSAT, PLACED, null, 9);

        assertThat(funnel(one(PLAN, null, 20), one(PLACED, null, 10), south, manySouth)
                        .reached(NORTH))
                .containsEntry(Stage.PLAN, Optional.of(30L))
                .containsEntry(Stage.PLACERING, Optional.of(10L));
        Funnel few = funnel(one(PLAN, null, 20), one(PLACED, null, 10), south, fewSouth);
        assertThat(few.reached(CITY)).containsEntry(Stage.PLACERING, Optional.of(13L));
        assertThat(few.reached(NORTH).values())
                .as("13 of the city less 10 of the north are 3 of the south")
                .containsOnly(Optional.empty());
    }

    @Test
    void saysHowThoseLeftWhoGotNoJob() {
        Funnel funnel = funnel(
                one(PLAN, null, 40),
                one(JOB_AT_ONCE, Outcome.AFSL_JOB, 30),
                one(PLAN, Outcome.AFSL_EGET_OENSKE, 12),
                one(PLAN, Outcome.AFSL_FLYTTET, 6),
                one(PLACED, Outcome.AFSL_EGET_OENSKE, 7),
                one(PLACED, Outcome.AFSL_UDREJST, 5));

        assertThat(ways(funnel, Stage.PLAN))
                .containsEntry(Departure.EGET_OENSKE, Optional.of(12L))
                .containsEntry(Departure.FLYTTET, Optional.of(6L))
                .containsEntry(Departure.UDDANNELSE, Optional.of(0L));
        assertThat(ways(funnel, Stage.PLACERING))
                .containsEntry(Departure.EGET_OENSKE, Optional.of(7L))
                .containsEntry(Departure.FLYTTET, Optional.of(5L));
    }

    @Test
    void hidesAWayThatFewWentAndWhatWouldTellIt() {
        Funnel funnel = funnel(
                one(PLAN, Outcome.AFSL_EGET_OENSKE, 12),
                one(PLAN, Outcome.AFSL_FLYTTET, 2),
                one(PLAN, Outcome.AFSL_UDDANNELSE, 9),
                one(PLACED, Outcome.AFSL_EGET_OENSKE, 7),
                one(PLACED, Outcome.AFSL_UDREJST, 6));

        assertThat(ways(funnel, Stage.PLAN).get(Departure.FLYTTET)).isEmpty();
        assertThat(ways(funnel, Stage.PLAN).values().stream().filter(Optional::isEmpty))
                .as("the row's sum would tell it")
                .hasSizeGreaterThan(1);
        assertThat(funnel.leavings())
                .filteredOn(leaving -> leaving.stage() == Stage.PLAN)
                .extracting(Leaving::all)
                .containsExactly(Optional.of(23L));
    }

    @Test
    void tellsNothingOfFewWhoLeft() {
        assertThat(funnel(one(PLAN, null, 40), one(PLAN, Outcome.AFSL_DOED, 4)).leavings())
                .isEmpty();
        assertThat(funnel(one(PLAN, Outcome.AFSL_ANDET, 30), one(PLACED, Outcome.AFSL_DOED, 4))
                        .leavings())
                .as("30 of the 34 are known")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AFSL_JOB", "AFSL_JOB_STOETTET"})
    void everyOutcomeButAJobIsAWayToLeave(Outcome outcome) {
        assertThat(Departure.of(outcome)).isNotNull();
    }

    private static Map<Departure, Optional<Long>> ways(Funnel funnel, Stage stage) {
        return funnel.leavings().stream()
                .filter(leaving -> leaving.stage() == stage)
                .findFirst()
                .orElseThrow()
                .ways();
    }

    private static Funnel funnel(FunnelCount... counts) {
        return new Funnel(List.of(counts), new SmallCells(5));
    }

    private static FunnelCount one(int facts, Outcome outcome, long count) {
        return new FunnelCount(OrgUnit.CENTER_NORD, Segment.UDSAT, facts, outcome, count);
    }

    private static int facts(Stage... stages) {
        return Arrays.stream(stages).mapToInt(stage -> 1 << stage.ordinal() - 1).sum();
    }
}
