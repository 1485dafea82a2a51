package dk.forloeb.coordination;

import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentProperties;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a citizen's answers into the register, at the start or later; whoever consents gets the declaration (L04). */
@Service
@Transactional
public class ConsentRegister {

    private final ConsentService consents;
    private final TrajectoryService trajectories;
    private final LetterService letters;
    private final ConsentRenewal renewal;
    private final ConsentProperties policy;
    private final Clock clock;

    ConsentRegister(
            ConsentService consents,
            TrajectoryService trajectories,
            LetterService letters,
            ConsentRenewal renewal,
            ConsentProperties policy,
            Clock clock) {
        this.consents = consents;
        this.trajectories = trajectories;
        this.letters = letters;
        this.renewal = renewal;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param methodNote what was said, when the answer was given by word of mouth; null otherwise */
    public void record(String no, ConsentGiven answer, String methodNote) {
        UUID id = consents.register(no, answer);
        if (methodNote != null) {
            trajectories.note(no, NoteKind.SAMTYKKE, methodNote);
        }
        if (answer.given()) {
            consents.standingFor(no, answer.purpose()).ifPresent(consent -> sendDeclaration(id, consent));
        }
    }

    /**
     * The citizen gives a consent that runs out for a longer time.
     *
     * @param methodNote what was said, when the answer was given by word of mouth; null otherwise
     */
    public void renew(UUID id, String method, LocalDate until, String methodNote) {
        ConsentView old = consents.consent(id);
        UUID renewed = consents.renew(id, method, until);
        if (methodNote != null) {
            trajectories.note(old.trajectoryNo(), NoteKind.SAMTYKKE, methodNote);
        }
        sendDeclaration(renewed, consents.consent(renewed));
    }

    /** An answer of the register; whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public ConsentView consent(UUID id) {
        return consents.consent(id);
    }

    /** Begins the task to talk with the citizen about a consent that runs out; false when another node has. */
    boolean beginRenewal(UUID id) {
        if (!consents.claimNotice(id)) {
            return false;
        }
        String no = consents.consent(id).trajectoryNo();
        renewal.begin(no, trajectories.trajectory(no).caseworkerId(), id);
        return true;
    }

    /** Whether the citizen's consent for this purpose stands, so that a no would be its withdrawal. */
    @Transactional(readOnly = true)
    public boolean stands(String no, ConsentPurpose purpose) {
        return consents.isValid(no, purpose);
    }

    /** Last day until which a consent may be given today. */
    public LocalDate latestDay() {
        return LocalDate.now(clock).plusMonths(policy.mostMonths());
    }

    /** Longest time for which a consent may be given. */
    public int mostMonths() {
        return policy.mostMonths();
    }

    private void sendDeclaration(UUID id, ConsentView consent) {
        letters.write(new LetterOrder(
                consent.trajectoryNo(),
                LetterKind.L04,
                "SAMTYKKE:" + id,
                Map.of(
                        LetterField.SAMTYKKE_FORMAAL,
                        consent.purpose().label(),
                        LetterField.SAMTYKKE_PARTER,
                        "Kommunen og " + String.join(", ", consent.parties()),
                        LetterField.SAMTYKKE_OPLYSNINGER,
                        consent.scopes().stream()
                                .sorted()
                                .map(ConsentScope::label)
                                .collect(Collectors.joining(", ")),
                        LetterField.SAMTYKKE_GYLDIG_TIL,
                        LetterTexts.date(consent.validUntil()))));
    }
}
