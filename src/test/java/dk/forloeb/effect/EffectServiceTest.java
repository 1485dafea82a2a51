package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.WorkingTime;
import dk.forloeb.effect.EffectQueries.Caseworkers;
import dk.forloeb.effect.EffectQueries.Contacts;
import dk.forloeb.effect.EffectQueries.Counts;
import dk.forloeb.engine.DecisionTables;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which figures are shown, of counts that are given. */
class EffectServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final EffectFilter YEAR = new EffectFilter(2026, null, null);
    private static final EffectFilter LAST_YEAR = new EffectFilter(2025, null, null);

    private final EffectQueries queries = mock(EffectQueries.class);
    private final Map<Measure, Counts> counts = new EnumMap<>(Measure.class);
    private final EffectService service = service();

    @Test
    void leavesOutOfAPastYearWhatIsTodays() {
        assertThat(service.report(YEAR).figures())
                .containsKeys(Measure.WAITING, Measure.WAITING_DAYS, Measure.LONGEST_WAIT, Measure.CASELOAD);
        assertThat(service.report(LAST_YEAR).figures())
                .doesNotContainKeys(Measure.WAITING, Measure.WAITING_DAYS, Measure.LONGEST_WAIT, Measure.CASELOAD)
                .hasSize(Measure.values().length - 4);
    }

    @Test
    void hidesMoreThanFewUnknownWhereThePopulationIsKnown() {
        counts.put(Measure.CONTINUITY, counts(20, 10, 2));

        Figure continuity = service.report(YEAR).figure(Measure.CONTINUITY);

        assertThat(continuity.missing()).isNull();
        assertThat(continuity.value())
                .as("active and ended together are its population")
                .isNull();
    }

    @Test
    void hidesAConclusionOfFewAndOneBesideIt() {
        counts.put(Measure.REVIEWED, counts(24, 6, 0));
        when(queries.conclusions(any()))
                .thenReturn(Map.of(
                        HealthConclusion.KLAR, 14L,
                        HealthConclusion.BEHANDLING_FOERST, 8L,
                        HealthConclusion.IKKE_VURDERBAR, 2L));

        assertThat(service.report(LAST_YEAR).conclusions())
                .containsEntry(HealthConclusion.KLAR, Optional.of(14L))
                .containsEntry(HealthConclusion.BEHANDLING_FOERST, Optional.empty())
                .containsEntry(HealthConclusion.IKKE_VURDERBAR, Optional.empty())
                .containsEntry(HealthConclusion.KLAR_MED_HENSYN, Optional.of(0L));
    }

    @Test
    void tellsNoConclusionThatAllOfThemHave() {
        counts.put(Measure.REVIEWED, counts(24, 6, 0));
        when(queries.conclusions(any())).thenReturn(Map.of(HealthConclusion.BEHANDLING_FOERST, 24L));

        assertThat(service.report(LAST_YEAR).conclusions()).isEmpty();
    }

    @Test
    void countsWhoWasNeverReachedAmongThoseWhoWereNotReachedInTime() {
        counts.put(Measure.REACTION_WITHIN_A_DAY, absences(12, 6, 7, 3));

        Figure within = service.report(YEAR).figure(Measure.REACTION_WITHIN_A_DAY);

        assertThat(within.value()).isEqualTo(48.0);
        assertThat(within.known()).isEqualTo(25);
        assertThat(within.missing())
                .as("few, like the sum that would tell them")
                .isNull();
        assertThat(within.population()).isNull();
    }

    @Test
    void hidesFewWhoWereNeverReachedThoughTogetherWithTheLateTheyAreMany() {
        counts.put(Measure.REACTION_HOURS, counts(26, 0, 0));
        counts.put(Measure.REACTION_WITHIN_A_DAY, absences(20, 6, 3, 0));

        EffectReport report = service.report(YEAR);

        assertThat(report.figure(Measure.REACTION_HOURS).hits()).isEqualTo(26);
        assertThat(report.figure(Measure.REACTION_WITHIN_A_DAY))
                .as("20 and 9, less the 26 who were reached, would tell the 3")
                .extracting(Figure::hits, Figure::known, Figure::population, Figure::value, Figure::hidden)
                .containsExactly(null, null, null, null, true);
    }

    @Test
    void tellsNotHowMuchFewCaseworkersHaveToDo() {
        counts.put(Measure.CASELOAD, counts(60, 0, 0));
        when(queries.caseworkers()).thenReturn(List.of(new Caseworkers(OrgUnit.CENTER_NORD, 4, 120)));
        assertThat(service.report(YEAR).figure(Measure.CASELOAD))
                .extracting(Figure::value, Figure::norm, Figure::hidden)
                .containsExactly(null, null, true);

        when(queries.caseworkers()).thenReturn(List.of(new Caseworkers(OrgUnit.CENTER_NORD, 6, 180)));
        assertThat(service.report(YEAR).figure(Measure.CASELOAD))
                .extracting(Figure::value, Figure::norm, Figure::hidden)
                .containsExactly(10.0, 30.0, false);
    }

    private EffectService service() {
        when(queries.contacts(any())).thenReturn(new Contacts(new Counts(2), List.of()));
        when(queries.counts(any(), any())).thenAnswer(call -> {
            Map<Measure, Counts> all = new EnumMap<>(Measure.class);
            Collection<Measure> measures = call.getArgument(0);
            measures.forEach(measure -> all.put(measure, counts.getOrDefault(measure, new Counts(measure.answers()))));
            return all;
        });
        WorkingTime eightHours = mock(WorkingTime.class);
        when(eightHours.opening(any(), anyInt())).thenReturn(TODAY.atTime(8, 0));
        when(eightHours.between(any(), any())).thenReturn(Duration.ofHours(8));
        when(eightHours.before(any(), any())).thenReturn(TODAY.minusDays(1).atTime(12, 0));
        return new EffectService(
                queries,
                new EffectProperties(5, 2025, Map.of()),
                mock(DecisionTables.class),
                eightHours,
                Clock.fixed(TODAY.atTime(12, 0).atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN));
    }

    /** @param never who were not reached, in I15 */
    private static Counts absences(int yes, int late, int never, int missing) {
        Counts counts = new Counts(Measure.REACTION_WITHIN_A_DAY.answers());
        add(counts, 1, yes);
        add(counts, 0, late);
        add(counts, 2, never);
        add(counts, null, missing);
        return counts;
    }

    private static Counts counts(int yes, int no, int missing) {
        Counts counts = new Counts(2);
        add(counts, 1, yes);
        add(counts, 0, no);
        add(counts, null, missing);
        return counts;
    }

    private static void add(Counts counts, Integer hit, long n) {
        try {
            ResultSet row = mock(ResultSet.class);
            when(row.getInt("hit")).thenReturn(hit == null ? 0 : hit);
            when(row.wasNull()).thenReturn(hit == null);
            when(row.getString("org_unit")).thenReturn(OrgUnit.CENTER_NORD.name());
            when(row.getString("segment")).thenReturn(Segment.UDSAT.name());
            when(row.getLong("n")).thenReturn(n);
            counts.add(row);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
