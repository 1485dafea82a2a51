package dk.forloeb.caseload;

import dk.forloeb.engine.Staff;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.ProposalChanges;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.ProposalView;
import dk.forloeb.trajectory.Proposed;
import java.util.Objects;
import java.util.Set;
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

    /** Tables that are told of health, which the citizen may stop sharing: their inputs stand in the task alone. */
    private static final Set<String> CONFIDENTIAL =
            Set.of("health-routing", "upskilling-track", "next-step", "clarification-screening");

    private final CaseAccess access;
    private final ProposalService proposals;
    private final Staff staff;
    private final AccessLog log;

    CourseProposalsService(CaseAccess access, ProposalService proposals, Staff staff, AccessLog log) {
        this.access = access;
        this.proposals = proposals;
        this.staff = staff;
        this.log = log;
    }

    /**
     * A page of proposals, the newest first.
     *
     * @param page from 1
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such course, or it is not the reader's
     */
    public CourseProposals proposals(String no, int page) {
        access.required(no, SOURCE);
        log.record(AccessLog.Action.READ, no, SOURCE);
        Slice<ProposalView> found = proposals.all(no, page - 1, PAGE);
        return new CourseProposals(
                no,
                found.getContent(),
                page,
                found.hasNext(),
                staff.namesOf(found.stream()
                        .map(ProposalView::decidedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    /** Whether a proposal's inputs and reasons, and what else would have come of them, are kept back. */
    public static boolean isConfidential(Proposed made) {
        return CONFIDENTIAL.contains(made.decisionId());
    }

    /**
     * What other single fact would have made the table propose something else.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such course, or it is not the reader's
     * @throws UnknownProposalException when the course has no such proposal, or it is confidential
     */
    public ProposalChanges changes(String no, UUID id) {
        access.required(no, ONE);
        log.record(AccessLog.Action.READ, no, ONE);
        return proposals.changes(no, id, made -> !isConfidential(made)).orElseThrow(UnknownProposalException::new);
    }
}
