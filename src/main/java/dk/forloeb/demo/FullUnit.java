package dk.forloeb.demo;

import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Leaves the second unit without a free seat, so that the demo has a waiting list, while the first one takes new citizens.
 * It is done as a process owner would: by a new version of capacity.dmn with fewer seats.
 */
@Component
@Profile("demo")
class FullUnit {

    static final OrgUnit UNIT = OrgUnit.CENTER_SYD;

    private static final String TABLE = "processes/screening/capacity.dmn";

    private final RepositoryService repository;
    private final TrajectoryService trajectories;

    FullUnit(RepositoryService repository, TrajectoryService trajectories) {
        this.repository = repository;
        this.trajectories = trajectories;
    }

    /**
     * As many seats as are taken, and those that are promised.
     *
     * @param promised numbers of the trajectories that are to get a seat in the end
     */
    void takeAway(Collection<String> promised) {
        long coming = promised.stream()
                .map(trajectories::trajectory)
                .filter(trajectory -> trajectory.orgUnit() == UNIT && trajectory.status() == TrajectoryStatus.HENVIST)
                .count();
        repository
                .createDeployment()
                .name("demo-capacity")
                .addModelInstance("screening/capacity.dmn", table(trajectories.seatsTaken(UNIT) + coming))
                .deploy();
    }

    static DmnModelInstance table(long seats) {
        DmnModelInstance model = read();
        Rule row = model.getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getInputEntries().stream()
                        .anyMatch(entry -> entry.getTextContent().contains(UNIT.name())))
                .findFirst()
                .orElseThrow();
        Iterator<OutputEntry> outputs = row.getOutputEntries().iterator();
        outputs.next().getText().setTextContent(String.valueOf(seats));
        outputs.next().getText().setTextContent("\"%s har %d pladser i demoen.\"".formatted(UNIT.label(), seats));
        return model;
    }

    private static DmnModelInstance read() {
        try (var content = new ClassPathResource(TABLE).getInputStream()) {
            return Dmn.readModelFromStream(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
