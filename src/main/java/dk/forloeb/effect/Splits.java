package dk.forloeb.effect;

import dk.forloeb.complaint.BoardAnswer;
import dk.forloeb.effect.EffectQueries.PartCount;
import dk.forloeb.effect.EffectReport.Part;
import dk.forloeb.effect.EffectReport.PartShare;
import dk.forloeb.mentoring.MentorKind;
import dk.forloeb.upskilling.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of figures of a year that is over; what is of too few is hidden, and all where the figure itself tells of it. */
final class Splits {

    /** Courses that teach Danish. */
    static final List<Track> DANISH_TRACKS =
            List.of(Track.DANSKUDDANNELSE_1, Track.FVU_START, Track.JOBDANSK, Track.FVU_DANSK);

    private static final String NO_COURSE = "Intet danskkursus";

    private final List<PartCount> counts;
    private final SmallCells cells;

    Splits(List<PartCount> counts, SmallCells cells) {
        this.counts = counts;
        this.cells = cells;
    }

    /** @param danish the figure I08, which the courses add up to */
    List<PartShare> danishByTrack(Figure danish) {
        List<Track> tracks = new ArrayList<>(DANISH_TRACKS);
        tracks.add(null);
        tracks.removeIf(track -> row(track).yes() + row(track).no() == 0);
        if (danish.hidden() || tracks.isEmpty()) {
            return List.of();
        }
        List<ShareTable.Seen> seen =
                new ShareTable(tracks.stream().map(this::row).toList(), cells).seenOfKnownSums();
        return IntStream.range(0, seen.size())
                .mapToObj(at -> new PartShare(
                        tracks.get(at) == null ? NO_COURSE : tracks.get(at).label(),
                        seen.get(at).yes(),
                        seen.get(at).no(),
                        seen.get(at).all()))
                .toList();
    }

    /** @param grants the figure I20, whose grants the kinds add up to */
    List<Part> mentorKinds(Figure grants) {
        List<MentorKind> kinds = Arrays.stream(MentorKind.values())
                .filter(kind -> kind != MentorKind.INGEN)
                .toList();
        long[][] table = {
            kinds.stream()
                    .mapToLong(kind -> count(Measure.MENTOR_HOURS, kind.name()))
                    .toArray()
        };
        return parts(grants, kinds.stream().map(MentorKind::label).toList(), table);
    }

    /** @param changed the figure of I21, of whose two answers each of the board's is one */
    List<Part> boardAnswers(Figure changed) {
        BoardAnswer[] answers = BoardAnswer.values();
        long[][] table = new long[2][answers.length];
        for (BoardAnswer answer : answers) {
            table[answer.asksForFollowUp() ? 1 : 0][answer.ordinal()] = count(Measure.BOARD_CHANGED, answer.name());
        }
        return parts(changed, Arrays.stream(answers).map(BoardAnswer::label).toList(), table);
    }

    /** @param table a row for each answer of the figure; each part is in one of them */
    private List<Part> parts(Figure figure, List<String> names, long[][] table) {
        return figure.hidden()
                ? List.of()
                : cells.ofKnownSums(table)
                        .map(shown -> IntStream.range(0, names.size())
                                .mapToObj(column -> part(names.get(column), column, table, shown))
                                .toList())
                        .orElse(List.of());
    }

    private static Part part(String name, int column, long[][] table, boolean[][] shown) {
        boolean all = IntStream.range(0, table.length).allMatch(row -> shown[row][column]);
        return new Part(
                name, all ? Arrays.stream(table).mapToLong(row -> row[column]).sum() : null);
    }

    private ShareTable.Row row(Track track) {
        long yes = 0;
        long no = 0;
        for (PartCount one : counts) {
            boolean isOf = one.of() == Measure.DANISH
                    && (track == null ? one.part() == null : track.name().equals(one.part()));
            yes += isOf && one.yes() ? one.count() : 0;
            no += isOf && !one.yes() ? one.count() : 0;
        }
        return new ShareTable.Row(yes, no);
    }

    private long count(Measure figure, String part) {
        return counts.stream()
                .filter(one -> one.of() == figure && part.equals(one.part()))
                .mapToLong(PartCount::count)
                .sum();
    }
}
