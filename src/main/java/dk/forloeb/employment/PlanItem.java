package dk.forloeb.employment;

import dk.forloeb.upskilling.Track;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One element of a plan, as laid: it is never changed, a new plan replaces it. */
@Embeddable
class PlanItem {

    /** What the element is. */
    enum Kind {
        SPOR,
        MENTOR,
        PLACERING
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Track track;

    @Column(name = "hours_per_week")
    private int hoursPerWeek;

    PlanItem() {}

    private PlanItem(Kind kind, Track track, int hoursPerWeek) {
        this.kind = kind;
        this.track = track;
        this.hoursPerWeek = hoursPerWeek;
    }

    static PlanItem of(PlannedTrack planned) {
        return new PlanItem(Kind.SPOR, planned.track(), planned.hoursPerWeek());
    }

    static PlanItem of(Kind kind) {
        return new PlanItem(kind, null, 0);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    PlannedTrack planned() {
        return new PlannedTrack(track, hoursPerWeek);
    }
}
