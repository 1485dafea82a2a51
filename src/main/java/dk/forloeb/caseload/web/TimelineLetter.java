package dk.forloeb.caseload.web;

import dk.forloeb.letter.Channel;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The letter that an entry of the timeline tells of.
 *
 * @param address where it is read; null when the entry does not say which of several of its kind it was
 * @param way the channel, where that is what the entry tells of; else null
 */
record TimelineLetter(String title, String address, String way) {

    private static final Set<EventKind> ENDS = EnumSet.of(EventKind.BREV_SENDT, EventKind.BREV_STOPPET);

    private static final Set<EventKind> GOES = EnumSet.of(EventKind.BREV_SENDT, EventKind.BREV_ANDEN_KANAL);

    /**
     * Null for what is about no letter, and for a letter of which the reader may not know.
     *
     * @param known the letters that the reader may know of
     */
    static TimelineLetter of(EventView event, List<DeliveryView> known) {
        if (!event.kind().name().startsWith("BREV_")) {
            return null;
        }
        List<DeliveryView> meant = known.stream()
                .filter(letter -> tells(event).startsWith(letter.kind().name() + ","))
                .filter(letter -> !letter.writtenAt().isAfter(event.at()))
                .toList();
        if (meant.isEmpty()) {
            return null;
        }
        DeliveryView one = ENDS.contains(event.kind()) ? ended(event, meant) : only(meant);
        return new TimelineLetter(
                meant.get(0).title(),
                one == null ? null : address(one),
                GOES.contains(event.kind()) ? way(event) : null);
    }

    /** Its kind and channel, as the outbox writes them down when a letter has gone. */
    private static String tells(EventView event) {
        return Objects.requireNonNullElse(event.code(), "") + ",";
    }

    /** The one that ended last before the entry was written: they are one transaction. */
    private static DeliveryView ended(EventView event, List<DeliveryView> meant) {
        return meant.stream()
                .filter(letter -> tells(event).contains("," + letter.channel().name() + ","))
                .filter(letter ->
                        letter.settledAt() != null && !letter.settledAt().isAfter(event.at()))
                .max(Comparator.comparing(DeliveryView::settledAt))
                .orElseGet(() -> only(meant));
    }

    private static DeliveryView only(List<DeliveryView> meant) {
        return meant.stream().map(DeliveryView::letterId).distinct().count() == 1 ? meant.get(0) : null;
    }

    private static String way(EventView event) {
        return EnumSet.allOf(Channel.class).stream()
                .filter(channel -> tells(event).contains("," + channel.name() + ","))
                .map(Channel::label)
                .findFirst()
                .orElse(null);
    }

    private static String address(DeliveryView letter) {
        return "/forloeb/forloeb/%s/breve/%s".formatted(letter.trajectoryNo(), letter.letterId());
    }
}
