package dk.forloeb.mentoring;

/**
 * What a grant has led to so far.
 *
 * @param minutes minutes used
 * @param latestProgress 1 to 5; null when nothing is logged
 */
public record MentorProgress(int minutes, Integer latestProgress) {}
