package dk.forloeb.trajectory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposal is the system's, the decision is a person's: keeps both, and why they differ. */
@Service
@Transactional
public class ProposalService {

    private final ProposalRepository proposals;
    private final TrajectoryService trajectories;
    private final Decisions decisions;
    private final ObjectMapper json;
    private final CurrentUser currentUser;
    private final WorkProperties work;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            TrajectoryService trajectories,
            Decisions decisions,
            ObjectMapper json,
            CurrentUser currentUser,
            WorkProperties work,
            Clock clock) {
        this.proposals = proposals;
        this.trajectories = trajectories;
        this.decisions = decisions;
        this.json = json;
        this.currentUser = currentUser;
        this.work = work;
        this.clock = clock;
    }

    /** Asks a table without keeping the answer: for a preview on a form. */
    @Transactional(readOnly = true)
    public Decisions.Outcome ask(String trajectoryNo, String decisionId, Map<String, Object> inputs) {
        Map<String, Object> all = new HashMap<>(inputs);
        all.put("decisionDate", LocalDate.now(clock));
        all.put("ruleSetId", trajectories.trajectory(trajectoryNo).ruleSetId());
        return decisions.evaluate(decisionId, all);
    }

    /**
     * Asks a table and keeps what it proposed.
     *
     * @param inputs the table's inputs without decisionDate and ruleSetId, which are the trajectory's own
     * @param result reads the proposed code from the rules that hit
     */
    public Proposed propose(
            String trajectoryNo,
            String decisionId,
            Map<String, Object> inputs,
            Function<Decisions.Outcome, String> result) {
        Decisions.Outcome outcome = ask(trajectoryNo, decisionId, inputs);
        Decisions.Hit first = outcome.first();
        var made = new Proposed(
                decisionId, outcome.version(), first.ruleId(), result.apply(outcome), first.text("reason"));
        String ruleSetId = trajectories.trajectory(trajectoryNo).ruleSetId();
        proposals.save(new Proposal(trajectoryNo, made, ruleSetId, write(inputs), LocalDateTime.now(clock)));
        return named(made);
    }

    /** The newest proposal of a table for this trajectory. */
    @Transactional(readOnly = true)
    public Optional<Proposed> latest(String trajectoryNo, String decisionId) {
        return proposals
                .findFirstByTrajectoryNoAndDecisionIdOrderByProposedAtDesc(trajectoryNo, decisionId)
                .map(Proposal::view)
                .map(this::named);
    }

    /** Whether whoever reads which row made the newest proposal of a table, and why, learns something of this input of it. */
    @Transactional(readOnly = true)
    public boolean tellsOf(String trajectoryNo, String decisionId, String input) {
        return proposals
                .findFirstByTrajectoryNoAndDecisionIdOrderByProposedAtDesc(trajectoryNo, decisionId)
                .filter(proposal -> whole(proposal).told().contains(input))
                .isPresent();
    }

    /**
     * What the tables have proposed for a trajectory, the newest first.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public Slice<ProposalView> all(String trajectoryNo, int page, int size) {
        return proposals
                .findByTrajectoryNoOrderByProposedAtDescIdDesc(trajectoryNo, PageRequest.of(page, size))
                .map(this::whole);
    }

    /**
     * What other single fact would have made the table propose something else. The version that answered then is asked
     * again, under the same rule set and as on the same day.
     *
     * @param open whether a proposal may be looked into
     * @return empty when the trajectory has no such proposal
     */
    @Transactional(readOnly = true)
    public Optional<ProposalChanges> changes(String trajectoryNo, UUID id, Predicate<ProposalView> open) {
        Optional<Proposal> found =
                proposals.findByIdAndTrajectoryNo(id, trajectoryNo).filter(proposal -> open.test(whole(proposal)));
        return found.map(proposal -> {
            ProposalView view = whole(proposal);
            Map<String, Object> inputs = read(proposal.inputs());
            inputs.put("decisionDate", view.proposedAt().toLocalDate());
            inputs.put("ruleSetId", view.ruleSetId());
            Proposed made = view.proposed();
            return decisions
                    .again(made.decisionId(), made.decisionVersion(), table -> new ChangeSearch(table, inputs, made)
                            .changes(view))
                    .orElseGet(() -> ProposalChanges.none(view, ProposalChanges.Standing.VERSION_DELETED));
        });
    }

    private ProposalView whole(Proposal proposal) {
        Proposed made = proposal.view();
        List<ProposalView.Input> asked = asked(proposal);
        Set<String> told = decisions.toldBy(made.decisionId(), made.decisionVersion(), made.ruleId());
        return proposal.whole(
                named(made),
                decisions.titleOf(made.decisionId(), made.decisionVersion()),
                about(made),
                asked,
                // Nobody knows any more what a deleted version asked in which row.
                told.isEmpty() ? asked.stream().map(ProposalView.Input::name).collect(Collectors.toSet()) : told);
    }

    private String about(Proposed made) {
        return made.result().matches("-?\\d+") ? decisions.countedBy(made.decisionId(), made.decisionVersion()) : null;
    }

    /** The inputs with what the table calls them; one that a deleted version asked keeps its technical name. */
    private List<ProposalView.Input> asked(Proposal proposal) {
        Proposed made = proposal.view();
        Map<String, String> questions = decisions.questionsOf(made.decisionId(), made.decisionVersion());
        Map<String, Object> inputs = read(proposal.inputs());
        List<ProposalView.Input> asked = new ArrayList<>();
        questions.forEach((input, question) -> {
            if (inputs.containsKey(input)) {
                asked.add(new ProposalView.Input(input, question, inputs.remove(input)));
            }
        });
        inputs.forEach((input, answer) -> asked.add(new ProposalView.Input(input, input, answer)));
        return asked;
    }

    /**
     * Keeps what the person chose.
     *
     * @throws FormRejectedException when the choice differs and no reason of sufficient length is given
     */
    public void decide(String trajectoryNo, String decisionId, String chosen, String overrideReason) {
        proposals
                .findFirstByTrajectoryNoAndDecisionIdOrderByProposedAtDesc(trajectoryNo, decisionId)
                .ifPresent(proposal -> {
                    if (proposal.isOverriddenBy(chosen) && isTooShort(overrideReason)) {
                        throw FormRejectedException.of(
                                "overrideReason",
                                "Du har valgt noget andet end systemets forslag. Skriv en begrundelse på mindst %d tegn."
                                        .formatted(work.overrideReasonCharacters()));
                    }
                    proposal.decide(chosen, overrideReason, currentUser.id(), LocalDateTime.now(clock));
                });
    }

    private Proposed named(Proposed made) {
        return new Proposed(
                made.decisionId(),
                made.decisionVersion(),
                made.ruleId(),
                made.result(),
                made.reason(),
                decisions.nameOf(made.decisionId(), made.decisionVersion(), made.ruleId()));
    }

    private boolean isTooShort(String reason) {
        return reason == null || reason.strip().length() < work.overrideReasonCharacters();
    }

    /** Empty for a proposal from before inputs were kept. */
    private Map<String, Object> read(String inputs) {
        if (inputs.isBlank()) {
            return new LinkedHashMap<>();
        }
        try {
            return json.readValue(inputs, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Inputs of a decision can't be read.", e);
        }
    }

    private String write(Map<String, Object> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Inputs of a decision can't be written.", e);
        }
    }
}
