package dk.forloeb.trajectory;

import dk.forloeb.engine.ProcessDriver;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An active trajectory of an invented citizen, changed where a test needs it. */
public final class TrajectoryExample {

    private TrajectoryStatus status = TrajectoryStatus.AKTIV;
    private Phase phase = Phase.OPKVAL;
    private Segment segment = Segment.OPKVAL;
    private Set<Barrier> barriers = Set.of(Barrier.SPROG);
    private Visitation visitation = Visitation.AKTIVITETSPARAT;
    private LocalDate startedOn = LocalDate.of(2026, 1, 15);
    private LocalDate endedOn;
    private Outcome outcome;
    private String caseworker = "sagsbehandler";

    private TrajectoryExample() {}

    public static TrajectoryExample aTrajectory() {
        return new TrajectoryExample();
    }

    public TrajectoryExample being(TrajectoryStatus newStatus) {
        this.status = newStatus;
        return this;
    }

    public TrajectoryExample in(Phase newPhase) {
        this.phase = newPhase;
        return this;
    }

    public TrajectoryExample of(Segment newSegment) {
        this.segment = newSegment;
        return this;
    }

    public TrajectoryExample visitedAs(Visitation newVisitation) {
        this.visitation = newVisitation;
        return this;
    }

    public TrajectoryExample startedOn(LocalDate day) {
        this.startedOn = day;
        return this;
    }

    public TrajectoryExample with(Barrier barrier) {
        this.barriers = Set.of(barrier);
        return this;
    }

    public TrajectoryExample endedOn(LocalDate day) {
        this.endedOn = day;
        return this;
    }

    public TrajectoryExample endedWith(Outcome newOutcome) {
        this.outcome = newOutcome;
        return this;
    }

    public TrajectoryExample withoutCaseworker() {
        this.caseworker = null;
        return this;
    }

    public TrajectoryView view() {
        return new TrajectoryView(
                ProcessDriver.TRAJECTORY,
                0,
                new UUID(1, 1),
                status,
                phase,
                segment,
                2,
                "RS-2026-01",
                OrgUnit.values()[0],
                caseworker,
                ReferralSource.SAGSBEHANDLER,
                true,
                BenefitType.KONTANTHJAELP,
                12,
                visitation,
                DanishLevel.A2,
                barriers,
                LocalDate.of(2026, 1, 5),
                "visitator",
                startedOn,
                endedOn,
                outcome);
    }
}
