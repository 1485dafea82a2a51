package dk.forloeb.decision;

import dk.forloeb.engine.Decisions;
import dk.forloeb.letter.LetterKind;

/**
 * What decision-kind.dmn says of one kind of decision with one result.
 *
 * @param permitted whether a decision of the kind can have the result at all
 * @param kindName what users call the kind
 * @param adverse whether it goes against the citizen
 * @param legalBasis proposed to the author, who may say it more precisely
 * @param complaintBody to whom a complaint goes when the municipality stands by its decision
 * @param approverRole key of the role that the second person has
 * @param otherReassesses whether somebody else than the two who made the decision must look at it again
 * @param ruleSetId rules by which the table was asked, such as {@code RS-2026-07}
 */
public record KindRules(
        boolean permitted,
        String kindName,
        boolean adverse,
        boolean hearingRequired,
        String legalBasis,
        String complaintBody,
        int complaintDays,
        String approverRole,
        LetterKind hearingLetter,
        LetterKind letter,
        boolean otherReassesses,
        String ruleSetId) {

    static KindRules of(Decisions.Outcome outcome, String ruleSetId) {
        Decisions.Hit hit = outcome.first();
        return new KindRules(
                yes(hit, "permitted"),
                hit.text("kindName"),
                yes(hit, "adverse"),
                yes(hit, "hearingRequired"),
                hit.text("legalBasis"),
                hit.text("complaintBody"),
                hit.number("complaintDays"),
                hit.text("approverRole"),
                LetterKind.valueOf(hit.text("hearingLetter")),
                LetterKind.valueOf(hit.text("letter")),
                yes(hit, "otherReassesses"),
                ruleSetId);
    }

    /** How the citizen is told of the way to complain (forvaltningsloven § 25). */
    public String complaintGuidance() {
        return ("Du kan klage over afgørelsen. Du skal klage senest %d dage efter, at du har fået den. Klag til kommunen,"
                        + " skriftligt eller mundtligt. Kommunen vurderer sagen igen inden for fire uger. Fastholder"
                        + " kommunen afgørelsen, sender den klagen videre til %s.")
                .formatted(complaintDays, complaintBody);
    }

    private static boolean yes(Decisions.Hit hit, String output) {
        return Boolean.TRUE.equals(hit.outputs().get(output));
    }
}
