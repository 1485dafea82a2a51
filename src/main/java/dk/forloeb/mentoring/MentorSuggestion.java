package dk.forloeb.mentoring;

/** Extent that the decision table suggests for a mentor; both are 0 when it suggests none. */
public record MentorSuggestion(int hoursPerWeek, int weeks) {}
