package dk.forloeb.complaint;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps complaints from the day they come until the last answer is followed; the course may be over long before. */
@Service
@Transactional
public class ComplaintService {

    private final ComplaintRepository complaints;
    private final DecisionService decisions;
    private final TrajectoryService trajectories;
    private final LetterService letters;
    private final FieldCipher cipher;
    private final CurrentUser currentUser;
    private final Clock clock;

    ComplaintService(
            ComplaintRepository complaints,
            DecisionService decisions,
            TrajectoryService trajectories,
            LetterService letters,
            FieldCipher cipher,
            CurrentUser currentUser,
            Clock clock) {
        this.complaints = complaints;
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.letters = letters;
        this.cipher = cipher;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Why nobody can complain of this decision now; empty when nothing speaks against it. Being late does not. */
    @Transactional(readOnly = true)
    public Optional<String> problem(DecisionView decision) {
        if (decision.status() != DecisionStatus.MEDDELT) {
            return Optional.of("Afgørelsen er ikke meddelt borgeren endnu, så der kan ikke klages over den.");
        }
        return complaints
                .findFirstByDecisionIdAndStatusNot(decision.id(), ComplaintStatus.AFSLUTTET)
                .map(open ->
                        "Der er allerede en åben klage over afgørelsen: %s. Giv det nye videre til den, der behandler den."
                                .formatted(open.view().no()));
    }

    /**
     * Registers a complaint, late or not; process {@code complaint} carries it on.
     *
     * @throws ComplaintRefusedException when the decision is not delivered or is complained of already
     */
    public UUID register(UUID decisionId, ComplaintReport report) {
        DecisionView decision = decisions.decision(decisionId);
        problem(decision).ifPresent(problem -> {
            throw new ComplaintRefusedException(problem);
        });
        Set<String> makers = decision.otherReassesses() ? decisions.makers(decisionId) : Set.of();
        String no = "%s-K%d".formatted(decision.no(), complaints.countByDecisionId(decisionId) + 1);
        Complaint complaint = complaints.save(new Complaint(
                no, decision, makers, report, currentUser.id(), LocalDateTime.now(clock), cipher::encrypt));
        tell(complaint, EventKind.KLAGE_MODTAGET);
        return complaint.getId();
    }

    /** Tells the citizen that the complaint has come, and what happens now. Nothing happens when that is done already. */
    public void sendReceipt(UUID id) {
        Complaint complaint = find(id);
        if (complaint.view().status() != ComplaintStatus.MODTAGET) {
            return;
        }
        complaint.sendReceipt(LocalDateTime.now(clock));
        DecisionView decision = decision(complaint);
        Map<LetterField, String> values = common(complaint, decision);
        values.put(LetterField.KLAGE_MODTAGET, LetterTexts.date(complaint.view().receivedOn()));
        values.put(LetterField.RETTIDIGHED, timeliness(complaint, decision));
        write(complaint, LetterKind.L14, values);
    }

    /**
     * Keeps what the municipality now thinks of its decision.
     *
     * @return the decision that is opened in place of the old one or of a part of it; empty when nothing changes
     */
    public Optional<UUID> reassess(UUID id, Reassessment result, String reasoning) {
        Complaint complaint = find(id);
        UUID newDecision = result.changesDecision() ? openAnew(complaint) : null;
        complaint.reassess(
                result,
                cipher.encrypt(reasoning),
                newDecision,
                currentUser.id(),
                currentUser.roles(),
                LocalDate.now(clock));
        tell(complaint, EventKind.KLAGE_GENVURDERET);
        return Optional.ofNullable(newDecision);
    }

    /** Passes the complaint on to the appeals board and tells the citizen why. */
    public void forward(UUID id) {
        Complaint complaint = find(id);
        if (complaint.view().status() == ComplaintStatus.HOS_ANKESTYRELSEN) {
            return;
        }
        complaint.forward(LocalDate.now(clock));
        Map<LetterField, String> values = common(complaint, decision(complaint));
        values.put(
                LetterField.RESULTAT,
                complaint.view().result() == Reassessment.FASTHOLDT
                        ? "Vi fastholder afgørelsen."
                        : "Vi ændrer en del af afgørelsen. Du får en ny afgørelse om den del.");
        values.put(LetterField.BEGRUNDELSE, complaint.texts(cipher::decrypt).reasoning());
        write(complaint, LetterKind.L15, values);
        tell(complaint, EventKind.KLAGE_VIDERESENDT);
    }

    /**
     * Keeps what the appeals board has decided.
     *
     * @param followUp what is to be done; null when nothing is
     * @return the decision that is opened because the board sends the case back; empty when it does not
     */
    public Optional<UUID> answer(UUID id, BoardAnswer answer, LocalDate on, String followUp) {
        Complaint complaint = find(id);
        UUID newDecision = answer.returnsCase() ? openAnew(complaint) : null;
        complaint.answer(answer, on, followUp == null ? null : cipher.encrypt(followUp), newDecision);
        tell(complaint, EventKind.KLAGE_BESVARET);
        return Optional.ofNullable(newDecision);
    }

    public void implement(UUID id, LocalDate on, String text) {
        Complaint complaint = find(id);
        complaint.implement(on, cipher.encrypt(text));
        tell(complaint, EventKind.KLAGE_GENNEMFOERT);
    }

    @Transactional(readOnly = true)
    public ComplaintView complaint(UUID id) {
        return find(id).view();
    }

    /** Every complaint of a trajectory in the order in which they came. */
    @Transactional(readOnly = true)
    public List<ComplaintView> complaints(String trajectoryNo) {
        return complaints.findByTrajectoryNoOrderByRegisteredAt(trajectoryNo).stream()
                .map(Complaint::view)
                .toList();
    }

    /** Whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public ComplaintTexts texts(UUID id) {
        return find(id).texts(cipher::decrypt);
    }

    /** Why this person can't look at the decision again; empty when nothing speaks against it. */
    @Transactional(readOnly = true)
    public Optional<String> reassessmentProblem(UUID id) {
        Complaint complaint = find(id);
        if (complaint.isExcluded(currentUser.id())) {
            return Optional.of("Du har selv skrevet eller godkendt afgørelsen. En anden skal genvurdere den.");
        }
        return complaint.mayReassess(currentUser.roles())
                ? Optional.empty()
                : Optional.of("Kun en sagsbehandler eller en teamleder kan genvurdere en afgørelse.");
    }

    /** Day on which the complaint came whose reassessment begins now. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> reassessedFrom(String trajectoryNo) {
        return complaints
                .findFirstByTrajectoryNoAndStatusOrderByReceiptSentAtDesc(trajectoryNo, ComplaintStatus.GENVURDERES)
                .map(complaint -> complaint.view().receivedOn());
    }

    /** The course may be over: what is decided anew is the old decision, so that does not hinder. */
    private UUID openAnew(Complaint complaint) {
        DecisionView old = decision(complaint);
        return decisions.openAfterComplaint(old.trajectoryNo(), old.kind());
    }

    private DecisionView decision(Complaint complaint) {
        return decisions.decision(complaint.view().decisionId());
    }

    private static Map<LetterField, String> common(Complaint complaint, DecisionView decision) {
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.AFGOERELSE_NR, decision.no());
        values.put(LetterField.AFGOERELSE_TYPE, decision.kindName());
        values.put(LetterField.KLAGE_NR, complaint.view().no());
        values.put(LetterField.KLAGEINSTANS, decision.complaintBody());
        return values;
    }

    private static String timeliness(Complaint complaint, DecisionView decision) {
        return complaint.view().late()
                ? ("Klagefristen udløb den %s, så din klage kom for sent. Vi ser på den alligevel. %s afgør, om den kan"
                                + " behandles.")
                        .formatted(LetterTexts.date(decision.complainBy()), decision.complaintBody())
                : "Klagen kom inden for klagefristen.";
    }

    private void write(Complaint complaint, LetterKind kind, Map<LetterField, String> values) {
        letters.write(new LetterOrder(complaint.view().trajectoryNo(), kind, complaint.occasion(), values));
    }

    private void tell(Complaint complaint, EventKind kind) {
        trajectories.record(
                complaint.view().trajectoryNo(), kind, complaint.view().no());
    }

    private Complaint find(UUID id) {
        return complaints
                .findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no complaint %s.".formatted(id)));
    }
}
