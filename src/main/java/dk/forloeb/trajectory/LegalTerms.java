package dk.forloeb.trajectory;

import dk.forloeb.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words that the law changes, as legal-terms.dmn says: letters use those of their day. */
@Component
public class LegalTerms {

    static final String DECISION_ID = "legal-terms";

    private final ProposalService proposals;

    LegalTerms(ProposalService proposals) {
        this.proposals = proposals;
    }

    /** What letters call the place where the citizen is met, with its preposition: »på jobcenteret« or »i kommunen«. */
    public String employmentOffice(String trajectoryNo) {
        Decisions.Outcome answer = proposals.ask(trajectoryNo, DECISION_ID, Map.of());
        return answer.first().text("employmentOffice");
    }
}
