package dk.forloeb.caseload;

import dk.forloeb.engine.Staff;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.ProposalView;
import java.util.Objects;
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
}
