package dk.forloeb.mentoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A running grant as the caseworker and the mentor may see it. */
public record MentorGrantView(
        MentorKind kind,
        String mentorName,
        String mentorPhone,
        String mentorUserId,
        String goal,
        String tasks,
        BigDecimal hoursPerWeek,
        LocalDate from,
        LocalDate to) {}
