package dk.forloeb.supervision;

import java.util.List;

/**
 * Courses through a process that have ended, newest first.
 *
 * @param total how many there are on all pages
 * @param page from 1
 */
public record FinishedPage(Definition process, int total, int page, int pages, List<FinishedCourse> courses) {}
