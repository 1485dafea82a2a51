package dk.forloeb.followup;

import dk.forloeb.competence.MeasurementKind;
import dk.forloeb.competence.Progression;
import dk.forloeb.competence.ProgressionService;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.Decisions;
import dk.forloeb.followup.AbsenceFacts.AbsenceFact;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.upskilling.CourseBreak;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.UpskillingService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans and keeps the contact with citizens and their workplaces. */
@Service
@Transactional
public class FollowUpService {

    static final String FREQUENCY_DECISION = "contact-frequency";
    static final String INTERVIEWS_DECISION = "law-interviews";

    private static final Set<TrajectoryStatus> FOLLOWED =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private final CitizenContactRepository citizenContacts;
    private final WorkplaceContactRepository workplaceContacts;
    private final MissedContactRepository missedContacts;
    private final RequiredContactRepository requiredContacts;
    private final TrajectoryService trajectories;
    private final PlacementService placements;
    private final ProposalService proposals;
    private final ProgressionService progressions;
    private final UpskillingService upskilling;
    private final Optional<AbsenceFacts> absences;
    private final Optional<AgreedContact> agreedContact;
    private final FollowUpProperties policy;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    FollowUpService(
            CitizenContactRepository citizenContacts,
            WorkplaceContactRepository workplaceContacts,
            MissedContactRepository missedContacts,
            RequiredContactRepository requiredContacts,
            TrajectoryService trajectories,
            PlacementService placements,
            ProposalService proposals,
            ProgressionService progressions,
            UpskillingService upskilling,
            Optional<AbsenceFacts> absences,
            Optional<AgreedContact> agreedContact,
            FollowUpProperties policy,
            WorkingCalendar calendar,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.citizenContacts = citizenContacts;
        this.workplaceContacts = workplaceContacts;
        this.missedContacts = missedContacts;
        this.requiredContacts = requiredContacts;
        this.trajectories = trajectories;
        this.placements = placements;
        this.proposals = proposals;
        this.progressions = progressions;
        this.upskilling = upskilling;
        this.absences = absences;
        this.agreedContact = agreedContact;
        this.policy = policy;
        this.calendar = calendar;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Plans the next contact with the citizen and keeps why it lies there. */
    public ContactPlan planCitizen(String no) {
        LocalDate today = LocalDate.now(clock);
        TrajectoryView trajectory = trajectories.trajectory(no);
        PlacementView placement = placements.current(no).orElse(null);
        Map<String, Object> inputs = inputs(trajectory, placement, today);
        ContactFrequency frequency = frequency(no, inputs);
        proposals.propose(no, FREQUENCY_DECISION, inputs, outcome -> String.valueOf(frequency.citizenDays()));
        Optional<LocalDate> pausedUntil = trajectories.pausedUntil(no);
        LocalDate earliest = pausedUntil.map(last -> calendar.after(last, 1)).orElse(today);
        List<CitizenContact> held = heldWith(no);
        NextContact next = nextContact(trajectory, placement, frequency.citizenDays(), held, today);
        Optional<RequiredContact> known = requiredContacts.findById(no);
        known.ifPresent(before -> held.stream()
                .findFirst()
                .filter(contact -> contact.heldOn().isAfter(before.countsFrom()))
                .ifPresent(contact -> contact.count(before.requiredBy(contact.heldOn()))));
        RequiredContact required = known.orElseGet(() -> new RequiredContact(no));
        if (known.isEmpty() && pausedUntil.isPresent()) {
            required.pause(today);
        }
        InterviewFloor floor = floor(no);
        LocalDate end = floor.end(startedOn(trajectory, today));
        // Planning anew does not make up for what is late.
        boolean outstanding =
                known.filter(one -> one.isOutstanding(next.talked())).isPresent();
        boolean late = outstanding && required.isOverdue(today);
        // A table that asks for more from today on does not make late what was in time.
        LocalDate requiredOn = outstanding ? notBefore(required.counted(today), next.requiredOn()) : next.requiredOn();
        required.require(
                late ? required.countsFrom() : next.from(),
                late ? required.requiredOn() : requiredOn,
                floor.interviews(),
                interviews(held.stream()
                        .filter(contact -> contact.heldOn().isBefore(end))
                        .toList()),
                end);
        requiredContacts.save(required);
        return new ContactPlan(notBefore(earliest, next.on()), isFollowed(trajectory));
    }

    /**
     * @param on the day that is planned
     * @param requiredOn the latest day that contact table, plan and law leave; what was agreed may be earlier
     * @param from the last contact, or what begins the time anew
     * @param talked when the citizen was last talked to, or did not come
     */
    private record NextContact(LocalDate on, LocalDate requiredOn, LocalDate from, LocalDate talked) {}

    /** Plans the next contact with the workplace; it doesn't wait for the citizen's. */
    @Transactional(readOnly = true)
    public WorkplaceContactPlan planWorkplace(String no) {
        LocalDate today = LocalDate.now(clock);
        TrajectoryView trajectory = trajectories.trajectory(no);
        PlacementView placement = placements.current(no).orElse(null);
        ContactFrequency frequency = frequency(no, inputs(trajectory, placement, today));
        boolean due = placement != null && frequency.workplaceDays() > 0;
        LocalDate on = due
                ? notBefore(today, workplaceContact(no, placement, frequency))
                : today.plusDays(frequency.citizenDays());
        return new WorkplaceContactPlan(on, due, isFollowed(trajectory));
    }

    /** How long contact may wait as things stand today, when the citizen is talked to now. */
    @Transactional(readOnly = true)
    public ContactSituation situation(String no) {
        LocalDate today = LocalDate.now(clock);
        TrajectoryView trajectory = trajectories.trajectory(no);
        PlacementView placement = placements.current(no).orElse(null);
        ContactFrequency frequency = frequency(no, inputs(trajectory, placement, today));
        LocalDate byTable = today.plusDays(frequency.citizenDays());
        LocalDate byLaw = byLaw(no, startedOn(trajectory, today), interviews(heldWith(no)) + 1, today);
        return new ContactSituation(today, placement, frequency, byLaw.isBefore(byTable) ? byLaw : byTable);
    }

    /** Where the citizen works today; empty when nowhere. */
    @Transactional(readOnly = true)
    public Optional<PlacementView> currentPlacement(String no) {
        return placements.current(no);
    }

    /**
     * Whether the 11 indicators are to be measured again; a course that was never measured is measured first when its start
     * lies as far back.
     */
    @Transactional(readOnly = true)
    public boolean isProgressionDue(String no) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = progressions.lastMeasuredOn(no).orElseGet(() -> startedOn(trajectories.trajectory(no), today));
        return !last.plusMonths(policy.progressionMonths()).isAfter(today);
    }

