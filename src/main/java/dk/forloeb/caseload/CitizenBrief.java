package dk.forloeb.caseload;

/**
 * What somebody who has a task of the course is told of the citizen without being able to open the course.
 *
 * @param name null where name and address are protected
 * @param hidden whether they are
 */
public record CitizenBrief(String no, String name, boolean hidden, boolean interpreter) {}
