package dk.forloeb.employment;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.FieldError;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.screening.LawSteps;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.screening.ScreeningView;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.OfferStarted;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day by which the law wants a citizen to have had a first offer (domain 1.0.4, {@code law.firstOffer}). How long after
 * the first request for help it lies, and how long before it the caseworker is told, is law-first-offer.dmn's.
 */
@Service
@Transactional
public class FirstOfferService {

    static final String TERM = "law-first-offer";

    private static final Set<TrajectoryStatus> RUNNING =
            EnumSet.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private final FirstOfferRepository offers;
    private final FirstOfferTask task;
    private final ScreeningService screenings;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final CurrentUser currentUser;
    private final Clock clock;

    FirstOfferService(
            FirstOfferRepository offers,
            FirstOfferTask task,
            ScreeningService screenings,
            TrajectoryService trajectories,
            ProposalService proposals,
            CurrentUser currentUser,
            Clock clock) {
        this.offers = offers;
        this.task = task;
        this.screenings = screenings;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Sets the law's day when the citizen has got a caseworker; none where the law has none for this citizen, or the offer
     * was given before.
     */
    public void plan(String no) {
        Optional<ScreeningView> screening = screenings.screening(no);
        LawSteps steps = screening.map(ScreeningView::lawSteps).orElse(LawSteps.UNKNOWN);
        if (!steps.lacksOffer() || offers.existsById(no)) {
            return;
        }
        Decisions.Hit term =
                proposals.ask(no, TERM, inputs(no, screening.get())).first();
        if (term.number("months") > 0) {
            LocalDate due = steps.firstRequestOn().plusMonths(term.number("months"));
            offers.save(new FirstOffer(no, due, due.minusDays(term.number("noticeDays"))));
        }
    }

    private Map<String, Object> inputs(String no, ScreeningView screening) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        return Map.of(
                "benefitType", trajectory.benefitType().name(),
                "age",
                        trajectories
                                .citizenOf(trajectory)
                                .ageOn(screening.lawSteps().firstRequestOn()),
                "educationLevel", screening.educationLevel().name());
    }

    /** The law's day and the caseworker's; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<FirstOfferDays> days(String no) {
        return offers.findById(no).map(FirstOffer::days);
    }

    /** What is wrong with the caseworker's answer, by field of the form {@code secure-first-offer}. */
    @Transactional(readOnly = true)
    public List<FieldError> problems(String no, LocalDate from, LocalDate lookAgainOn) {
        LocalDate today = LocalDate.now(clock);
        LocalDate requestedOn =
                screenings.screening(no).orElseThrow().lawSteps().firstRequestOn();
        List<FieldError> problems = new ArrayList<>();
        if (from.isAfter(today)) {
            problems.add(new FieldError("from", "Datoen ligger i fremtiden."));
        } else if (requestedOn != null && from.isBefore(requestedOn)) {
            problems.add(new FieldError("from", "Datoen ligger før borgerens første henvendelse. Ret datoen."));
        }
        if (lookAgainOn != null && !lookAgainOn.isAfter(today)) {
            problems.add(new FieldError("lookAgainOn", "Vælg en dag efter i dag."));
        }
        return problems;
    }

    /** The caseworker's answer; what only lasts a while is looked at again. */
    public void settle(String no, FirstOfferAnswer answer, LocalDate from, LocalDate lookAgainOn) {
        offers.findById(no).ifPresent(offer -> {
            if (answer.isForAWhile()) {
                offer.lookAgain(lookAgainOn);
            } else {
                offer.settle(answer, from, currentUser.id());
            }
        });
        trajectories.record(no, EventKind.FOERSTE_TILBUD, answer.name());
    }

    /** An offer of Forløb begins. One that begins too late for the law leaves the caseworker's task where it is. */
    @EventListener
    public void on(OfferStarted started) {
        LocalDate today = LocalDate.now(clock);
        offers.findById(started.trajectoryNo())
                .filter(offer -> !offer.isSettled())
                .filter(offer -> !started.on().isAfter(today)
                        || !started.on().isAfter(offer.days().dueOn()))
                .ifPresent(offer -> {
                    offer.settle(FirstOfferAnswer.GIVET, started.on(), currentUser.id());
                    task.offerGiven(started.trajectoryNo());
                });
    }

    @Transactional(readOnly = true)
    List<String> toNotice(int most) {
        return offers.toNotice(LocalDate.now(clock), Limit.of(most));
    }

    /** Begins the caseworker's task; false when another node has, or the course has ended meanwhile. */
    boolean notice(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (!RUNNING.contains(trajectory.status()) || offers.claim(no, LocalDateTime.now(clock)) == 0) {
            return false;
        }
        task.begin(no, trajectory.caseworkerId());
        return true;
    }
}
