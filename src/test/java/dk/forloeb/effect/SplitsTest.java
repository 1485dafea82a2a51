package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.effect.EffectQueries.PartCount;
import dk.forloeb.effect.EffectReport.Part;
import dk.forloeb.effect.EffectReport.PartShare;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which parts of figures are shown, of counts that are given. */
class SplitsTest {

    private static final SmallCells CELLS = new SmallCells(5);

    @Test
    void showsKindsOfMentorThatAreOfEnough() {
        assertThat(new Splits(List.of(mentors("HELHEDSORIENTERET", 9), mentors("SPROG", 14)), CELLS)
                        .mentorKinds(shown(Measure.MENTOR_HOURS)))
                .containsExactly(
                        new Part("Helhedsorienteret mentor", 9L),
                        new Part("Fastholdelsesmentor", 0L),
                        new Part("Sprogmentor", 14L));
    }

    @Test
    void hidesAKindOfFewAndOneBesideIt() {
        assertThat(new Splits(
                                List.of(
                                        mentors("HELHEDSORIENTERET", 9),
                                        mentors("FASTHOLDELSE", 2),
                                        mentors("SPROG", 14)),
                                CELLS)
                        .mentorKinds(shown(Measure.MENTOR_HOURS)))
                .containsExactly(
                        new Part("Helhedsorienteret mentor", null),
                        new Part("Fastholdelsesmentor", null),
                        new Part("Sprogmentor", 14L));
    }

    @Test
    void splitsNothingOfAFigureThatTellsOfFew() {
        assertThat(new Splits(List.of(mentors("HELHEDSORIENTERET", 9), mentors("FASTHOLDELSE", 2)), CELLS)
                        .mentorKinds(shown(Measure.MENTOR_HOURS)))
                .as("9 of the 11 and none of the third kind")
                .allMatch(part -> part.count() == null || part.count() == 0);
        assertThat(new Splits(
                                List.of(
                                        mentors("HELHEDSORIENTERET", 1),
                                        mentors("FASTHOLDELSE", 1),
                                        mentors("SPROG", 4)),
                                CELLS)
                        .mentorKinds(shown(Measure.MENTOR_HOURS)))
                .as("six of three kinds: none can be five")
                .isEmpty();
        assertThat(new Splits(List.of(mentors("SPROG", 14)), CELLS).mentorKinds(hidden(Measure.MENTOR_HOURS)))
                .isEmpty();
    }

    @Test
    void splitsTheBoardsAnswersWithinWhatIsKnownOfThem() {
        List<PartCount> counts = List.of(
                answers("STADFAESTET", 20), answers("AFVIST", 8), answers("AENDRET", 6), answers("HJEMVIST", 7));
        assertThat(new Splits(counts, CELLS).boardAnswers(shown(Measure.BOARD_CHANGED)))
                .extracting(Part::count)
                .containsExactly(20L, 6L, 7L, 0L, 8L);

        List<PartCount> few = List.of(
                answers("STADFAESTET", 20), answers("AFVIST", 8), answers("AENDRET", 3), answers("HJEMVIST", 7));
        assertThat(new Splits(few, CELLS).boardAnswers(shown(Measure.BOARD_CHANGED)))
                .as("I21 tells that ten were changed in all")
                .extracting(Part::count)
                .containsExactly(20L, null, null, 0L, 8L);
    }

    @Test
    void splitsProgressInDanishByTheLastCourse() {
        List<PartCount> counts = List.of(
                danish("JOBDANSK", true, 8),
                danish("JOBDANSK", false, 12),
                danish(null, true, 6),
                danish(null, false, 9));

        assertThat(new Splits(counts, CELLS).danishByTrack(shown(Measure.DANISH)))
                .containsExactly(
                        new PartShare("Jobdansk", 8L, 12L, 20L), new PartShare("Intet danskkursus", 6L, 9L, 15L));
        assertThat(new Splits(counts, CELLS).danishByTrack(hidden(Measure.DANISH)))
                .isEmpty();
    }

    private static PartCount mentors(String kind, long count) {
        return new PartCount(Measure.MENTOR_HOURS, kind, true, count);
    }

    private static PartCount answers(String answer, long count) {
        return new PartCount(Measure.BOARD_CHANGED, answer, true, count);
    }

    private static PartCount danish(String track, boolean yes, long count) {
        return new PartCount(Measure.DANISH, track, yes, count);
    }

    private static Figure shown(Measure measure) {
        return new Figure(measure, 30L, 40L, 0L, 40L, 75.0, null, null, false);
    }

    private static Figure hidden(Measure measure) {
        return new Figure(measure, null, null, null, null, null, null, null, true);
    }
}
