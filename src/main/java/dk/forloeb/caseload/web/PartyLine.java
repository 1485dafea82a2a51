package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CourseParties;
import dk.forloeb.caseload.TrajectoryPage;
import dk.forloeb.citizen.Languages;
import dk.forloeb.coordination.RequestView;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.mentoring.MentorGrantView;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.upskilling.CourseView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of those around the citizen in words.
 *
 * @param about how to reach them, or how it stands; null when there is nothing to say
 */
record PartyLine(String role, String name, String about) {

    private static final String HIDDEN = "Vises ikke, fordi borgeren er beskyttet";

    /** Only those that there are. Of a protected citizen nothing that tells where to find the citizen by day. */
    static List<PartyLine> of(TrajectoryPage page) {
        boolean hidden = page.name() == null;
        CourseParties parties = page.parties();
        List<PartyLine> lines = new ArrayList<>();
        if (page.caseworker() != null) {
            lines.add(new PartyLine(
                    "Fast sagsbehandler",
                    page.caseworker(),
                    page.cover() == null ? null : "I dag %s, som er vikar".formatted(page.cover())));
        }
        parties.mentors().stream().map(mentor -> mentor(mentor, hidden)).forEach(lines::add);
        parties.placements().stream()
                .map(placement -> placement(placement, hidden))
                .forEach(lines::add);
        parties.courses().stream().map(course -> course(course, hidden)).forEach(lines::add);
        if (parties.physician()) {
            lines.add(new PartyLine("Læge på jobcenteret", "Borgeren er henvist", null));
        }
        if (parties.language() != null) {
            lines.add(new PartyLine("Tolk", Languages.label(parties.language()), null));
        }
        parties.requests().stream().map(PartyLine::request).forEach(lines::add);
        lines.add(new PartyLine("Henvist af", page.trajectory().referralSource().label(), parties.referrer()));
        return lines;
    }

    private static PartyLine mentor(MentorGrantView mentor, boolean hidden) {
        String until = "Til %s".formatted(DanishDates.day(mentor.to()));
        return new PartyLine(
                mentor.kind().label(),
                hidden ? HIDDEN : mentor.mentorName(),
                hidden ? until : joined(mentor.mentorPhone(), until));
    }

    private static PartyLine placement(PlacementView placement, boolean hidden) {
        String when = "%s, %s til %s"
                .formatted(
                        placement.status().label(),
                        DanishDates.day(placement.startsOn()),
                        DanishDates.day(placement.endsOn()));
        return new PartyLine(
                "Virksomhed",
                hidden ? HIDDEN : placement.employer(),
                hidden
                        ? when
                        : joined(
                                placement.workplace().contactName(),
                                placement.workplace().contactPhone(),
                                when));
    }

    private static PartyLine course(CourseView course, boolean hidden) {
        return new PartyLine(
                "Kursus",
                course.track().label(),
                joined(
                        hidden || course.provider() == null
                                ? null
                                : course.provider().label(),
                        course.endsOn() == null ? null : "Til %s".formatted(DanishDates.day(course.endsOn()))));
    }

    private static PartyLine request(RequestView request) {
        return new PartyLine(
                "Anden forvaltning",
                request.administration() == null
                        ? "Ikke valgt endnu"
                        : request.administration().label(),
                request.answerBy() == null
                        ? request.status().label()
                        : "%s, svar senest %s"
                                .formatted(request.status().label(), DanishDates.day(request.answerBy())));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