    /** Most days between two contacts that a plan may agree on. */
    @Transactional(readOnly = true)
    public int mostDays(String no) {
        return floor(no).mostDays();
    }

    /**
     * Keeps a contact with the citizen.
     *
     * @param progression the 11 indicators when they were measured, else null
     */
    public void reportCitizen(String no, CitizenContactReport report, String note, Progression progression) {
        citizenContacts.save(new CitizenContact(no, report));
        if (progression != null) {
            progressions.measure(no, MeasurementKind.FOLLOWUP, progression);
        }
        trajectories.note(no, NoteKind.OPFOELGNING, note);
        trajectories.record(no, EventKind.KONTAKT_BORGER, report.channel().name());
    }

    /** The citizen did not come; whoever reacts to absence is told ({@link ContactMissed}). */
    public void reportMissed(String no, LocalDateTime plannedAt, LocalDate nextContact) {
        missedContacts.save(new MissedContact(no, plannedAt, nextContact));
        trajectories.record(no, EventKind.UDEBLEVET_FRA_KONTAKT, null);
        publisher.publishEvent(new ContactMissed(no, plannedAt.toLocalDate()));
    }

    public void reportWorkplace(String no, WorkplaceContactReport report) {
        workplaceContacts.save(new WorkplaceContact(no, report));
        if (report.adjustments() != null) {
            trajectories.note(no, NoteKind.OPFOELGNING, report.adjustments());
        }
        trajectories.record(
                no, EventKind.KONTAKT_VIRKSOMHED, report.employerIntent().name());
    }

    /**
     * The citizen has left the workplace: the placement is settled now, not at its end.
     *
     * @throws IllegalStateException when the citizen is in no placement
     */
    public void placementStopped(String no, PlacementStop stop) {
        placements.breakOff(no, stop.reason(), stop.lastDay(), null);
    }

    /** The citizen has left a course: its result is asked for now, not at its end. */
    public void courseStopped(UUID course, CourseBreak stop) {
        upskilling.breakOff(course, stop, null);
    }

