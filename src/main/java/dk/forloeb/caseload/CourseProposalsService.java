package dk.forloeb.caseload;

import dk.forloeb.engine.Staff;
import dk.forloeb.health.HealthService;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.ProposalChanges;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.ProposalView;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the fixed caseworker and the team leader why the system proposed what it did (forvaltningsloven § 24). */
@Service
@Transactional
public class CourseProposalsService {

    static final int PAGE = 20;

    private static final String SOURCE = "page:proposals";
    private static final String ONE = "page:proposal";

    private final CaseAccess access;
    private final FixedCaseworker caseworker;
    private final ProposalService proposals;
    private final HealthService health;
    private final Staff staff;
    private final CurrentUser user;
    private final AccessLog log;

    CourseProposalsService(
            CaseAccess access,
            FixedCaseworker caseworker,
            ProposalService proposals,
            HealthService health,
            Staff staff,
            CurrentUser user,
            AccessLog log) {
        this.access = access;
        this.caseworker = caseworker;
        this.proposals = proposals;
        this.health = health;
        this.staff = staff;
        this.user = user;
        this.log = log;
    }

    /**
     * A page of proposals, the newest first.
     *
     * @param page from 1
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such course, or it is not the reader's
     */
    public CourseProposals proposals(String no, int page) {
        ProposalReader reader = reader(access.required(no, SOURCE));
        log.record(AccessLog.Action.READ, no, SOURCE);
        Slice<ProposalView> found = proposals.all(no, page - 1, PAGE);
        return new CourseProposals(
                no,
                found.map(reader::shown).getContent(),
                page,
                found.hasNext(),
                staff.namesOf(found.stream()
                        .map(ProposalView::decidedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    /**
     * What other single fact would have made the table propose something else.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such course, or it is not the reader's
     * @throws UnknownProposalException when the course has no such proposal, or something of it is kept from the reader
     */
    public ProposalChanges changes(String no, UUID id) {
        ProposalReader reader = reader(access.required(no, ONE));
        log.record(AccessLog.Action.READ, no, ONE);
        return proposals
                .changes(no, id, view -> reader.shown(view).isWhole())
                .orElseThrow(UnknownProposalException::new);
    }

    private ProposalReader reader(TrajectoryView course) {
        return new ProposalReader(
                user.id(),
                caseworker.isOf(course),
                health.hasConsent(course.no()),
                health.firstReviewedAt(course.no()).orElse(null));
    }
}
