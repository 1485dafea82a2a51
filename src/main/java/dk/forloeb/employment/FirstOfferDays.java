package dk.forloeb.employment;

import java.time.LocalDate;

/**
 * @param dueOn by when the law wants the first offer given
 * @param noticeOn from when the caseworker sees to it
 */
public record FirstOfferDays(LocalDate dueOn, LocalDate noticeOn) {}
