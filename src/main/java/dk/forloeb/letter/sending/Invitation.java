package dk.forloeb.letter.sending;

import dk.forloeb.letter.OutgoingLetter;
import dk.forloeb.platform.MovableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An appointment for a citizen's calendar (RFC 5545): when, and nothing about whom or what. */
final class Invitation {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Duration LENGTH = Duration.ofHours(1);

    private Invitation() {}

    static String of(OutgoingLetter letter) {
        return String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Forloeb//Breve//DA",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:" + letter.id() + "@forloeb",
                        "DTSTAMP:" + utc(letter.writtenAt()),
                        "DTSTART:" + utc(letter.meetingStartsAt()),
                        "DTEND:" + utc(letter.meetingStartsAt().plus(LENGTH)),
                        "SUMMARY:Aftale med kommunen",
                        "CLASS:PRIVATE",
                        "END:VEVENT",
                        "END:VCALENDAR")
                + "\r\n";
    }

    private static String utc(LocalDateTime local) {
        return UTC.format(local.atZone(MovableClock.COPENHAGEN).withZoneSameInstant(ZoneOffset.UTC));
    }
}
