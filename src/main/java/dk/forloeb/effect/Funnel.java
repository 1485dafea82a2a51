package dk.forloeb.effect;

import dk.forloeb.effect.EffectQueries.FunnelCount;
import dk.forloeb.effect.EffectReport.Leaving;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Segment;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What those who were referred in a year have come to, and how the others left; what is of too few is hidden. */
final class Funnel {

    private static final Set<Outcome> JOBS = EnumSet.of(Outcome.AFSL_JOB, Outcome.AFSL_JOB_STOETTET);

    /** Stages at which one can leave without a job. */
    private static final List<Stage> BEFORE_JOB = Arrays.stream(Stage.values())
            .filter(stage -> stage.compareTo(Stage.JOB) < 0)
            .toList();

    private final List<FunnelCount> counts;
    private final SmallCells cells;

    Funnel(List<FunnelCount> counts, SmallCells cells) {
        this.counts = counts;
        this.cells = cells;
    }

    /** How many came to each stage; empty where hidden. */
    Map<Stage, Optional<Long>> reached(EffectFilter filter) {
        long[] reached = Arrays.stream(Stage.values())
                .mapToLong(stage -> total(places(stage), filter))
                .toArray();
        boolean[] shown = filter.isWhole() || showsPart(filter) ? cells.related(reached) : new boolean[reached.length];
        Map<Stage, Optional<Long>> funnel = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            int at = stage.ordinal();
            funnel.put(stage, shown[at] ? Optional.of(reached[at]) : Optional.empty());
        }
        return funnel;
    }

    /**
     * How those of the whole city who left without a job left, by the last stage they had come to. How many left at a stage may be
     * known from the stages themselves, once nobody is on the way any more: where that tells of a small cell, nothing is shown.
     */
    List<Leaving> leavings() {
        long[][] table = new long[BEFORE_JOB.size()][Departure.values().length];
        counts.stream()
                .filter(one -> one.outcome() != null && !JOBS.contains(one.outcome()))
                .forEach(one ->
                        table[last(one.facts())][Departure.of(one.outcome()).ordinal()] += one.count());
        long[] left =
                Arrays.stream(table).mapToLong(row -> LongStream.of(row).sum()).toArray();
        // The stages on either side of a small one may tell of it together with the others.
        return LongStream.of(left).anyMatch(cells::isSmall)
                ? List.of()
                : cells.ofKnownSums(table)
                        .map(shown -> IntStream.range(0, table.length)
                                .mapToObj(row -> leaving(BEFORE_JOB.get(row), left[row], table[row], shown[row]))
                                .toList())
                        .orElse(List.of());
    }

    private static Leaving leaving(Stage stage, long all, long[] counts, boolean[] shown) {
        Map<Departure, Optional<Long>> ways = new EnumMap<>(Departure.class);
        for (Departure way : Departure.values()) {
            int at = way.ordinal();
            ways.put(way, shown[at] ? Optional.of(counts[at]) : Optional.empty());
        }
        return new Leaving(stage, Optional.of(all), ways);
    }

    /** The last of the stages before a job that the facts tell of. */
    private static int last(int facts) {
        return BEFORE_JOB.stream()
                .filter(stage -> stage.isIn(facts))
                .mapToInt(Stage::ordinal)
                .max()
                .orElseThrow();
    }

    /**
     * Whether a part's stages may be shown. Of two stages one may hold the other, in every place: then who came to the one
     * alone is a group as well, and the part is shown only when nothing tells of a small one in any place.
     */
    private boolean showsPart(EffectFilter filter) {
        List<long[][]> stages = Arrays.stream(Stage.values()).map(this::places).toList();
        long[][] everybody = stages.get(0);
        for (int one = 0; one < stages.size(); one++) {
            for (int other = one + 1; other < stages.size(); other++) {
                boolean within = holds(stages.get(one), stages.get(other));
                long[][] outer = stages.get(within ? one : other);
                long[][] inner = stages.get(within ? other : one);
                if (holds(outer, inner)
                        && !showsPlace(List.of(inner, less(outer, inner), less(everybody, outer)), filter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean showsPlace(List<long[][]> groups, EffectFilter filter) {
        EffectFilter whole = new EffectFilter(filter.year(), null, null);
        if (groups.stream().anyMatch(group -> cells.isSmall(total(group, whole)))) {
            return false;
        }
        boolean[][] shown = cells.together(groups);
        int row = filter.unit() == null ? shown.length - 1 : filter.unit().ordinal();
        int column = filter.segment() == null
                ? shown[0].length - 1
                : filter.segment().ordinal();
        return shown[row][column];
    }

    private static boolean holds(long[][] outer, long[][] inner) {
        return Arrays.stream(less(outer, inner)).flatMapToLong(LongStream::of).noneMatch(count -> count < 0);
    }

    private static long[][] less(long[][] one, long[][] other) {
        long[][] less = new long[one.length][one[0].length];
        for (int row = 0; row < less.length; row++) {
            int at = row;
            Arrays.setAll(less[row], column -> one[at][column] - other[at][column]);
        }
        return less;
    }

    /** Those who came to a stage, by unit and segment; the last column is of those who have got no segment. */
    private long[][] places(Stage stage) {
        long[][] places = new long[OrgUnit.values().length][Segment.values().length + 1];
        counts.stream()
                .filter(one -> stage.isIn(one.facts()))
                .forEach(one -> places[one.unit().ordinal()][column(one.segment())] += one.count());
        return places;
    }

    private static long total(long[][] places, EffectFilter filter) {
        return IntStream.range(0, places.length)
                .filter(row -> filter.unit() == null || filter.unit().ordinal() == row)
                .mapToLong(row -> filter.segment() == null
                        ? LongStream.of(places[row]).sum()
                        : places[row][filter.segment().ordinal()])
                .sum();
    }

    private static int column(Segment segment) {
        return segment == null ? Segment.values().length : segment.ordinal();
    }
}
