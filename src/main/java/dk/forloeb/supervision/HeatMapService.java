package dk.forloeb.supervision;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a process takes its time: counts and durations by step. They are of all citizens together and name nobody. */
@Service
@Transactional(readOnly = true)
public class HeatMapService {

    private final ProcessHistory history;
    private final SupervisorAccess access;

    HeatMapService(ProcessHistory history, SupervisorAccess access) {
        this.history = history;
        this.access = access;
    }

    /**
     * @param definitionId the version whose diagram is looked at
     * @throws UnknownProcessException when there is no such version
     * @throws NoSupervisorException when the person may not see its history
     */
    public HeatMap of(String definitionId, HeatMapFilter filter) {
        access.require();
        Definition shown = history.definition(definitionId).orElseThrow(UnknownProcessException::new);
        access.requireHistoryOf(shown);
        List<Definition> versions = history.versions(shown.key());
        Definition only = filter.version() == null
                ? null
                : versions.stream()
                        .filter(version -> version.version() == filter.version())
                        .findFirst()
                        .orElseThrow(UnknownProcessException::new);
        return new HeatMap(
                shown,
                versions.stream().map(Definition::version).toList(),
                history.figures(shown, versions, only, filter.from(), filter.to()));
    }
}
