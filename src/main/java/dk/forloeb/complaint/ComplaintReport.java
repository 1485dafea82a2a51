package dk.forloeb.complaint;

import dk.forloeb.decision.ReplyForm;
import java.time.LocalDate;

/**
 * What a citizen complains of (form F-B8).
 *
 * @param summary the note, when the complaint was spoken
 * @param newInformation null when the citizen brought none
 */
public record ComplaintReport(
        LocalDate receivedOn, ComplaintChannel channel, ReplyForm form, String summary, String newInformation) {}
