package dk.forloeb.clarification;

import dk.forloeb.decision.DecisionResult;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.Decisions;
import dk.forloeb.health.CertificateService;
import dk.forloeb.health.HealthFileKind;
import dk.forloeb.health.HealthFileService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a clarification of flexjob or pension from the first look to its outcome. */
@Service
@Transactional
public class ClarificationService {

    /** Id of the decision table that proposes the way. */
    public static final String SCREENING = "clarification-screening";

    static final String VARIANT = "clarification-variant";

    private final ClarificationRepository clarifications;
    private final ClarificationTextRepository texts;
    private final HealthFileService healthFile;
    private final CertificateService certificates;
    private final DecisionService decisions;
    private final PensionDeadlineService pensionDeadlines;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final ClarificationProperties policy;
    private final FieldCipher cipher;
    private final CurrentUser currentUser;
    private final Clock clock;

    ClarificationService(
            ClarificationRepository clarifications,
            ClarificationTextRepository texts,
            HealthFileService healthFile,
            CertificateService certificates,
            DecisionService decisions,
            PensionDeadlineService pensionDeadlines,
            TrajectoryService trajectories,
            ProposalService proposals,
            ClarificationProperties policy,
            FieldCipher cipher,
            CurrentUser currentUser,
            Clock clock) {
        this.clarifications = clarifications;
        this.texts = texts;
        this.healthFile = healthFile;
        this.certificates = certificates;
        this.decisions = decisions;
        this.pensionDeadlines = pensionDeadlines;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.policy = policy;
        this.cipher = cipher;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Years until the citizen gets folkepension, as far as the birthday tells; 0 when that is over. */
    @Transactional(readOnly = true)
    public int yearsToPension(String no) {
        return Math.max(0, policy.pensionAge() - age(trajectories.trajectory(no)));
    }

    /** Begins a clarification with what the caseworker knows. */
    public void open(String no, WorkAbilityReport report) {
        newest(no).filter(open -> !open.view().status().isOver()).ifPresent(open -> {
            throw new ClarificationRefusedException(no, open.view().status(), "second clarification");
        });
        Clarification clarification =
                clarifications.save(new Clarification(no, report, currentUser.id(), LocalDateTime.now(clock)));
        write(clarification, Map.of(TextKind.FUNKTION, report.function(), TextKind.DOKUMENTATION, report.evidence()));
        trajectories.enter(no, Phase.AFKLARING);
        trajectories.record(no, EventKind.AFKLARING_BEGYNDT, null);
    }

    /** Asks the table which way the case should go. */
    public Proposed propose(String no) {
        Clarification clarification = find(no);
        Map<String, Object> inputs = clarification.screeningInputs();
        inputs.put("age", age(trajectories.trajectory(no)));
        return proposals.propose(no, SCREENING, inputs, outcome -> {
            Decisions.Hit hit = outcome.first();
            clarification.tellOfSeniorPension(Boolean.TRUE.equals(hit.outputs().get("seniorInfo")));
            return hit.text("route");
        });
    }

    /** The table's newest proposal of a way. */
    @Transactional(readOnly = true)
    public Optional<Proposed> proposal(String no) {
        return proposals.latest(no, SCREENING);
    }

    /**
     * Keeps the caseworker's choice.
     *
     * @throws dk.forloeb.engine.FormRejectedException when it differs from the proposal without a reason
     */
    public void choose(String no, ClarificationRoute route, String overrideReason) {
        proposals.decide(no, SCREENING, route.name(), overrideReason);
        find(no).choose(route);
        trajectories.record(no, EventKind.AFKLARING_VEJ, route.name());
    }

    /** The team leader's look at a case that is said to be obvious. */
    public void checkObvious(String no, boolean obvious, Set<ObviousEvidence> proven, String reason) {
        Clarification clarification = find(no);
        clarification.checkObvious(obvious, proven, currentUser.id());
        write(clarification, Map.of(TextKind.AABENBAR, reason));
        trajectories.record(no, EventKind.AABENBAR_SAG_VURDERET, obvious ? "JA" : "NEJ");
    }

    /**
     * Keeps that the citizen knows what happens.
     *
     * @param existingGrounds whether the citizen wants a decision on what is known already
     * @param citizenView what the citizen thinks of it; null when nothing was said
     */
    public void inform(String no, LocalDate on, boolean existingGrounds, String citizenView) {
        Clarification clarification = find(no);
        clarification.inform(on, existingGrounds);
        if (citizenView != null) {
            write(clarification, Map.of(TextKind.BORGERENS_SYN, citizenView));
        }
        trajectories.record(
                no, EventKind.AFKLARING_INFORMERET, clarification.view().route().name());
    }

    /** Asks which rules hold for a case that is raised today. */
    public VariantRules chooseVariant(String no) {
        VariantRules rules = VariantRules.of(proposals.ask(no, VARIANT, Map.of()));
        find(no).follow(rules);
        return rules;
    }

    /**
     * Keeps what citizen and caseworker have written together.
     *
     * @param health goes to schema health alone
     */
    public void prepare(
            String no, Map<TextKind, String> written, Map<HealthFileKind, String> health, LocalDate approvedOn) {
        Clarification clarification = find(no);
        clarification.prepare(approvedOn);
        write(clarification, written);
        healthFile.write(no, clarification.getId(), health);
        trajectories.record(no, EventKind.AFKLARING_FORBEREDT, null);
    }

    /** Keeps the region's health advice, which is a condition of every recommendation. */
    public void keepAdvice(String no, String advice) {
        healthFile.write(no, find(no).getId(), Map.of(HealthFileKind.RAADGIVNING, advice));
        trajectories.record(no, EventKind.SUNDHEDSFAGLIG_RAADGIVNING, null);
    }

    /** Keeps why the case goes on as it does, where no step of the clarification itself says so; no diagnoses. */
    public void justify(String no, TextKind kind, String reason) {
        write(find(no), Map.of(kind, reason));
    }

    /** Whether health advice is there, so that a recommendation may be written. */
    @Transactional(readOnly = true)
    public boolean hasAdvice(String no) {
        return healthFile.adviceRef(find(no).getId()).isPresent();
    }

    public void recommend(
            String no, Recommendation recommendation, WorkAbility workAbility, Map<TextKind, String> written) {
        Clarification clarification = find(no);
        clarification.recommend(
                recommendation,
                workAbility,
                healthFile.adviceRef(clarification.getId()).orElse(null),
                currentUser.id());
        write(clarification, written);
        trajectories.record(no, EventKind.AFKLARING_INDSTILLING, recommendation.name());
    }

    /**
     * Keeps what the municipality does with the recommendation.
     *
     * @param deviation what is decided about instead; null unless the municipality departs from it
     * @param reason null when the recommendation is followed
     */
    public ClarificationView consider(String no, ConsideredStep step, CaseKind deviation, String reason) {
        Clarification clarification = find(no);
        clarification.consider(step, deviation, currentUser.id());
        if (reason != null) {
            write(clarification, Map.of(TextKind.BESLUTNING, reason));
        }
        trajectories.record(no, EventKind.INDSTILLING_BESLUTTET, step.name());
        return clarification.view();
    }

    /** Opens the decision; nothing happens when that is done. From this day a case goes by the pension rules. */
    public ClarificationView openDecision(String no) {
        Clarification clarification = find(no);
        if (clarification.isDecisionDue()) {
            clarification.openDecision(
                    decisions.open(no, clarification.nextCaseKind().name()),
                    LocalDate.now(clock),
                    pensionDeadlines.term(no));
            if (clarification.isPensionCaseOpen()) {
                trajectories.record(no, EventKind.PENSIONSSAG_PAABEGYNDT, null);
            }
        }
        return clarification.view();
    }

    /**
     * The citizen has the decision.
     *
     * @return whether it goes the citizen's way, so that it is to be carried out
     */
    public boolean recordResult(String no) {
        Clarification clarification = find(no);
        boolean granted = isGranted(decisions.decision(clarification.view().decisionId()));
        clarification.recordResult(granted);
        trajectories.record(
                no, EventKind.AFKLARING_RESULTAT, clarification.view().outcome().name());
        return granted;
    }

    /** Whether the pension that the citizen applied for is refused, and what else is recommended is to be decided about now. */
    @Transactional(readOnly = true)
    public boolean isFurtherDecisionDue(String no) {
        return find(no).isFurtherDecisionDue();
    }

    /** @param note null when there is nothing to add */
    public void effectuate(String no, Effectuation how, LocalDate on, LocalDate from, String note) {
        Clarification clarification = find(no);
        clarification.effectuate(how, on, from);
        if (note != null) {
            write(clarification, Map.of(TextKind.IVAERKSAETTELSE, note));
        }
        trajectories.record(no, EventKind.AFKLARING_IVAERKSAT, how.name());
    }

    /**
     * Closes the clarification.
     *
     * @return what it came to
     */
    public ClarificationOutcome conclude(String no) {
        Clarification clarification = find(no);
        if (!clarification.view().status().isOver()) {
            clarification.close(withoutDecision(clarification.view()), LocalDate.now(clock));
            trajectories.enter(
                    no, clarification.view().outcome().endsCourse() ? Phase.AFSLUTNING : Phase.NAESTE_SKRIDT);
            trajectories.record(
                    no,
                    EventKind.AFKLARING_AFSLUTTET,
                    clarification.view().outcome().name());
        }
        return clarification.view().outcome();
    }

    /**
     * The course ends: what is open lapses, with the decision that was being made. What is decided stands.
     *
     * @param withdrawn whether the citizen has said that the case need not be decided
     */
    public void endOpen(String no, boolean withdrawn) {
        certificates.lapseOpen(no);
        running(no).ifPresent(open -> {
            if (open.view().decisionId() != null) {
                decisions.lapse(open.view().decisionId());
            }
            if (withdrawn || open.isDecided()) {
                open.withdraw(LocalDate.now(clock));
                trajectories.record(
                        no, EventKind.AFKLARING_AFSLUTTET, open.view().outcome().name());
            } else {
                open.interrupt(LocalDate.now(clock));
                trajectories.record(no, EventKind.AFKLARING_AFBRUDT, null);
            }
        });
    }

    /** @throws IllegalStateException when the trajectory has none */
    @Transactional(readOnly = true)
    public ClarificationView clarification(String no) {
        return find(no).view();
    }

    /** What the newest clarification came to; empty when there is none, or it is not over. */
    @Transactional(readOnly = true)
    public Optional<ClarificationOutcome> outcome(String no) {
        return newest(no)
                .map(Clarification::view)
                .filter(view -> view.status() == ClarificationStatus.AFSLUTTET)
                .map(ClarificationView::outcome);
    }

    /** The newest text of each kind. Whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public Map<TextKind, String> texts(String no) {
        Map<TextKind, String> newestOfKind = new EnumMap<>(TextKind.class);
        texts.findByClarificationIdOrderByWrittenAt(find(no).getId())
                .forEach(text -> newestOfKind.put(text.kind(), cipher.decrypt(text.textEncrypted())));
        return newestOfKind;
    }

    /** The decision that the clarification led to; empty before it is opened. */
    @Transactional(readOnly = true)
    public Optional<DecisionView> decision(String no) {
        return Optional.ofNullable(find(no).view().decisionId()).map(decisions::decision);
    }

    private ClarificationOutcome withoutDecision(ClarificationView clarification) {
        boolean withdrawn = clarification.route() == ClarificationRoute.FORELIGGENDE_GRUNDLAG
                && clarification.decisionId() != null
                && decisions.decision(clarification.decisionId()).status() == DecisionStatus.FRAFALDET;
        return withdrawn ? ClarificationOutcome.BORGER_TRAKKER_ANSOEGNING : ClarificationOutcome.TILBAGE_T1;
    }

    private static boolean isGranted(DecisionView decision) {
        return decision.result() == DecisionResult.BEVILGET || decision.result() == DecisionResult.DELVIS;
    }

    private int age(TrajectoryView trajectory) {
        return trajectories.citizenOf(trajectory).ageOn(LocalDate.now(clock));
    }

    private void write(Clarification clarification, Map<TextKind, String> written) {
        LocalDateTime now = LocalDateTime.now(clock);
        written.forEach((kind, text) -> texts.save(
                new ClarificationText(clarification.getId(), kind, cipher.encrypt(text), now, currentUser.id())));
    }

    /** Whether a clarification goes on, raised or not. */
    @Transactional(readOnly = true)
    public boolean isRunning(String no) {
        return running(no).isPresent();
    }

    private Optional<Clarification> running(String no) {
        return newest(no).filter(open -> !open.view().status().isOver());
    }

    private Optional<Clarification> newest(String no) {
        return clarifications.findFirstByTrajectoryNoOrderByOpenedAtDesc(no);
    }

    private Clarification find(String no) {
        return newest(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no clarification.".formatted(no)));
    }
}
