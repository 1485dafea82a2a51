package dk.forloeb.clarification;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three months within which a pension case is decided. They count from the day on which the case went over to the
 * pension rules and span several tasks, so that they are the case's and no task's.
 */
@Service
@Transactional
public class PensionDeadlineService {

    static final String TERM = "pension-deadline";

    /** It is decided, and the citizen is about to hear. */
    private static final Set<DecisionStatus> ON_ITS_WAY =
            EnumSet.of(DecisionStatus.GODKENDT, DecisionStatus.AFSENDT, DecisionStatus.MEDDELT);

    private final ClarificationRepository clarifications;
    private final DecisionService decisions;
    private final ProposalService proposals;
    private final LetterService letters;
    private final TrajectoryService trajectories;
    private final Clock clock;

    PensionDeadlineService(
            ClarificationRepository clarifications,
            DecisionService decisions,
            ProposalService proposals,
            LetterService letters,
            TrajectoryService trajectories,
            Clock clock) {
        this.clarifications = clarifications;
        this.decisions = decisions;
        this.proposals = proposals;
        this.letters = letters;
        this.trajectories = trajectories;
        this.clock = clock;
    }

    /** When somebody has to look at the case, counted from its beginning. */
    @Transactional(readOnly = true)
    public PensionDays days(String no) {
        ClarificationView view = find(no).view();
        PensionDays days = term(no).from(view.pensionStartedOn());
        return new PensionDays(days.reminder(), days.teamLeader(), view.pensionDueOn());
    }

    /**
     * Somebody has looked at the deadline.
     *
     * @param cause why it will be late; null when it holds
     * @param expectedOn the new day; null when it holds
     */
    public void assess(String no, DelayCause cause, LocalDate expectedOn) {
        find(no).expect(cause, expectedOn);
        trajectories.record(no, EventKind.PENSIONSFRIST_VURDERET, cause == null ? "HOLDER" : cause.name());
    }

    /**
     * Tells the citizen that the last day is over, why, and which one holds now (L16): what somebody has written, and where
     * nobody has, where the case stands and the table's next day. Nothing is told when the case is over, the decision is on
     * its way, or the day that holds is not over.
     *
     * @return the day that holds now; today where it has passed and nothing is told, so that somebody looks again tomorrow
     */
    public LocalDate tellDelay(String no) {
        Clarification clarification = find(no);
        LocalDate today = LocalDate.now(clock);
        if (clarification.isPensionCaseOpen()
                && clarification.view().pensionDueOn().isBefore(today)
                && !isOnItsWay(clarification.view())) {
            LocalDate passed = clarification.view().pensionDueOn();
            clarification.tellDelay(standsAt(clarification.view()), today.plusDays(term(no).extraDays()), today);
            ClarificationView told = clarification.view();
            letters.write(new LetterOrder(
                    no,
                    LetterKind.L16,
                    "PENSIONSFRIST:%s:%s".formatted(clarification.getId(), passed),
                    Map.of(
                            LetterField.FRIST, LetterTexts.date(passed),
                            LetterField.FORSINKELSE_AARSAG, told.delayCause().label(),
                            LetterField.NY_DATO, LetterTexts.date(told.pensionDueOn()))));
            trajectories.record(
                    no, EventKind.PENSIONSFRIST_OVERSKREDET, told.delayCause().name());
        }
        LocalDate holds = clarification.view().pensionDueOn();
        return holds.isBefore(today) ? today : holds;
    }

    PensionTerm term(String no) {
        return PensionTerm.of(proposals.ask(no, TERM, Map.of()));
    }

    private boolean isOnItsWay(ClarificationView clarification) {
        return ON_ITS_WAY.contains(
                decisions.decision(clarification.decisionId()).status());
    }

    /** The cause that the record itself knows. */
    private DelayCause standsAt(ClarificationView clarification) {
        DecisionView decision = decisions.decision(clarification.decisionId());
        return switch (decision.status()) {
            case UDKAST -> DelayCause.UDREDNING;
            case HOERING -> DelayCause.HOERING;
            case TIL_GODKENDELSE -> DelayCause.GODKENDELSE;
            default -> DelayCause.UDKAST;
        };
    }

    private Clarification find(String no) {
        return clarifications
                .findFirstByTrajectoryNoOrderByOpenedAtDesc(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no clarification.".formatted(no)));
    }
}
