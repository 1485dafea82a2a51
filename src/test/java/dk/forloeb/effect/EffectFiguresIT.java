package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.deadline.WorkingTime;
import dk.forloeb.effect.EffectReport.Part;
import dk.forloeb.effect.EffectReport.PartShare;
import dk.forloeb.effect.EffectReport.RuleOverrides;
import dk.forloeb.effect.EffectReport.Spread;
import dk.forloeb.effect.EffectReport.TableOverrides;
import dk.forloeb.effect.EffectReport.Week;
import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.DecisionTables.Row;
import dk.forloeb.engine.DecisionTables.Table;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.support.RepositoryTest;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The figures of {@link EffectExample}, worked out by hand, on both databases. Nothing is too small to be shown here. */
@RepositoryTest
class EffectFiguresIT {

    private static final EffectFilter YEAR = new EffectFilter(2026, null, null);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 15);

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void insert() {
        new EffectExample(jdbc).insert();
    }

    @Test
    void countsTheWholeCity() {
        EffectReport report = service(1).report(YEAR);

        Map<Measure, String> figures = new EnumMap<>(Measure.class);
        report.figures().forEach((measure, figure) -> figures.put(measure, written(figure)));
        assertThat(figures)
                // hits / known + missing = value (90th percentile)
                .containsEntry(Measure.STARTED, "3/3+0=3.0") // A, B, E
                .containsEntry(Measure.ACTIVE, "2/2+0=2.0") // C, E
                .containsEntry(Measure.JOB, "1/2+0=50.0") // A of A, B
                .containsEntry(Measure.EDUCATION, "0/2+0=0.0")
                // The first quarter alone is measured: A has a job, where B is nobody knows.
                .containsEntry(Measure.SELF_SUPPORT, "1/1+1=100.0")
                .containsEntry(Measure.ORDINARY_HOURS, "1/1+1=100.0") // C works 5 hours, E has no workplace
                .containsEntry(Measure.ORDINARY_HOURS_SUM, "1/1+1=5.0")
                .containsEntry(Measure.MEAN_ORDINARY_HOURS, "1/1+1=5.0")
                .containsEntry(Measure.CLARIFIED, "1/1+0=100.0")
                .containsEntry(Measure.CLARIFICATION_DAYS, "1/1+0=30.0(30.0)") // 1/3 to 31/3
                .containsEntry(Measure.DANISH, "1/1+1=100.0") // A from A2 to B1, B's end unknown
                .containsEntry(Measure.DANISH_STEPS, "1/1+1=1.0")
                .containsEntry(Measure.PROGRESSION, "1/1+2=1.0") // A from 3 to 4; B and C not measured twice
                .containsEntry(Measure.PLACED, "2/3+0=66.7") // A, C of A, B, C; E runs for 49 days only
                .containsEntry(Measure.PLACEMENT_TO_JOB, "1/2+0=50.0") // A's, C's in February
                .containsEntry(Measure.TO_SCREENING, "3/3+0=5.0(9.0)") // 5, 10, 4
                .containsEntry(Measure.TO_START_MEETING, "3/3+0=18.0(31.6)") // 10, 18, 35
                .containsEntry(Measure.TO_PLAN, "2/2+0=22.0(28.4)") // 14, 30; second rounds don't count
                .containsEntry(Measure.TO_PLACEMENT, "2/2+0=51.0(59.8)") // 40, 62; B's never began
                .containsEntry(Measure.TO_EXIT, "2/2+0=165.0(180.2)") // 146, 184
                .containsEntry(Measure.NO_SHOW, "1/6+0=16.7")
                // (10 % x 20 h x 92 days + 50 % x 10 h x 28 days) / (20 x 92 + 10 x 28)
                .containsEntry(Measure.PLACEMENT_ABSENCE, "2/2+0=15.3")
                .containsEntry(Measure.REACTION_HOURS, "2/2+0=6.0(9.2)") // 2 and 10 hours
                .containsEntry(Measure.REACTION_WITHIN_A_DAY, "1/3+0=33.3") // C was never reached
                // A's two of 0.8 and 2.0, B's of 1.0, and E's of 2.0 that is missing: three of 5.8; of C's nobody knows
                .containsEntry(Measure.CONTACT_DENSITY, "3/3+1=51.7")
                .containsEntry(Measure.LAW_INTERVIEWS, "1/2+0=50.0") // B; C's second came too late
                .containsEntry(Measure.CONTINUITY, "2/3+1=66.7") // A, E; B had two, C nobody
                .containsEntry(Measure.REVIEWED, "1/1+1=100.0") // B still waits
                .containsEntry(Measure.REVIEW_DAYS, "1/1+0=10.0(10.0)")
                .containsEntry(Measure.COURSE_COMPLETED, "1/2+1=50.0")
                .containsEntry(Measure.E_LEARNING_COMPLETED, "1/1+1=100.0")
                .containsEntry(Measure.WORKSHOP_ATTENDED, "1/2+0=50.0")
                .containsEntry(Measure.MENTOR_HOURS, "2/2+0=3.5")
                .containsEntry(Measure.COMPLAINTS, "3/3+0=3.0")
                .containsEntry(Measure.COMPLAINT_LATE, "1/3+0=33.3")
                .containsEntry(Measure.BOARD_CHANGED, "1/1+0=100.0")
                .containsEntry(Measure.MENTOR_STILL_IN_JOB, "0/0+0=-") // A's 6 months are not over
                .containsEntry(Measure.COMPLAINT_CHANGED, "0/1+2=0.0") // one upheld, one open, one withdrawn
                .containsEntry(Measure.COMPLAINT_DAYS, "1/1+1=10.0(10.0)")
                .containsEntry(Measure.FORM_QUALITY, "1/2+0=50.0")
                .containsEntry(Measure.OVERRIDES, "1/2+0=50.0")
                .containsEntry(Measure.WAITING, "1/1+0=1.0") // D
                .containsEntry(Measure.WAITING_DAYS, "1/1+0=10.0(10.0)")
                .containsEntry(Measure.LONGEST_WAIT, "1/1+0=10.0")
                .containsEntry(Measure.CASELOAD, "2/2+0=1.0")
                .hasSize(Measure.values().length);
        assertThat(report.figure(Measure.CASELOAD).norm())
                .as("30 and 50 at most")
                .isEqualTo(40);
        assertThat(report.asOf()).isEqualTo(EffectExample.TODAY);
    }

    @Test
    void doesNotKnowYetWhetherAnAbsenceOfTodayIsAnsweredInTime() {
        new EffectExample(jdbc).absent("E", EffectExample.TODAY.atTime(9, 0), true, null);

        assertThat(written(service(1).report(YEAR).figure(Measure.REACTION_WITHIN_A_DAY)))
                .isEqualTo("1/3+1=33.3");
    }

    @Test
    void sharesAMissingContactBetweenTheYearsInWhichItIsMissing() {
        EffectService nextYear = service(1, NEXT_YEAR);

        // A and B as before; E's 54 days of 10 and C's 37 of 10, until the end of the year.
        assertThat(written(nextYear.report(YEAR).figure(Measure.CONTACT_DENSITY)))
                .isEqualTo("4/4+0=%s".formatted(rounded(300 / (3.8 + 5.4 + 3.7))));
        // 14 days more of each.
        assertThat(nextYear.report(new EffectFilter(2027, null, null)).figure(Measure.CONTACT_DENSITY))
                .extracting(Figure::hits, Figure::known, Figure::value)
                .containsExactly(2L, 2L, 0.0);
    }

    @Test
    void missesNoContactWhoseTimeStandsStillOrThatHasBeenHeld() {
        jdbc.update("update forloeb.required_contact set paused_on = date '2026-11-15' where trajectory_no = 'E'");
        assertThat(written(service(1).report(YEAR).figure(Measure.CONTACT_DENSITY)))
                .as("paused before its day")
                .isEqualTo("2/2+1=78.9");

        jdbc.update("update forloeb.required_contact set paused_on = date '2026-11-23' where trajectory_no = 'E'");
        assertThat(written(service(1).report(YEAR).figure(Measure.CONTACT_DENSITY)))
                .as("15 days of 10 had passed")
                .isEqualTo("3/3+1=%s".formatted(rounded(300 / (3.8 + 1.5))));

        new EffectExample(jdbc).contact("E", "2026-11-20", "1.2");
        assertThat(written(service(1).report(YEAR).figure(Measure.CONTACT_DENSITY)))
                .as("held, late")
                .isEqualTo("3/3+1=%s".formatted(rounded(400 / (3.8 + 1.2))));
    }

    @Test
    void missesAContactThatWasLateWhenTheCourseEnded() {
        jdbc.update("update forloeb.required_contact set required_on = date '2026-06-12' where trajectory_no = 'A'");
        jdbc.update(
                "delete from forloeb.citizen_contact where trajectory_no = 'A' and held_at > timestamp '2026-06-15 00:00:00'");

        assertThat(written(service(1).report(YEAR).figure(Measure.CONTACT_DENSITY)))
                .as("A left on the fifth day of two")
                .isEqualTo("3/3+1=%s".formatted(rounded(300 / (5.8 + 2.5))));
    }

    @Test
    void believesWhoSaysThatTheJobIsLost() {
        talkedAfterwards(1, LocalDate.of(2026, 7, 21), false);
        assertThat(written(service(1).report(YEAR).figure(Measure.SELF_SUPPORT)))
                .as("half a year after the start there still was one")
                .isEqualTo("1/1+1=100.0");

        talkedAfterwards(2, LocalDate.of(2026, 7, 10), false);
        EffectReport lost = service(1).report(YEAR);
        assertThat(written(lost.figure(Measure.SELF_SUPPORT))).isEqualTo("0/0+2=-");
        assertThat(lost.cohorts())
                .filteredOn(cohort -> cohort.started() == 2)
                .extracting(EffectFiguresIT::written)
                .containsExactly("2026 Q1: 2 [0, 0, 0, 2, 0] [0, 0, 0, 0, 2] -");

        talkedAfterwards(3, LocalDate.of(2026, 7, 20), true);
        assertThat(written(service(1).report(YEAR).figure(Measure.SELF_SUPPORT)))
                .as("found another")
                .isEqualTo("1/1+1=100.0");
    }

    @Test
    void asksThoseWhoHadAMentorHalfAYearAfterTheyGotAJob() {
        jdbc.update("update forloeb.trajectory set ended_on = date '2026-05-01' where no = 'A'");
        assertThat(written(service(1).report(YEAR).figure(Measure.MENTOR_STILL_IN_JOB)))
                .as("nobody has asked")
                .isEqualTo("0/0+1=-");

        talkedAfterwards(1, LocalDate.of(2026, 10, 31), false);
        assertThat(written(service(1).report(YEAR).figure(Measure.MENTOR_STILL_IN_JOB)))
                .as("too early")
                .isEqualTo("0/0+1=-");

        talkedAfterwards(2, LocalDate.of(2026, 11, 1), true);
        talkedAfterwards(3, LocalDate.of(2026, 11, 20), false);
        assertThat(written(service(1).report(YEAR).figure(Measure.MENTOR_STILL_IN_JOB)))
                .isEqualTo("1/1+0=100.0");
    }

    private void talkedAfterwards(int round, LocalDate held, boolean stillInJob) {
        jdbc.update(
                "insert into forloeb.aftercare_contact (id, version, trajectory_no, contact_no, held_at, channel, reached,"
                        + " still_in_job, issues, help_needed, continues, held_by)"
                        + " values (?, 0, 'A', ?, ?, 'TELEFON', true, ?, '', false, true, 'en')",
                UUID.randomUUID(),
                round,
                held.atTime(9, 0),
                stillInJob);
    }

    @Test
    void countsInEveryFigureOfComplaintsTheSameComplaints() {
        EffectReport report = service(1).report(YEAR);

        assertThat(report.figure(Measure.COMPLAINT_CHANGED).population())
                .as("the difference would be those who withdrew")
                .isEqualTo(report.figure(Measure.COMPLAINTS).population());
    }

    @Test
    void followsThoseWhoWereReferred() {
        new EffectExample(jdbc)
                .trajectory(
                        "F", "CENTER_NORD", "JOBNAER", "LUKKET", "2026-03-01", "2026-03-10", "2026-04-01", "AFSL_JOB");
        new EffectExample(jdbc).screened("F", "2026-03-05");

        EffectReport report = service(1).report(YEAR);

        assertThat(report.funnel())
                .as("A has a job after a placement, F without plan and placement, B a plan, E a start meeting, D waits")
                .containsEntry(Stage.HENVIST, Optional.of(5L))
                .containsEntry(Stage.VISITERET, Optional.of(4L))
                .containsEntry(Stage.STARTMOEDE, Optional.of(3L))
                .containsEntry(Stage.PLAN, Optional.of(2L))
                .containsEntry(Stage.PLACERING, Optional.of(1L))
                .containsEntry(Stage.JOB, Optional.of(2L))
                .containsEntry(Stage.FASTHOLDT, Optional.of(0L));
        assertThat(report.leavings()).as("the year runs").isEmpty();
        assertThat(service(1, NEXT_YEAR).report(YEAR).leavings())
                .filteredOn(leaving -> !leaving.all().equals(Optional.of(0L)))
                .as("B left by own wish after the plan")
                .singleElement()
                .satisfies(leaving -> {
                    assertThat(leaving.stage()).isEqualTo(Stage.PLAN);
                    assertThat(leaving.all()).contains(1L);
                    assertThat(leaving.ways().get(Departure.EGET_OENSKE)).contains(1L);
                });
    }

    @Test
    void countsNoPlacementInTheFunnelThatI10DoesNotCount() {
        new EffectExample(jdbc).placed("B", "SMAAJOB", "AFSLUTTET", "2026-05-01", "2026-06-30", 5, null);

        assertThat(service(1).report(YEAR).funnel().get(Stage.PLACERING)).contains(1L);
    }

    @Test
    void splitsFiguresOfAYearThatIsOver() {
        new EffectExample(jdbc).course("A", "JOBDANSK", "AFBRUDT", LocalDate.of(2026, 3, 1));

        EffectReport report = service(1, NEXT_YEAR).report(YEAR);

        assertThat(report.danishByTrack())
                .as("A's last course; where B's Danish is nobody knows")
                .containsExactly(new PartShare("FVU-dansk", 1L, 0L, 1L));
        assertThat(report.mentorKinds())
                .containsExactly(
                        new Part("Helhedsorienteret mentor", 0L),
                        new Part("Fastholdelsesmentor", 0L),
                        new Part("Sprogmentor", 2L));
        assertThat(report.boardAnswers())
                .contains(new Part("Ændret", 1L), new Part("Stadfæstet", 0L))
                .hasSize(5);
        EffectReport running = service(1).report(YEAR);
        assertThat(running.danishByTrack()).isEmpty();
        assertThat(running.mentorKinds()).isEmpty();
        assertThat(running.boardAnswers()).isEmpty();
    }

    @Test
    void measuresCohortsWhenTheirMonthsHavePassed() {
        assertThat(service(1).report(YEAR).cohorts())
                .filteredOn(cohort -> cohort.started() > 0)
                .extracting(EffectFiguresIT::written)
                .containsExactly(
                        // job, education, other, running, unknown after 3, 6 and 12 months
                        "2025 Q4: 1 [0, 0, 0, 1, 0] [0, 0, 0, 1, 0] -",
                        "2026 Q1: 2 [0, 0, 0, 2, 0] [1, 0, 0, 0, 1] -",
                        "2026 Q4: 1 - - -");
    }

    @Test
    void spreadsDurationsAndOverrides() {
        EffectReport report = service(1).report(YEAR);

        assertThat(report.durations())
                .extracting(Spread::measure, spread -> spread.buckets().toString())
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Measure.TO_SCREENING, "[3, 0, 0, 0]"),
                        org.assertj.core.groups.Tuple.tuple(Measure.TO_PLACEMENT, "[0, 2, 0, 0]"),
                        org.assertj.core.groups.Tuple.tuple(Measure.TO_EXIT, "[0, 0, 1, 1]"));
        assertThat(report.overrides()).containsExactly(new TableOverrides("target-group", 1L, 1L, 2L));
        assertThat(report.ruleOverrides())
                .as("version 2 has been deleted since")
                .containsExactly(
                        new RuleOverrides("target-group", 2, "", "", 1L, 0L, 1L),
                        new RuleOverrides("target-group", 1, "9", "Princip A", 0L, 1L, 1L));
        assertThat(report.progression())
                .hasSize(ProgressionIndicator.values().length)
                .allSatisfy((indicator, change) -> assertThat(change).isEqualTo(1, within(0.001)));
    }

    @Test
    void splitsNoShowsByWeekWhenTheYearIsOver() {
        assertThat(service(1).report(YEAR).noShows()).isEmpty();

        List<Week> weeks = service(1, NEXT_YEAR).report(YEAR).noShows();

        assertThat(weeks)
                .containsExactly(
                        new Week(LocalDate.of(2026, 2, 9), 0L, 1L, 1L),
                        new Week(LocalDate.of(2026, 3, 9), 0L, 1L, 1L),
                        new Week(LocalDate.of(2026, 4, 6), 1L, 0L, 1L),
                        new Week(LocalDate.of(2026, 6, 1), 0L, 1L, 1L),
                        new Week(LocalDate.of(2026, 8, 31), 0L, 1L, 1L),
                        new Week(LocalDate.of(2026, 12, 28), 0L, 1L, 1L));
        assertThat(service(1, NEXT_YEAR)
                        .report(new EffectFilter(2026, OrgUnit.CENTER_SYD, null))
                        .noShows())
                .as("always of the city")
                .isEqualTo(weeks);
        assertThat(service(1, NEXT_YEAR)
                        .report(new EffectFilter(2025, null, null))
                        .noShows())
                .as("the same week as New Year's Day, the year before")
                .containsExactly(new Week(LocalDate.of(2025, 12, 29), 1L, 0L, 1L));
    }

    @Test
    void countsTheLastConclusionOfAReferralWhenNobodyWaits() {
        new EffectExample(jdbc).review(referralOf("A"), "A", LocalDate.of(2026, 2, 20), "IKKE_VURDERBAR");
        assertThat(service(1, NEXT_YEAR).report(YEAR).conclusions())
                .as("B waits")
                .isEmpty();

        new EffectExample(jdbc).review(referralOf("B"), "B", LocalDate.of(2027, 1, 4), "KLAR");

        EffectReport report = service(1, NEXT_YEAR).report(YEAR);
        assertThat(report.conclusions())
                .containsEntry(HealthConclusion.KLAR, Optional.of(1L))
                .containsEntry(HealthConclusion.IKKE_VURDERBAR, Optional.of(1L))
                .containsEntry(HealthConclusion.BEHANDLING_FOERST, Optional.of(0L))
                .hasSize(HealthConclusion.values().length);
        assertThat(written(report.figure(Measure.REVIEWED)))
                .as("which the conclusions add up to")
                .isEqualTo("2/2+0=100.0");
        assertThat(service(1).report(YEAR).conclusions()).as("the year runs").isEmpty();
    }

    private UUID referralOf(String no) {
        return jdbc.queryForObject("select id from health.referral where trajectory_no = ?", UUID.class, no);
    }

    @Test
    void countsAPartOfTheEffort() {
        EffectReport north = service(1).report(new EffectFilter(2026, OrgUnit.CENTER_NORD, null));
        EffectReport exposed = service(1).report(new EffectFilter(2026, null, Segment.UDSAT));

        assertThat(written(north.figure(Measure.STARTED))).isEqualTo("2/2+0=2.0");
        assertThat(written(north.figure(Measure.TO_SCREENING))).isEqualTo("2/2+0=4.5(4.9)");
        assertThat(written(north.figure(Measure.CASELOAD))).isEqualTo("2/2+0=2.0");
        assertThat(written(exposed.figure(Measure.JOB))).isEqualTo("0/1+0=0.0");
        assertThat(exposed.figure(Measure.CASELOAD).value()).isNull();
        assertThat(north.cohorts()).isEqualTo(exposed.cohorts());
    }

    @Test
    void comparesWithTheYearBefore() {
        EffectReport report = service(1).report(YEAR);

        assertThat(report.before().get(Measure.STARTED).value()).as("C").isEqualTo(1);
        assertThat(report.change(Measure.STARTED)).as("the year runs").isEmpty();
        assertThat(service(1, NEXT_YEAR).report(YEAR).change(Measure.STARTED)).contains(2.0);
        assertThat(report.change(Measure.TO_SCREENING))
                .as("what is no number: 5 days, after 4")
                .contains(1.0);
        assertThat(report.change(Measure.JOB)).as("nobody ended in 2025").isEmpty();
    }

    @Test
    void hidesWhatIsOfFewerThanFive() {
        EffectReport report = service(5).report(YEAR);

        assertThat(report.figures().values()).allSatisfy(figure -> {
            assertThat(figure.hits()).as("%s", figure).isIn(null, 0L);
            assertThat(figure.value()).as("%s", figure).isIn(null, 0.0);
        });
        assertThat(report.cohorts())
                .allSatisfy(cohort -> assertThat(cohort.started()).isIn(null, 0L));
        assertThat(report.progression()).isEmpty();
        assertThat(report.overrides()).containsExactly(new TableOverrides("target-group", null, null, null));
        assertThat(report.ruleOverrides()).isEmpty();
        assertThat(report.noShows()).isEmpty();
        assertThat(report.conclusions()).isEmpty();
        assertThat(report.funnel().get(Stage.HENVIST)).isEmpty();
        assertThat(report.leavings()).isEmpty();
    }

    private EffectService service(int smallestGroup) {
        return service(smallestGroup, EffectExample.TODAY);
    }

    private EffectService service(int smallestGroup, LocalDate today) {
        DecisionTables tables = mock(DecisionTables.class);
        when(tables.version("target-group", 1))
                .thenReturn(Optional.of(new Table(
                        "target-group",
                        "Målgruppe",
                        1,
                        true,
                        List.of(new Row("Rule_09", 9, "", "", Map.of(), Map.of(), "Princip A")))));
        WorkingTime eightHours = mock(WorkingTime.class);
        when(eightHours.opening(any(), anyInt())).thenReturn(today.plusDays(2).atTime(8, 0));
        when(eightHours.between(any(), any())).thenReturn(Duration.ofHours(8));
        when(eightHours.before(any(), any())).thenReturn(today.minusDays(1).atTime(12, 0));
        return new EffectService(
                new EffectQueries(new NamedParameterJdbcTemplate(jdbc)),
                new EffectProperties(smallestGroup, 2025, Map.of()),
                tables,
                eightHours,
                Clock.fixed(today.atTime(12, 0).atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN));
    }

    private static String written(Figure figure) {
        String high = figure.high() == null ? "" : "(" + rounded(figure.high()) + ")";
        return "%d/%d+%d=%s%s"
                .formatted(figure.hits(), figure.known(), figure.missing(), rounded(figure.value()), high);
    }

    private static String rounded(Double value) {
        return value == null ? "-" : String.valueOf(Math.round(value * 10) / 10.0);
    }

    private static String written(Cohort cohort) {
        StringBuilder line =
                new StringBuilder("%d Q%d: %d".formatted(cohort.year(), cohort.quarter(), cohort.started()));
        cohort.standings().forEach(standing -> line.append(' ').append(standing.measured() ? standing.counts() : "-"));
        return line.toString();
    }
}