    /** Courses that the citizen attends or is about to. */
    @Transactional(readOnly = true)
    public List<CourseView> runningCourses(String no) {
        return upskilling.running(no).stream()
                .filter(course -> course.brokenOff() == null)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<CitizenContactReport> latestCitizenContact(String no) {
        return heldWith(no).stream().findFirst().map(CitizenContact::report);
    }

    /** What the workplace said last, also of an earlier placement. */
    @Transactional(readOnly = true)
    public Optional<WorkplaceContactReport> latestWorkplaceContact(String no) {
        return workplaceContacts.findFirstByTrajectoryNoOrderByHeldAtDesc(no).map(WorkplaceContact::report);
    }

    private ContactFrequency frequency(String no, Map<String, Object> inputs) {
        Decisions.Hit hit = proposals.ask(no, FREQUENCY_DECISION, inputs).first();
        int days = Math.min(hit.number("citizenDays"), floor(no).mostDays());
        int agreed = agreedContact
                .map(port -> port.days(no))
                .orElse(OptionalInt.empty())
                .orElse(days);
        return new ContactFrequency(Math.min(days, agreed), hit.number("workplaceDays"), hit.text("reason"));
    }

    private InterviewFloor floor(String no) {
        Decisions.Hit hit = proposals.ask(no, INTERVIEWS_DECISION, Map.of()).first();
        return new InterviewFloor(hit.number("interviews"), hit.number("months"));
    }

    private Map<String, Object> inputs(TrajectoryView trajectory, PlacementView placement, LocalDate today) {
        AbsenceFact absence = absences.map(port -> port.of(trajectory.no())).orElse(AbsenceFact.NONE);
        Map<String, Object> inputs = new HashMap<>();
        // Nobody is here voluntarily in the sense of the table: that is the outreach to self-supporting citizens.
        inputs.put("voluntary", false);
        inputs.put("noShow30d", absence.noShows());
        inputs.put("sickDaysNow", absence.sickDays());
        inputs.put("phase", placement == null ? phaseOf(trajectory) : Phase.PLACERING.name());
        inputs.put("weekInPlacement", placement == null ? 0 : placement.weekOn(today));
        inputs.put(
                "segment",
                trajectory.segment() == null ? null : trajectory.segment().name());
        return inputs;
    }

    /** The table knows fewer phases than the trajectory; outside a placement nobody is in PLACERING. */
    private static String phaseOf(TrajectoryView trajectory) {
        Phase phase =
                switch (trajectory.phase()) {
                    case VISITATION, START -> Phase.START;
                    case AFKLARING, PLAN -> Phase.AFKLARING;
                    case OPKVAL, PLACERING, NAESTE_SKRIDT -> Phase.OPKVAL;
                    case AFSLUTNING, EFTERVAERN, SLUT -> Phase.EFTERVAERN;
                };
        return phase.name();
    }

    /**
     * Counted from the last contact, else from the start meeting; a placement that has begun since counts anew. What was
     * agreed holds when it is earlier, and the law's floor holds always.
     */
    private NextContact nextContact(
            TrajectoryView trajectory, PlacementView placement, int days, List<CitizenContact> held, LocalDate today) {
        Optional<CitizenContactReport> newest = held.stream().findFirst().map(CitizenContact::report);
        LocalDate startedOn = startedOn(trajectory, today);
        LocalDate last = newest.map(contact -> contact.heldAt().toLocalDate()).orElse(startedOn);
        LocalDate from = placement == null ? last : notBefore(last, placement.startsOn());
        Optional<MissedContact> missed = missedContacts
                .findFirstByTrajectoryNoOrderByPlannedAtDesc(trajectory.no())
                .filter(contact -> contact.plannedOn().isAfter(last));
        if (missed.isPresent()) {
            // The day agreed on in its place; until then the reaction to the absence is the contact.
            LocalDate again = notBefore(
                    today,
                    ContactDays.workingDay(
                            calendar, missed.get().plannedOn(), missed.get().nextContact()));
            LocalDate plannedOn = missed.get().plannedOn();
            return new NextContact(again, again, plannedOn, plannedOn);
        }
        LocalDate byTable = from.plusDays(days);
        LocalDate byLaw = byLaw(trajectory.no(), startedOn, interviews(held), last);
        LocalDate required = byLaw.isBefore(byTable) ? byLaw : byTable;
        LocalDate agreed = newest.map(CitizenContactReport::nextContact)
                .filter(day -> day.isBefore(required))
                .orElse(required);
        return new NextContact(
                notBefore(today, ContactDays.workingDay(calendar, last, agreed)),
                ContactDays.workingDay(calendar, last, required),
                from,
                last);
    }

    private LocalDate byLaw(String no, LocalDate startedOn, int held, LocalDate last) {
        return floor(no).latest(startedOn, held, last, calendar.after(last, 1));
    }

    private LocalDate workplaceContact(String no, PlacementView placement, ContactFrequency frequency) {
        Optional<WorkplaceContactReport> newest = latestWorkplaceContact(no)
                .filter(contact -> !contact.heldAt().toLocalDate().isBefore(placement.startsOn()));
        LocalDate last = newest.map(contact -> contact.heldAt().toLocalDate()).orElse(placement.startsOn());
        LocalDate byTable = last.plusDays(frequency.workplaceDays());
        LocalDate latest = newest.map(WorkplaceContactReport::nextContact)
                .filter(agreed -> agreed.isBefore(byTable))
                .orElse(byTable);
        return ContactDays.workingDay(calendar, last, latest);
    }

    private List<CitizenContact> heldWith(String no) {
        return citizenContacts.findByTrajectoryNoOrderByHeldAtDesc(no);
    }

    /** The start meeting is the first interview. */
    private static int interviews(List<CitizenContact> held) {
        return 1 + held.size();
    }

    private static LocalDate startedOn(TrajectoryView trajectory, LocalDate today) {
        return trajectory.startedOn() == null ? today : trajectory.startedOn();
    }

    private static boolean isFollowed(TrajectoryView trajectory) {
        return FOLLOWED.contains(trajectory.status());
    }

    private static LocalDate notBefore(LocalDate earliest, LocalDate day) {
        return day.isBefore(earliest) ? earliest : day;
    }
}
