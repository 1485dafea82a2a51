package dk.forloeb.fileaccess.process;

import dk.forloeb.fileaccess.AccessKind;
import dk.forloeb.fileaccess.AccessRequestService;
import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The law's terms for an answer run from the day on which the request came, not from its registration. */
@Component
class AccessAnchor implements DeadlineAnchor {

    private static final Map<String, AccessKind> TASKS = Map.of(
            AccessRequestModel.Elements.ANSWER_FILE_ACCESS, AccessKind.AKTINDSIGT,
            AccessRequestModel.Elements.ANSWER_DATA_ACCESS, AccessKind.INDSIGT);

    private final AccessRequestService requests;

    AccessAnchor(AccessRequestService requests) {
        this.requests = requests;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        return Optional.ofNullable(TASKS.get(taskId))
                .flatMap(kind -> requests.answeredFrom(trajectoryNo, kind))
                .map(day -> new DeadlineStart(StartEvent.ANMODNING, day));
    }
}
