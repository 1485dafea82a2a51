package dk.forloeb.complaint;

import dk.forloeb.decision.DecisionResult;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.ReplyForm;
import java.time.LocalDate;
import java.util.UUID;

/** A refusal that was delivered on 1 March 2026, and an oral complaint over it. */
public final class ComplaintExample {

    public static final String NO = "F-2026-000001";
    public static final UUID DECISION = new UUID(7, 7);
    public static final LocalDate SENT = LocalDate.of(2026, 3, 1);
    public static final LocalDate COMPLAIN_BY = SENT.plusDays(28);

    private ComplaintExample() {}

    public static DecisionView decision(DecisionStatus status) {
        return new DecisionView(
                DECISION,
                NO + "-A1",
                NO,
                "TILBUD",
                "Tilbud",
                status,
                DecisionResult.AFSLAG,
                true,
                true,
                null,
                null,
                null,
                "author",
                "author",
                "leader",
                SENT,
                SENT,
                COMPLAIN_BY,
                "Ankestyrelsen",
                true,
                "RS-2026-07");
    }

    public static ComplaintReport report(LocalDate on) {
        return new ComplaintReport(on, ComplaintChannel.TELEFON, ReplyForm.MUNDTLIG, "Det er forkert.", null);
    }
}
