package dk.forloeb.followup;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans and keeps the contact with citizens and their workplaces. */
@Service
@Transactional
public class FollowUpService {

    static final String FREQUENCY_DECISION = "contact-frequency";

    private static final Set<TrajectoryStatus> FOLLOWED =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private final CitizenContactRepository citizenContacts;
    private final WorkplaceContactRepository workplaceContacts;
    private final TrajectoryService trajectories;
    private final PlacementService placements;
    private final ProposalService proposals;
    private final Optional<AbsenceFacts> absences;
    private final FollowUpProperties law;
    private final Clock clock;

    FollowUpService(
            CitizenContactRepository citizenContacts,
            WorkplaceContactRepository workplaceContacts,
            TrajectoryService trajectories,
            PlacementService placements,
            ProposalService proposals,
            Optional<AbsenceFacts> absences,
            FollowUpProperties law,
            Clock clock) {
        this.citizenContacts = citizenContacts;
        this.workplaceContacts = workplaceContacts;
        this.trajectories = trajectories;
        this.placements = placements;
        this.proposals = proposals;
        this.absences = absences;
        this.law = law;
        this.clock = clock;
    }

    /** Plans the next round of contact and keeps why it lies there. */
    public ContactPlan plan(String no) {
        LocalDate today = LocalDate.now(clock);
        PlacementView placement = placements.current(no).orElse(null);
        Map<String, Object> inputs = inputs(no, placement, today);
        ContactFrequency frequency = frequency(no, inputs);
        proposals.propose(no, FREQUENCY_DECISION, inputs, outcome -> String.valueOf(frequency.citizenDays()));
        LocalDate on = nextRound(latestCitizenContact(no), frequency.citizenDays(), today);
        boolean workplaceDue = placement != null
                && frequency.workplaceDays() > 0
                && ContactDays.cannotWait(workplaceDueOn(no, placement, frequency), on, frequency.citizenDays());
        return new ContactPlan(on, workplaceDue, continues(no));
    }

    /** How long contact may wait as things stand today. */
    @Transactional(readOnly = true)
    public ContactSituation situation(String no) {
        LocalDate today = LocalDate.now(clock);
        PlacementView placement = placements.current(no).orElse(null);
        return new ContactSituation(today, placement, frequency(no, inputs(no, placement, today)));
    }

    public void reportCitizen(String no, CitizenContactReport report, String note) {
        citizenContacts.save(new CitizenContact(no, report));
        trajectories.note(no, NoteKind.OPFOELGNING, note);
        trajectories.record(no, EventKind.KONTAKT_BORGER, report.channel().name());
    }

    public void reportWorkplace(String no, WorkplaceContactReport report) {
        workplaceContacts.save(new WorkplaceContact(no, report));
        if (report.adjustments() != null) {
            trajectories.note(no, NoteKind.OPFOELGNING, report.adjustments());
        }
        trajectories.record(
                no, EventKind.KONTAKT_VIRKSOMHED, report.employerIntent().name());
    }

    /** Whether the trajectory is open, so that contact goes on. */
    @Transactional(readOnly = true)
    public boolean continues(String no) {
        return FOLLOWED.contains(trajectories.trajectory(no).status());
    }

    @Transactional(readOnly = true)
    public Optional<CitizenContactReport> latestCitizenContact(String no) {
        return citizenContacts.findFirstByTrajectoryNoOrderByHeldAtDesc(no).map(CitizenContact::report);
    }

    /** What the workplace said last, also of an earlier placement. */
    @Transactional(readOnly = true)
    public Optional<WorkplaceContactReport> latestWorkplaceContact(String no) {
        return workplaceContacts.findFirstByTrajectoryNoOrderByHeldAtDesc(no).map(WorkplaceContact::report);
    }

    private ContactFrequency frequency(String no, Map<String, Object> inputs) {
        Decisions.Hit hit = proposals.ask(no, FREQUENCY_DECISION, inputs).first();
        return new ContactFrequency(
                Math.min(hit.number("citizenDays"), law.lawMaxDays()), hit.number("workplaceDays"), hit.text("reason"));
    }

    private Map<String, Object> inputs(String no, PlacementView placement, LocalDate today) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        AbsenceFact absence = absences.map(port -> port.of(no)).orElse(AbsenceFact.NONE);
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

    private static LocalDate nextRound(Optional<CitizenContactReport> last, int days, LocalDate today) {
        LocalDate byTable = today.plusDays(days);
        LocalDate latest = last.map(CitizenContactReport::nextContact)
                .filter(agreed -> agreed.isBefore(byTable))
                .orElse(byTable);
        LocalDate previous = last.map(contact -> contact.heldAt().toLocalDate()).orElse(today);
        LocalDate day = ContactDays.workingDay(previous, latest);
        return day.isBefore(today) ? today : day;
    }

    private LocalDate workplaceDueOn(String no, PlacementView placement, ContactFrequency frequency) {
        Optional<WorkplaceContactReport> last = latestWorkplaceContact(no)
                .filter(contact -> !contact.heldAt().toLocalDate().isBefore(placement.startsOn()));
        LocalDate byTable = last.map(contact -> contact.heldAt().toLocalDate())
                .orElse(placement.startsOn())
                .plusDays(frequency.workplaceDays());
        return last.map(WorkplaceContactReport::nextContact)
                .filter(agreed -> agreed.isBefore(byTable))
                .orElse(byTable);
    }
}
