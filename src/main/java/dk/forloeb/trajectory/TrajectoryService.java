package dk.forloeb.trajectory;

import dk.forloeb.citizen.CitizenCorrection;
import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.citizen.CitizenField;
import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.Registration;
import dk.forloeb.platform.CodeSet;
import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record of trajectories. Every change of status leaves an event. */
@Service
@Transactional
public class TrajectoryService {

    private final TrajectoryRepository trajectories;
    private final EventRepository events;
    private final NoteRepository notes;
    private final TrajectoryNumbers numbers;
    private final CitizenService citizens;
    private final RuleSets ruleSets;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    TrajectoryService(
            TrajectoryRepository trajectories,
            EventRepository events,
            NoteRepository notes,
            TrajectoryNumbers numbers,
            CitizenService citizens,
            RuleSets ruleSets,
            CurrentUser currentUser,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.trajectories = trajectories;
        this.events = events;
        this.notes = notes;
        this.numbers = numbers;
        this.citizens = citizens;
        this.ruleSets = ruleSets;
        this.currentUser = currentUser;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Registers the citizen and opens a trajectory.
     *
     * @throws dk.forloeb.citizen.InvalidCprException when the number can't be a CPR number
     */
    public ReferralReceipt refer(Referral referral) {
        Registration registration = citizens.register(referral.cpr(), referral.citizen());
        UUID citizenId = registration.citizen().id();
        List<String> alreadyIn = trajectories.findByCitizenIdAndStatusIn(citizenId, Trajectory.OPEN).stream()
                .map(Trajectory::getId)
                .toList();
        LocalDate today = LocalDate.now(clock);
        var trajectory = trajectories.save(
                new Trajectory(numbers.next(today), citizenId, referral, ruleSets.on(today), today, currentUser.id()));
        String no = trajectory.getId();
        record(no, EventKind.HENVIST, referral.source().name());
        tellOfChange(no, registration.changed());
        alreadyIn.forEach(other -> tellOfChange(other, registration.changed()));
        note(no, NoteKind.HENVISNING, referral.note());
        if (referral.residenceReason() != null) {
            note(no, NoteKind.HENVISNING, referral.residenceReason());
        }
        return new ReferralReceipt(no, false, alreadyIn);
    }

    /**
     * Number of the trajectory that this caller opened with this key.
     *
     * @throws KeyReusedException when that was another referral
     */
    @Transactional(readOnly = true)
    public Optional<String> openedBy(ReferralCall call) {
        return trajectories
                .findByReferredByAndIdempotencyKey(currentUser.id(), call.key())
                .map(trajectory -> {
                    if (!trajectory.wasOpenedBy(call)) {
                        throw new KeyReusedException();
                    }
                    return trajectory.getId();
                });
    }

    /**
     * Remembers the call that opened the trajectory. A caller's key serves one trajectory only.
     *
     * @param fingerprint of what the call says, by which another call with the same key is told from a repeated one
     * @throws org.springframework.dao.DataIntegrityViolationException when another call with this key was faster
     */
    public void rememberCall(String no, ReferralCall call) {
        find(no).rememberCall(call);
        trajectories.flush();
    }

    /** @throws UnknownTrajectoryException when there is none */
    @Transactional(readOnly = true)
    public TrajectoryView trajectory(String no) {
        return find(no).view();
    }

    @Transactional(readOnly = true)
    public boolean exists(String no) {
        return trajectories.existsById(no);
    }

    /** The citizen of a trajectory. */
    @Transactional(readOnly = true)
    public CitizenView citizenOf(TrajectoryView trajectory) {
        return citizens.citizen(trajectory.citizenId());
    }

    /**
     * The referral had another number than the citizen has: the trajectory now belongs to whoever has this number, with
     * what the referral told. Whoever only came into the record by the wrong number leaves it.
     *
     * @throws dk.forloeb.citizen.InvalidCprException when the number can't be a CPR number
     */
    public void correctCpr(String no, String cprAsTyped) {
        Trajectory trajectory = find(no);
        CitizenView mistaken = citizenOf(trajectory.view());
        if (citizens.hasNumber(mistaken.id(), cprAsTyped)) {
            return;
        }
        boolean shared = trajectories.countByCitizenId(mistaken.id()) > 1;
        // The telephone number may be that of the real person who was hit by mistake.
        CitizenDetails told = shared ? mistaken.details().withoutContact() : mistaken.details();
        Registration registration = citizens.register(cprAsTyped, told);
        trajectory.belongTo(registration.citizen().id());
        trajectories.flush();
        if (!shared) {
            citizens.forget(mistaken.id());
        }
        Set<CitizenField> changed = EnumSet.of(CitizenField.CPR);
        changed.addAll(registration.changed());
        tellOfChange(no, changed);
    }

    /**
     * Somebody who works on a trajectory corrects what is known of its citizen; each of the citizen's open trajectories
     * tells of it.
     *
     * @param version which version of the citizen the person has seen
     * @return whether anything is different now
     * @throws dk.forloeb.citizen.StaleCitizenException when the citizen was changed since
     */
    public boolean correctCitizen(String no, int version, CitizenCorrection correction) {
        UUID citizenId = find(no).view().citizenId();
        Set<CitizenField> changed = citizens.correct(citizenId, version, correction);
        trajectories.findByCitizenIdAndStatusIn(citizenId, Trajectory.UNCLOSED).stream()
                .map(Trajectory::getId)
                .forEach(open -> tellOfChange(open, changed));
        return !changed.isEmpty();
    }

    /** Name and address of the citizen are protected from now on; forms and letters follow by themselves. */
    public void protectCitizen(String no) {
        if (citizens.protect(find(no).view().citizenId())) {
            tellOfChange(no, Set.of(CitizenField.BESKYTTELSE));
        }
    }

    /** The citizen has died; no letter leaves any more, whatever the course's outcome. */
    public void citizenDied(String no, LocalDate on) {
        citizens.died(find(no).view().citizenId(), on);
    }

    /** Numbers of the citizen's other open trajectories. */
    @Transactional(readOnly = true)
    public List<String> otherOpen(TrajectoryView trajectory) {
        return trajectories.findByCitizenIdAndStatusIn(trajectory.citizenId(), Trajectory.OPEN).stream()
                .map(Trajectory::getId)
                .filter(no -> !no.equals(trajectory.no()))
                .toList();
    }

    /** All of a citizen's trajectories, closed ones too. */
    @Transactional(readOnly = true)
    public List<TrajectoryView> allOf(UUID citizenId) {
        return trajectories.findByCitizenId(citizenId).stream()
                .map(Trajectory::view)
                .toList();
    }

    /** The trajectories of whoever has this number whose record is not closed; none when nobody is known by it. */
    @Transactional(readOnly = true)
    public List<TrajectoryView> unclosedOf(String cprDigits) {
        return citizens.withNumber(cprDigits)
                .map(citizen -> trajectories.findByCitizenIdAndStatusIn(citizen, Trajectory.UNCLOSED).stream()
                        .map(Trajectory::view)
                        .toList())
                .orElse(List.of());
    }

    public void learn(String no, Facts facts) {
        find(no).learn(facts);
        record(no, EventKind.BESKREVET, null);
    }

    public void learnDanish(String no, DanishLevel level) {
        if (find(no).learnDanish(level)) {
            record(no, EventKind.DANSKNIVEAU, level.name());
        }
    }

    /** Decides the place on the waiting list, so each change of it is told of: the table's first, then the person's. */
    public void classify(String no, Segment segment, Integer priority) {
        if (find(no).classify(segment, priority)) {
            record(no, EventKind.SEGMENTERET, "%s,%s".formatted(codeOf(segment), codeOf(priority)));
        }
    }

    public void putOnWaitingList(String no) {
        Trajectory trajectory = find(no);
        trajectory.putOnWaitingList();
        publisher.publishEvent(new SeatWanted(trajectory.orgUnit()));
        record(no, EventKind.VENTELISTE, null);
    }

    public void admit(String no) {
        find(no).admit();
        record(no, EventKind.PLADS_TILDELT, null);
    }

    public void refuse(String no, String reasonCode) {
        find(no).refuse(LocalDate.now(clock));
        record(no, EventKind.SCREENET, reasonCode);
    }

    public void assignTo(String no, String caseworkerId) {
        find(no).assignTo(caseworkerId);
        record(no, EventKind.SAGSBEHANDLER_TILDELT, caseworkerId);
    }

    public void activate(String no) {
        find(no).activate(LocalDate.now(clock));
        record(no, EventKind.AKTIVERET, null);
    }

    public void enter(String no, Phase phase) {
        find(no).enter(phase);
        record(no, EventKind.FASE, phase.name());
    }

    public void pause(String no) {
        find(no).pause();
        record(no, EventKind.PAUSE, null);
    }

    /** The pause for treatment is over; one for leave or prison goes on. */
    public void resume(String no) {
        if (find(no).resume()) {
            record(no, EventKind.GENOPTAGET, null);
        }
    }

    /**
     * The citizen is on leave or in prison: time stands still for the tasks of the course ({@link CoursePaused}).
     *
     * @param lastDay expected; a pause that runs already gets this one
     */
    public void pauseUntil(String no, LocalDate lastDay) {
        Trajectory trajectory = find(no);
        boolean begins = trajectory.pausedUntil() == null;
        trajectory.pauseUntil(lastDay);
        record(no, EventKind.PAUSE, lastDay.toString());
        if (begins) {
            publisher.publishEvent(new CoursePaused(no));
        }
    }

    /** Last day of a pause for leave or prison; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> pausedUntil(String no) {
        return Optional.ofNullable(find(no).pausedUntil());
    }

    /** The citizen is back: time runs again ({@link CourseResumed}). */
    public void returnFromPause(String no) {
        find(no).returnFromPause();
        record(no, EventKind.GENOPTAGET, null);
        publisher.publishEvent(new CourseResumed(no));
    }

    /** Ends the course; a seat that it took up is free for somebody who waits ({@link SeatFreed}). */
    public void end(String no, Outcome outcome, LocalDate on) {
        Trajectory trajectory = find(no);
        boolean freesSeat = trajectory.takesSeat();
        boolean paused = trajectory.pausedUntil() != null;
        trajectory.end(outcome, on);
        if (paused) {
            publisher.publishEvent(new CourseResumed(no));
        }
        if (freesSeat) {
            publisher.publishEvent(new SeatFreed(trajectory.orgUnit()));
        }
        record(no, EventKind.AFSLUTTET, outcome.name());
    }

    public void startAftercare(String no) {
        find(no).startAftercare();
        record(no, EventKind.EFTERVAERN_STARTET, null);
    }

    public void close(String no) {
        find(no).close();
        record(no, EventKind.LUKKET, null);
    }

    /** Adds to the timeline. The code is a short id, never a text about the citizen. */
    public void record(String no, EventKind kind, String code) {
        events.save(new TrajectoryEvent(no, LocalDateTime.now(clock), currentUser.id(), kind, code));
    }

    /** Adds a note that everybody on the trajectory may read. */
    public void note(String no, NoteKind kind, String text) {
        note(no, kind, NoteVisibility.ALMINDELIG, text);
    }

    public void note(String no, NoteKind kind, NoteVisibility visibility, String text) {
        notes.save(new Note(no, LocalDateTime.now(clock), currentUser.id(), kind, visibility, text));
    }

    @Transactional(readOnly = true)
    public List<EventView> events(String no) {
        return events.findByTrajectoryNoOrderByAt(no).stream()
                .map(TrajectoryEvent::view)
                .toList();
    }

    /** The last thing of these kinds that happened. */
    @Transactional(readOnly = true)
    public Optional<EventView> newestEvent(String no, Collection<EventKind> kinds) {
        return events.findFirstByTrajectoryNoAndKindInOrderByAtDesc(no, kinds).map(TrajectoryEvent::view);
    }

    @Transactional(readOnly = true)
    public List<NoteView> notes(String no, Collection<NoteVisibility> visible) {
        return notes.findByTrajectoryNoAndVisibilityInOrderByAt(no, visible).stream()
                .map(Note::view)
                .toList();
    }

    /** How many citizens take up a seat of this unit. */
    @Transactional(readOnly = true)
    public long seatsTaken(OrgUnit orgUnit) {
        return trajectories.countByOrgUnitAndStatuses(orgUnit, Trajectory.SEATED);
    }

    /** Numbers of a unit's waiting trajectories: highest priority first, then the earliest referral. */
    @Transactional(readOnly = true)
    public List<String> waitingList(OrgUnit orgUnit) {
        return trajectories.waitingNumbers(orgUnit);
    }

    /** How many of the unit's waiting trajectories come before this one, which need not wait itself. */
    @Transactional(readOnly = true)
    public long waitingAhead(TrajectoryView trajectory) {
        int priority = trajectory.priority() == null ? Integer.MAX_VALUE : trajectory.priority();
        return trajectories.countAhead(trajectory.orgUnit(), trajectory.no(), priority, trajectory.referredOn());
    }

    /**
     * Numbers of running courses, in their order.
     *
     * @param orgUnit null for all units
     * @param ruleSetId null for all rule sets
     * @param after number after which they come; empty for the first
     */
    @Transactional(readOnly = true)
    public List<String> running(OrgUnit orgUnit, String ruleSetId, String after, int most) {
        return trajectories.running(orgUnit, ruleSetId, Trajectory.SEATED, after, Limit.of(most));
    }

    /** How many {@link #running} there are. */
    @Transactional(readOnly = true)
    public long countRunning(OrgUnit orgUnit, String ruleSetId) {
        return trajectories.countRunning(orgUnit, ruleSetId, Trajectory.SEATED);
    }

    /** Open, seated trajectories of each of these caseworkers. */
    @Transactional(readOnly = true)
    public Map<String, Long> caseloads(Collection<String> caseworkerIds) {
        Map<String, Long> loads = new HashMap<>();
        caseworkerIds.forEach(id -> loads.put(id, 0L));
        trajectories
                .countByCaseworker(caseworkerIds, Trajectory.SEATED)
                .forEach(row -> loads.put((String) row[0], (Long) row[1]));
        return loads;
    }

    /** Names what is different about the citizen; whoever works on the trajectory sees the new values on the forms. */
    private void tellOfChange(String no, Set<CitizenField> changed) {
        if (!changed.isEmpty()) {
            record(no, EventKind.BORGER_RETTET, CodeSet.join(changed));
        }
    }

    private static String codeOf(Object fact) {
        return fact == null ? "UKENDT" : fact.toString();
    }

    private Trajectory find(String no) {
        return trajectories.findById(no).orElseThrow(UnknownTrajectoryException::new);
    }
}
