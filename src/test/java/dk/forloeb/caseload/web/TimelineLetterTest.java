package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.letter.Channel;
import dk.forloeb.letter.DeliveryStatus;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineLetterTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    private final DeliveryView welcome = letter(LetterKind.L01, "Velkommen", Channel.DIGITAL_POST, NOON);
    private final DeliveryView first = letter(LetterKind.L02, "Indkaldelse", Channel.DIGITAL_POST, NOON);
    private final DeliveryView second = letter(LetterKind.L02, "Indkaldelse", Channel.DIGITAL_POST, NOON.plusDays(3));

    @Test
    void namesTheLetterThatWasSentThenAndSaysHow() {
        List<DeliveryView> known = List.of(second, first, welcome);

        assertThat(of(EventKind.BREV_SENDT, "L02,DIGITAL_POST", NOON, known))
                .isEqualTo(new TimelineLetter("Indkaldelse", address(first), "Digital Post"));
        assertThat(of(EventKind.BREV_SENDT, "L02,DIGITAL_POST", NOON.plusDays(3).plusSeconds(1), known))
                .isEqualTo(new TimelineLetter("Indkaldelse", address(second), "Digital Post"));
    }

    @Test
    void leavesOpenWhichOfSeveralItWas() {
        assertThat(of(EventKind.BREV_FEJLET, "L02,DIGITAL_POST", NOON.plusDays(4), List.of(second, first)))
                .isEqualTo(new TimelineLetter("Indkaldelse", null, null));
        assertThat(of(EventKind.BREV_FEJLET, "L02,DIGITAL_POST", NOON.plusDays(4), List.of(first, welcome)))
                .isEqualTo(new TimelineLetter("Indkaldelse", address(first), null));
    }

    @Test
    void saysNothingOfALetterThatTheReaderMayNotKnowOf() {
        assertThat(of(EventKind.BREV_SENDT, "L23,DIGITAL_POST", NOON, List.of(welcome)))
                .isNull();
        assertThat(of(
                        EventKind.BREV_SENDT,
                        "L07V,DIGITAL_POST",
                        NOON,
                        List.of(letter(LetterKind.L07, "Aftale", Channel.DIGITAL_POST, NOON))))
                .as("another kind whose code begins like it")
                .isNull();
        assertThat(of(EventKind.PLAN_LAGT, "L01,DIGITAL_POST", NOON, List.of(welcome)))
                .isNull();
        assertThat(of(EventKind.BREV_SENDT, null, NOON, List.of(welcome))).isNull();
    }

    private static TimelineLetter of(EventKind kind, String code, LocalDateTime at, List<DeliveryView> known) {
        return TimelineLetter.of(new EventView(at, "forloeb", kind, code), known);
    }

    private static String address(DeliveryView letter) {
        return "/forloeb/forloeb/F-2026-000001/breve/" + letter.letterId();
    }

    private static DeliveryView letter(LetterKind kind, String title, Channel channel, LocalDateTime settledAt) {
        return new DeliveryView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "F-2026-000001",
                kind,
                title,
                settledAt.minusHours(1),
                null,
                channel,
                DeliveryStatus.SENDT,
                "",
                1,
                null,
                null,
                settledAt);
    }
}
